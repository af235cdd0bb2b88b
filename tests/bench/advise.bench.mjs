// How long one advice takes in WebAssembly under Node, from request to JSON, through the packaged module.
const packaged = new URL('../../dist/npm/scalewright.mjs', import.meta.url);
/** @type {typeof import('../../web/scalewright.mjs')} */
const { createScalewright } = await import(packaged.href);

const started = performance.now();
const advisor = await createScalewright();
console.log(`start (compile, read the rules)   ${(performance.now() - started).toFixed(1)} ms`);

const TEXTS = {
  'short sentence': 'MVP for 5 friends',
  'long sentence': 'e-commerce platform with 50K daily users in Europe, 99.95% uptime, $3,000 a month, 2 TB of data',
};
for (const [name, text] of Object.entries(TEXTS)) {
  for (const questions of [false, true]) {
    for (let i = 0; i < 300; i++) advisor.adviseJson({ text, questions });  // until V8 has optimised it
    const times = [];
    for (let i = 0; i < 500; i++) {
      const before = performance.now();
      advisor.adviseJson({ text, questions });
      times.push(performance.now() - before);
    }
    times.sort((a, b) => a - b);
    const what = `${questions ? 'advice and interview' : 'one advice'}, ${name}`.padEnd(38);
    console.log(`${what} median ${times[250].toFixed(3)} ms, 99th percentile ${times[495].toFixed(3)} ms`);
  }
}
advisor.dispose();
