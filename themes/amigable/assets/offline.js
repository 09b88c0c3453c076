// The page about reading without a network: what is kept already, saving all, forgetting all.
const NAME = "amigable";
const own = document.querySelector(".offline");
const [save, forget] = own.querySelectorAll("button");
const status = own.querySelector("[role=status]");
const { list, worker, saving, saved, failed, forgotten } = own.dataset;

async function show() {
  const cache = await caches.has(NAME) ? await caches.open(NAME) : null;
  const places = (await cache?.keys() ?? []).map((kept) => kept.url).filter((url) => url.endsWith("/"));
  const rows = await Promise.all(places.map(async (url) => {
    const text = await (await cache.match(url)).text();
    const title = new DOMParser().parseFromString(text, "text/html").querySelector("h1")?.textContent;
    return [title ?? url, url];
  }));
  rows.sort(([one], [other]) => one.localeCompare(other, document.documentElement.lang));
  own.querySelector(".kept-pages").replaceChildren(...rows.map(([title, url]) => {
    const item = document.createElement("li");
    item.append(Object.assign(document.createElement("a"), { href: url, textContent: title }));
    return item;
  }));
  own.querySelector(".kept").hidden = !rows.length;
  forget.hidden = !rows.length;
}

save.addEventListener("click", async () => {
  save.disabled = true;
  try {
    await navigator.serviceWorker.register(worker);
    const cache = await caches.open(NAME);
    const urls = await (await fetch(list)).json();
    const bar = own.querySelector("progress");
    bar.hidden = false;
    bar.max = urls.length;
    status.textContent = saving;
    // A few at a time: a slow network is not to be choked.
    for (let from = 0; from < urls.length; from += 6) {
      await cache.addAll(urls.slice(from, from + 6));
      bar.value = from + 6;
    }
    await cache.add(list);
    status.textContent = saved;
  } catch {
    status.textContent = failed;
  }
  save.disabled = false;
  show();
});

forget.addEventListener("click", async () => {
  await caches.delete(NAME);
  const registration = await navigator.serviceWorker.getRegistration(worker);
  await registration?.unregister();
  status.textContent = forgotten;
  show();
});

const can = navigator.serviceWorker && window.caches;
own.querySelector(".offline-save").hidden = !can;

/** Kept once the page shows what it can. */
export const ready = can && show();
