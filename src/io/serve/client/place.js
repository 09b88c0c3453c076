// Where somebody was in a page: kept over a reload, so that only what was edited changes before their eyes.

const KEY = 'amigable:place';

/** How one gets from the body to an element: an id, or positions. */
function way(element) {
  if (!element || element === document.body || !document.body.contains(element)) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const parts = [];
  for (let at = element; at !== document.body; at = at.parentElement) {
    if (at.id) return [`#${CSS.escape(at.id)}`, ...parts].join(' > ');
    parts.unshift(`${at.localName}:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
  }
  return ['body', ...parts].join(' > ');
}

/** Whether an element moves with the text: contents that stay in view beside it do not. */
function moves(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return false;
  }
  return true;
}

/** The element with a name of its own that is nearest above the window's upper edge: what is edited may stand before it. */
function landmark() {
  const named = [...document.querySelectorAll('main [id]')].map((element) => ({ element, box: element.getBoundingClientRect() }));
  const above = named.filter(({ box }) => box.height > 0 && box.top <= 1).sort((one, other) => other.box.top - one.box.top);
  const nearest = above.find(({ element }) => moves(element));
  return nearest ? { id: nearest.element.id, top: nearest.box.top } : null;
}

/** Writes down the place; `overlay` is what the overlay wants to be given back. */
export function keep(overlay) {
  const details = [...document.querySelectorAll('details')].map((one) => one.open);
  const place = {
    path: location.pathname,
    x: scrollX,
    y: scrollY,
    landmark: scrollY > 0 ? landmark() : null,
    focus: way(document.activeElement),
    details,
    overlay,
  };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
    history.scrollRestoration = 'manual';
  } catch {
    // A browser that keeps nothing starts at the top.
  }
}

function scroll({ x, y, landmark: mark }) {
  const element = mark && document.getElementById(mark.id);
  const top = element ? element.getBoundingClientRect().top + scrollY - mark.top : y;
  scrollTo({ left: x, top, behavior: 'instant' });
}

/** Goes back to the place, if this is the same page; the overlay gets its part on any page. */
export function restore(giveBack) {
  let place = null;
  try {
    place = JSON.parse(sessionStorage.getItem(KEY));
    sessionStorage.removeItem(KEY);
  } catch {
    return;
  }
  if (!place) return;
  // The browser's own memory of the place comes into play when the page has loaded, and knows nothing of what was edited.
  addEventListener('load', () => setTimeout(() => { history.scrollRestoration = 'auto'; }, 1000), { once: true });
  giveBack(place.overlay);
  if (place.path !== location.pathname) return;
  const details = [...document.querySelectorAll('details')];
  if (details.length === place.details.length) details.forEach((one, index) => { one.open = place.details[index]; });
  if (place.focus) document.querySelector(place.focus)?.focus({ preventScroll: true });
  scroll(place);
  // Pictures that say no size move what is below them; whoever has scrolled meanwhile is left where they are.
  const then = scrollY;
  addEventListener('load', () => scrollY === then && scroll(place), { once: true });
}
