// Keeps what was read, to be read again without a network. `SITE` stands before it: { base, version, offline, list, shell }.
const NAME = "amigable";
/** Pages that are kept; who saves the whole site keeps them all. */
const MOST = 200;
/** How long a page that is kept waits for the network, in milliseconds. */
const PATIENCE = 5000;

addEventListener("install", (event) => {
  const ready = caches.open(NAME).then((cache) => cache.addAll(SITE.shell));
  event.waitUntil(ready.then(() => skipWaiting()));
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(`${SITE.base}/`)) return;
  if (pathname.startsWith(`${SITE.base}/assets/`)) event.respondWith(file(request));
  else if (request.mode === "navigate") event.respondWith(page(event));
});

/** Names of such files change with their bytes: what is kept is right. */
async function file(request) {
  const cache = await caches.open(NAME);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** The network first. What is kept, when it does not answer in time; and where nothing is kept, the page that says so. */
async function page(event) {
  const { request } = event;
  const cache = await caches.open(NAME);
  const kept = await cache.match(request, { ignoreSearch: true });
  const fresh = fetch(request).then((answer) => {
    if (answer.ok && !answer.redirected) event.waitUntil(keep(cache, request, answer.clone()));
    return answer;
  });
  if (!kept) return fresh.catch(() => cache.match(SITE.offline));
  event.waitUntil(fresh.catch(() => {}));
  const late = new Promise((done) => setTimeout(() => done(kept), PATIENCE));
  return Promise.race([fresh.catch(() => kept), late]);
}

async function keep(cache, request, answer) {
  const { origin, pathname } = new URL(request.url);
  // Once more at the end of the line: the page read longest ago goes first.
  await cache.delete(origin + pathname);
  await cache.put(origin + pathname, answer);
  if (await cache.match(SITE.list)) return;
  const paths = (await cache.keys()).map((kept) => new URL(kept.url).pathname);
  const pages = paths.filter((path) => path.endsWith("/") && !SITE.shell.includes(path));
  await Promise.all(pages.slice(0, Math.max(0, pages.length - MOST)).map((path) => cache.delete(path)));
}
