// Runs the packaged command line, as a person would. For tests.
import { spawnSync } from 'node:child_process';
import { npm } from './core.mjs';

/**
 * @param {string[]} args
 * @param {{input?: string | Uint8Array, cwd?: string}} [options]
 */
export function cli(args, { input = '', cwd } = {}) {
  const run = spawnSync(process.execPath, [`${npm}cli.mjs`, ...args], { input, cwd, maxBuffer: 1 << 30 });
  return { status: run.status, stdout: run.stdout.toString('utf8'), stderr: run.stderr.toString('utf8') };
}
