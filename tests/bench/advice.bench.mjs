// How long one advice takes in WebAssembly, in this Node: node tests/bench/advice.bench.mjs
// From the request's text to the advice's text; median and 99th percentile of many runs.
import { createCore } from '../web/core.mjs';

const CASES = {
  'short sentence': 'MVP for 5 friends',
  'growth stated': '5 users now but expecting 1000 in 6 months',
  'long sentence':
    'B2B SaaS for 800 companies in Germany and France, about 12,000 users, growing 10 % a month, GDPR, 99.9 % uptime, ' +
    'restore within an hour, 200 GB of data, two developers, Django and Postgres on AWS with Redis, under $2,000 a month',
};
const WARM_UP = 200;
const RUNS = 1000;

const started = performance.now();
const core = await createCore();
console.log(`start-up                ${(performance.now() - started).toFixed(1).padStart(8)} ms (compile, rules checked)`);
for (const [name, text] of Object.entries(CASES)) {
  const request = JSON.stringify({ text });
  for (let i = 0; i < WARM_UP; ++i) core.advise(request);
  const times = [];
  for (let i = 0; i < RUNS; ++i) {
    const begin = performance.now();
    core.advise(request);
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  const [median, slow] = [times[RUNS / 2], times[Math.floor(RUNS * 0.99)]].map((time) => `${time.toFixed(3).padStart(8)} ms`);
  console.log(`${name.padEnd(16)} median ${median}, 99 % within ${slow}, ${core.advise(request).length} characters`);
}
