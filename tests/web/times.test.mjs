// When something was, in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, clockAndAgo } from '../../web/times.mjs';

const now = new Date(2026, 10, 21, 10, 45).getTime();

test('times are told for people', () => {
  assert.equal(ago(now - 5000, now), 'just now');
  assert.equal(ago(now + 5000, now), 'just now');
  assert.equal(ago(now - 180_000, now), '3 minutes ago');
  assert.equal(ago(now - 26 * 3_600_000, now), 'yesterday');
  assert.equal(clockAndAgo(now - 180_000, now), '10:42, 3 minutes ago');
  assert.equal(clockAndAgo(now - 48 * 3_600_000, now), '19 Nov, 10:45, 2 days ago');
});
