// Keeps the page that is looked at equal to what is being written.
//
// The server says what to do with this page: nothing, take new style sheets, load it again, go elsewhere. What is told
// about findings goes to the overlay. When the server goes away, this waits for it and says so.
import { Overlay } from './overlay.js';
import { keep, restore } from './place.js';

const PREFIX = '/__amigable/';
const SOON = 300;
const LATER = 3000;

const tag = document.querySelector(`script[src="${PREFIX}live.js"]`);
const overlay = new Overlay(PREFIX);
// What gets the focus is never brought to stand behind the corner (WCAG 2.2, 2.4.11).
document.documentElement.style.scrollPaddingBottom = '5rem';
let seen = tag.dataset.seen;
let source = null;
let wait = SOON;
let timer = 0;

/** Style sheets of the page itself, in their order. */
const links = () => [...document.querySelectorAll('link[rel~="stylesheet"]')].filter((link) => !link.dataset.leaving);

/** Puts a new style sheet beside the old one, which goes when the new one is there: the page is never without. */
function swap(link, address, hash) {
  const next = link.cloneNode();
  next.href = address;
  next.dataset.hash = hash;
  link.dataset.leaving = '';
  const done = () => link.remove();
  next.addEventListener('load', done, { once: true });
  next.addEventListener('error', done, { once: true });
  link.after(next);
}

/** True when the page's sheets could be put in place of the old ones. */
function takeStyles(styles) {
  const own = links();
  if (own.length !== styles.length) return false;
  own.forEach((link, index) => {
    const [address, hash] = styles[index].split('#');
    const old = link.getAttribute('href').split('?')[0];
    if (old === address && link.dataset.hash === hash) return;
    // A sheet that keeps its name has to be asked for anew.
    swap(link, old === address ? `${address}?${hash}` : address, hash);
  });
  return true;
}

function load(address) {
  source?.close();
  keep(overlay.keep());
  if (address) location.assign(address);
  else location.reload();
}

function take(state) {
  wait = SOON;
  if (state.go) return load(state.go);
  if (state.action === 'reload') return load();
  if (state.action === 'styles' && !takeStyles(state.styles)) return load();
  seen = state.seen;
  tag.dataset.seen = seen;
  overlay.show(state);
}

function listen() {
  clearTimeout(timer);
  source?.close();
  source = new EventSource(`${PREFIX}events?page=${encodeURIComponent(location.pathname)}&seen=${encodeURIComponent(seen)}`);
  source.addEventListener('state', (event) => take(JSON.parse(event.data)));
  source.addEventListener('error', () => {
    // The browser would ask again with what had been seen at first; this page has seen more since.
    source.close();
    overlay.away();
    timer = setTimeout(listen, document.hidden ? LATER : wait);
    wait = Math.min(wait * 2, LATER);
  });
}

// A browser keeps six connections to one host: tabs that nobody sees leave theirs to others, and catch up when seen.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    clearTimeout(timer);
    source?.close();
    source = null;
  } else if (!source) {
    listen();
  }
});
addEventListener('pagehide', () => source?.close());
// Back from the browser's own cache of pages.
addEventListener('pageshow', (event) => event.persisted && listen());

restore((kept) => overlay.restore(kept));
if (!document.hidden) listen();
