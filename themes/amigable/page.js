// What a page can do beyond being read, where the browser can. Nothing of it is needed, and nothing more is fetched until it is asked for.
const own = document.currentScript.dataset;

// What a part of the page needs to work comes once the page is painted: it has the network to itself until then.
for (const { dataset } of document.querySelectorAll("[data-script]")) {
  addEventListener("load", () => requestAnimationFrame(() => setTimeout(() => import(dataset.script))));
}

// «Escuchar», on a device that has a voice of the page's language.
const listen = document.querySelector(".listen");
if (listen && window.speechSynthesis) {
  const language = document.documentElement.lang.slice(0, 2);
  const voice = () => (listen.hidden = !speechSynthesis.getVoices().some((voice) => voice.lang.slice(0, 2) === language));
  voice();
  speechSynthesis.addEventListener?.("voiceschanged", voice);
  listen.addEventListener("click", async () => (await import(own.listen)).toggle(listen));
}

// «Copiar enlace».
const copy = document.querySelector(".copy");
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(copy.value);
    copy.textContent = copy.dataset.done;
  });
}

// Who reads a second page may read on without a network. Who came for one page is not charged for more.
if (own.worker && navigator.serviceWorker && document.referrer.startsWith(location.origin)) {
  addEventListener("load", () => navigator.serviceWorker.register(own.worker));
}
const offline = document.querySelector(".offline-note");
if (offline) offline.hidden = navigator.onLine;
