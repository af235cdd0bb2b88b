// A small static server for the built page: this machine only, right content types, nothing outside the folder.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',  // anything else would switch streaming compilation off
};

/**
 * @param {string} folder
 * @returns {import('node:http').Server}
 */
export function siteServer(folder) {
  const root = resolve(folder);
  return createServer((request, response) => {
    let file;
    try {
      file = resolve(join(root, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)));
    } catch {
      response.writeHead(400).end();
      return;
    }
    if (file !== root && !file.startsWith(root + sep)) file = root;
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? 'application/octet-stream',
      'content-length': statSync(file).size,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string' } }, allowPositionals: true });
  const folder = positionals[0] ?? join(dirname(fileURLToPath(import.meta.url)), '../dist/site');
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`serve: ${folder} has no index.html: run scripts/build first.`);
    process.exit(1);
  }
  const server = siteServer(folder);
  server.on('error', (error) => {
    console.error(`serve: ${error.message}`);
    process.exit(1);
  });
  server.listen(Number(values.port ?? 0), '127.0.0.1', () => {
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    console.log(`Scalewright is at http://127.0.0.1:${address.port}/ (Ctrl+C stops it)`);
  });
  // Ends with whoever started it, even one that was killed.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(0), 1000).unref();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => process.exit(0));
}
