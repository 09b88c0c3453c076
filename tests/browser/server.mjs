// A small static server for the built site, with the content types that a real one sends and the site's own 404 page.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.ics': 'text/calendar; charset=utf-8',
};

/** The headers that the site asks its host for: those of `_headers` for every page. */
function headers(folder) {
  const every = readFileSync(join(folder, '_headers'), 'utf8').split('\n\n')[0].split('\n').slice(1);
  return Object.fromEntries(every.map((line) => line.trim().split(/: (.*)/s)).map(([name, value]) => [name.toLowerCase(), value]));
}

function file(folder, address) {
  const path = normalize(join(folder, decodeURIComponent(address)));
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? (address.endsWith('/') ? file(folder, `${address}index.html`) : null) : path;
  } catch {
    return null;
  }
}

const TEXT = /\.(html|css|js|json|svg|csv|txt|xml|ics)$/;

/** Serves `folder` and gives its origin and a way to stop. `packed`: texts go through gzip, as from any host. */
export async function serve(folder, { packed = false } = {}) {
  const every = headers(folder);
  const server = createServer((request, response) => {
    const found = file(folder, new URL(request.url, 'http://site.invalid').pathname);
    const path = found ?? join(folder, '404.html');
    const zip = packed && TEXT.test(path);
    response.writeHead(found ? 200 : 404, {
      ...(zip && { 'content-encoding': 'gzip' }),
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      ...every,
    });
    const bytes = createReadStream(path);
    (zip ? bytes.pipe(createGzip({ level: 9 })) : bytes).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
