#!/usr/bin/env node
// The command line: the same WebAssembly as the page, run by Node. `cli.mjs --help` tells what it can do.
import { once } from 'node:events';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createScalewright, ScalewrightError } from './scalewright.mjs';

/** @typedef {import('./scalewright.d.ts').Advisor} Advisor */
/** @typedef {import('./scalewright.d.ts').AdviceRequest} AdviceRequest */
/** @typedef {import('./scalewright.d.ts').RenderFormat} RenderFormat */

const HELP = `scalewright: the least infrastructure that does the job, what it costs, and why

  advise [TEXT | -]        advice for a description in plain words; - reads it from standard input
    --answers FILE         answers to questions: {"availability": "an_hour", "users": 500}
    --rules PATH           a rule pack, or a folder of them, in the place of the built-in ones; may be repeated
    --provider NAME        price for aws, gcp, azure, hetzner or digitalocean
    --currency CODE        USD unless given
    --today YYYY-MM-DD     warn about prices that are old on that day; the advisor reads no clock
    --prices FILE          what you know better than the price books: {"overrides": [{"sku": "t4g.small", "unit_price": 0.01}],
                           "discounts": {"aws": 12}, "hour_rate": 60, "commitment": "1y", "weights": {"cost": 1}}
    --format FORMAT        text (unless given), json, markdown, html, or csv for the bills
    --no-questions         do not look for what is worth asking: the same advice, several times as fast
    --jsonl                read {"id": …, "text": …, "answers": {…}} a line, write one advice a line
  rules check PATH...      check rule packs: files, or folders of them
  --help, --version

Exit status: 0 done, 2 bad usage or input, with one line on standard error.
`;
const FORMATS = ['text', 'json', 'markdown', 'html', 'csv'];
const COMMANDS = ['advise', 'rules'];
/** Flags of advise; true for those that take a value. @type {Record<string, boolean>} */
const ADVISE_FLAGS = {
  answers: true, prices: true, rules: true, provider: true, currency: true, today: true, format: true, jsonl: false,
  'no-questions': false,
};
const LONGEST_LINE = 16 * 1024 * 1024; // bytes; what a line holds is in memory several times over

/** What the person has to mend. */
class Mistake extends Error {}

// ---- arguments ------------------------------------------------------------------------------------------------------
/**
 * How many letters have to be changed, added or left out to make one word of the other.
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; ++i) {
    const next = [i];
    for (let j = 1; j <= b.length; ++j)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

/**
 * "; did you mean X?" when one of the known words is near.
 * @param {string} word
 * @param {string[]} known
 */
function suggestion(word, known) {
  const near = known
    .map((candidate) => ({ candidate, off: distance(word.slice(0, 40), candidate) }))
    .filter(({ candidate, off }) => off <= Math.max(2, candidate.length / 3))
    .sort((a, b) => a.off - b.off)[0];
  return near ? `; did you mean ${near.candidate}?` : `; there is ${known.join(', ')}`;
}

/**
 * @param {string[]} args
 * @param {Record<string, boolean>} known
 */
function parseArguments(args, known) {
  /** @type {Record<string, string[]>} */
  const flags = {};
  /** @type {string[]} */
  const words = [];
  for (let i = 0; i < args.length; ++i) {
    const arg = args[i];
    if (arg === '--') {
      words.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
      continue;
    }
    const [, name, inline] = /^--?([^=]*)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    if (!Object.hasOwn(known, name)) {
      throw new Mistake(`unknown flag ${shortened(arg)}${suggestion(`--${name}`, Object.keys(known).map((flag) => `--${flag}`))}`);
    }
    if (!known[name] && inline !== undefined) throw new Mistake(`--${name} takes no value; leave out "=${shortened(inline)}"`);
    const value = !known[name] ? 'true' : inline ?? args[++i];
    if (value === undefined) throw new Mistake(`--${name} needs a value after it`);
    (flags[name] ??= []).push(value);
  }
  return { flags, words };
}

/**
 * @param {Record<string, string[]>} flags
 * @param {string} name
 */
function single(flags, name) {
  if ((flags[name]?.length ?? 0) > 1) throw new Mistake(`--${name} is given twice; give it once`);
  return flags[name]?.[0];
}

/** @param {string} text */
const shortened = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text).replace(/\s+/g, ' ');

// ---- files ----------------------------------------------------------------------------------------------------------
/**
 * @param {string} path
 * @param {unknown} reason
 */
function unreadable(path, reason) {
  const code = /** @type {NodeJS.ErrnoException} */ (reason)?.code;
  const why = code === 'ENOENT' ? 'there is no such file; check the path'
    : code === 'EACCES' ? 'it may not be read; check its permissions'
    : code === 'EISDIR' ? 'it is a folder; name a file'
    : `it cannot be read (${code ?? reason})`;
  return new Mistake(`${path}: ${why}`);
}

/** @param {string} path */
function readText(path) {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (reason) {
    throw unreadable(path, reason);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Mistake(`${path}: it is not UTF-8 text; save it as UTF-8`);
  }
}

/** Folders beside the packs: JSON Schemas, and what only the page reads. */
const NO_PACKS = new Set(['schema', 'web']);

/**
 * A file, or all packs in a folder and its folders.
 * @param {string} path
 * @returns {string[]}
 */
function packFiles(path) {
  let folder;
  try {
    folder = statSync(path).isDirectory();
  } catch (reason) {
    throw unreadable(path, reason);
  }
  if (!folder) return [path];
  const files = readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => (entry.isDirectory() ? !NO_PACKS.has(entry.name) : entry.name.endsWith('.json')))
    .flatMap((entry) => packFiles(join(path, entry.name)));
  if (files.length === 0) throw new Mistake(`${path}: there is no .json file in this folder; name one that holds rule packs`);
  return files;
}

/** @param {string[]} paths */
const readPacks = (paths) => paths.flatMap(packFiles).map((path) => ({ path, text: readText(path) }));

/**
 * The JSON object of a file; `example` says what it should be like.
 * @param {Advisor} advisor
 * @param {string} path
 * @param {string} example
 */
function readObject(advisor, path, example) {
  const text = readText(path);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    // The core's strict reader tells line and column, which JSON.parse of Node 18 does not.
    explaining(() => advisor.loadRulePacks([{ path, text }]), { files: [path] });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Mistake(`${path}: ${example}`);
  return value;
}

/**
 * @param {Advisor} advisor
 * @param {string} path
 */
const readAnswers = (advisor, path) =>
  readObject(advisor, path, 'answers are an object, such as {"availability": "an_hour", "users": 500}');

const PRICES = ['overrides', 'discounts', 'hour_rate', 'commitment', 'weights'];

/**
 * @param {Advisor} advisor
 * @param {string} path
 */
function readPrices(advisor, path) {
  const prices = readObject(advisor, path, 'your prices are an object, such as {"discounts": {"aws": 12}}');
  for (const name of Object.keys(prices)) {
    if (!PRICES.includes(name)) throw new Mistake(`${path}: unknown key "${shortened(name)}"${suggestion(name, PRICES)}`);
  }
  return prices;
}

/**
 * An error of the core, with the file or the flag that it is about.
 * @param {ScalewrightError} error
 * @param {{files?: string[], answers?: string, prices?: string}} [where]
 */
function explained(error, { files = [], answers, prices } = {}) {
  const { path } = error;
  const file = files.find((name) => path === name || path.startsWith(`${name}/`) || path.startsWith(`${name}:`));
  let place = path;
  if (file) place = path.slice(file.length).startsWith('/') ? `${file}: ${path.slice(file.length)}` : path;
  else if (path === 'answers' || path.startsWith('answers/')) place = `${answers ?? 'answers'}: ${path.slice('answers'.length)}`;
  else if (prices !== undefined && PRICES.includes(path.split('/')[0])) place = `${prices}: /${path}`;
  else if (Object.hasOwn(ADVISE_FLAGS, path)) place = `--${path}`;
  return new Mistake(place ? `${place}: ${error.message}` : error.message);
}

/**
 * @template T
 * @param {() => T} work
 * @param {{files?: string[], answers?: string, prices?: string}} where
 */
function explaining(work, where) {
  try {
    return work();
  } catch (reason) {
    throw reason instanceof ScalewrightError ? explained(reason, where) : reason;
  }
}

/**
 * @param {Advisor} advisor
 * @param {string[]} paths
 */
function loadPacks(advisor, paths) {
  const packs = readPacks(paths);
  explaining(() => advisor.loadRulePacks(packs), { files: packs.map(({ path }) => path) });
  return packs;
}

// ---- standard input and output --------------------------------------------------------------------------------------
/** Waits until the reader keeps up, so that what is not read yet does not pile up here. @param {string} text */
async function write(text) {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function readInput() {
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    process.stderr.write('scalewright: note: some bytes of the input are not UTF-8; each is read as U+FFFD\n');
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}

/**
 * The lines of standard input; null for one that is too long. Holds one line at a time.
 * @returns {AsyncGenerator<string | null>}
 */
async function* inputLines() {
  const decode = (/** @type {Buffer[]} */ parts) => new TextDecoder().decode(Buffer.concat(parts));
  /** @type {Buffer[]} */
  let parts = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    let begin = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, begin)) {
      const last = chunk.subarray(begin, end);
      yield size + last.length > LONGEST_LINE ? null : decode([...parts, last]);
      [parts, size, begin] = [[], 0, end + 1];
    }
    size += chunk.length - begin;
    if (size > LONGEST_LINE) parts = [];
    else if (begin < chunk.length) parts.push(chunk.subarray(begin));
  }
  if (size > 0) yield size > LONGEST_LINE ? null : decode(parts);
}

// ---- advise ---------------------------------------------------------------------------------------------------------
/** @typedef {Omit<AdviceRequest, 'text'>} Settings */

/**
 * The answer to one line, without the end of the line.
 * @param {Advisor} advisor
 * @param {string | null} line
 * @param {number} number
 * @param {Settings} settings
 */
function adviseLine(advisor, line, number, settings) {
  let id = null;
  try {
    if (line === null) throw new ScalewrightError('too_long', `a line holds at most ${LONGEST_LINE} bytes; split it`);
    let value;
    try {
      value = JSON.parse(line);
    } catch {
      throw new ScalewrightError('bad_json', 'this line is not JSON; correct it and send it again');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ScalewrightError('bad_request', 'a line is an object with "text", such as {"id": 1, "text": "MVP for 5 friends"}');
    }
    const { id: given, ...request } = value;
    id = given ?? null;
    if (request.answers !== undefined && (typeof request.answers !== 'object' || request.answers === null || Array.isArray(request.answers))) {
      throw new ScalewrightError('bad_request', '"answers" is an object with the id of each question and its answer', 'answers');
    }
    const answers = settings.answers || request.answers ? { answers: { ...settings.answers, ...request.answers } } : {};
    const advice = advisor.adviseJson({ ...settings, ...request, ...answers });
    return given === undefined ? advice : `{"id":${JSON.stringify(given)},${advice.slice(1)}`;
  } catch (reason) {
    if (!(reason instanceof ScalewrightError) || reason.code === 'internal') throw reason;
    const path = `line ${number}${reason.path && `/${reason.path}`}`;
    return JSON.stringify({ id, error: { code: reason.code, message: reason.message, path } });
  }
}

/**
 * @param {Advisor} advisor
 * @param {Settings} settings
 */
async function adviseLines(advisor, settings) {
  let number = 0;
  for await (const line of inputLines()) {
    ++number;
    if (line !== null && line.trim() === '') continue;
    await write(`${adviseLine(advisor, line, number, settings)}\n`);
  }
}

/**
 * @param {string[]} words
 * @param {boolean} answered
 */
async function textOf(words, answered) {
  if (words.length > 1) throw new Mistake(`one text is expected, not ${words.length}; quote it: advise "MVP for 5 friends"`);
  if (words.length === 0 && !answered) throw new Mistake('say what you are building: advise "MVP for 5 friends", or advise - to read it');
  return words[0] === '-' ? readInput() : words[0] ?? '';
}

/** @param {string[]} args */
async function advise(args) {
  const { flags, words } = parseArguments(args, ADVISE_FLAGS);
  const format = single(flags, 'format') ?? (flags.jsonl ? 'json' : 'text');
  if (!FORMATS.includes(format)) throw new Mistake(`--format: unknown format "${shortened(format)}"${suggestion(format, FORMATS)}`);
  const answersFile = single(flags, 'answers');
  const pricesFile = single(flags, 'prices');
  /** @type {Settings} */
  const settings = {};
  for (const name of /** @type {('provider' | 'currency' | 'today')[]} */ (['provider', 'currency', 'today'])) {
    const value = single(flags, name);
    if (value !== undefined) settings[name] = value;
  }
  if (flags['no-questions']) settings.questions = false;
  if (flags.jsonl && format !== 'json') throw new Mistake('--jsonl writes JSON; leave out --format');
  if (flags.jsonl && words.some((word) => word !== '-')) throw new Mistake('--jsonl reads standard input; leave out the text');

  const advisor = await createScalewright();
  if (answersFile !== undefined) settings.answers = readAnswers(advisor, answersFile);
  if (pricesFile !== undefined) Object.assign(settings, readPrices(advisor, pricesFile));
  if (flags.rules) loadPacks(advisor, flags.rules);
  if (flags.jsonl) return adviseLines(advisor, settings);
  const text = await textOf(words, answersFile !== undefined);
  const advice = explaining(() => advisor.adviseJson({ text, ...settings }), { answers: answersFile, prices: pricesFile });
  if (format === 'json') return write(`${advice}\n`);
  return write(advisor.render(JSON.parse(advice), /** @type {RenderFormat} */ (format)));
}

// ---- rules check ----------------------------------------------------------------------------------------------------
/** @param {string[]} args */
async function rules(args) {
  const { words } = parseArguments(args, {});
  const [what, ...paths] = words;
  if (what !== 'check') throw new Mistake(`rules: unknown command "${shortened(what ?? '')}"; did you mean rules check PATH?`);
  if (paths.length === 0) throw new Mistake('rules check: name a rule pack or a folder of them, such as rules check rules/');
  const packs = loadPacks(await createScalewright(), paths);
  await write(packs.map(({ path }) => `${path}: fine\n`).join(''));
}

/** @param {string[]} args */
async function main([command, ...args]) {
  const all = command === undefined ? [] : [command, ...args];
  const beforeDashes = all.slice(0, all.includes('--') ? all.indexOf('--') : all.length);
  if (beforeDashes.includes('--help') || command === '-h' || command === 'help') return write(HELP);
  if (command === '--version') return write(`scalewright ${(await createScalewright()).version}\n`);
  if (command === 'advise') return advise(args);
  if (command === 'rules') return rules(args);
  if (command === undefined) throw new Mistake('say what to do: advise "MVP for 5 friends"; --help lists the rest');
  if (/\s/.test(command)) throw new Mistake(`unknown command; did you mean advise "${shortened(command)}"?`);
  throw new Mistake(`unknown command "${shortened(command)}"${suggestion(command, COMMANDS)}`);
}

// Whoever reads us may stop reading (`| head`): that is no error.
process.stdout.on('error', (reason) => {
  process.exit(/** @type {NodeJS.ErrnoException} */ (reason).code === 'EPIPE' ? 0 : 2);
});

try {
  await main(process.argv.slice(2));
} catch (reason) {
  if (!(reason instanceof Mistake) && !(reason instanceof ScalewrightError)) throw reason;
  const line = reason instanceof ScalewrightError ? explained(reason).message : reason.message;
  process.stderr.write(`scalewright: ${line.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
