// What holds of a page whatever its reader does to its letters and its window: nothing is cut, nothing covers something
// else, nothing scrolls sideways. All these functions run in the page.

/** The text spacing that a reader may ask for: https://www.w3.org/TR/WCAG22/#text-spacing */
export const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** Letters twice as large by the settings of the browser, which the page's own measures follow. Runs in the page. */
export function doubleRoot() {
  const root = document.documentElement;
  root.style.fontSize = `${Number.parseFloat(getComputedStyle(root).fontSize) * 2}px`;
}

/**
 * Letters twice as large and nothing else, as programs do that enlarge text alone: boxes measured in rem stay as they
 * are. Drawings are left out: figures.mjs looks at theirs. Runs in the page.
 */
export function doubleLetters() {
  const all = [...document.querySelectorAll('body, body *:not(svg, svg *)')];
  const sizes = all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  all.forEach((element, index) => element.style.setProperty('font-size', `${sizes[index] * 2}px`, 'important'));
}

/** Takes back what the two above did. Runs in the page. */
export function lettersAsTheyWere() {
  for (const element of document.querySelectorAll('html, body, body *')) element.style?.removeProperty('font-size');
}

/** The troubles of the page as it stands in its window, one text each. */
export function misfits() {
  const troubles = new Set();
  const root = document.documentElement;
  const width = root.clientWidth;
  const name = (element) => element.tagName.toLowerCase() + [...element.classList].map((word) => `.${word}`).join('');
  // What is there for who listens has no room on the screen.
  const unseen = (element) => {
    for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
    return element.closest('.skip-link:not(:focus), [aria-hidden="true"]') !== null;
  };
  const moved = (around, axis) => /auto|scroll/.test(around[`overflow${axis}`]);

  if (document.scrollingElement.scrollWidth > width) {
    const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest('.table-scroll > *'));
    troubles.add(`scrolls sideways, ${document.scrollingElement.scrollWidth} > ${width}: ${out.slice(0, 3).map(name).join(', ')}`);
  }

  // The box of a line is higher than its letters: a fifth of it above and below stays free.
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (text.data.trim() === '' || element.closest('svg, script, style') || !element.checkVisibility({ visibilityProperty: true }) || unseen(element)) continue;
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      const free = box.height / 5;
      lines.push({ text, element, left: box.left, right: box.right, top: box.top + free, bottom: box.bottom - free });
    }
  }

  for (const line of lines) {
    const says = () => `«${line.text.data.trim().slice(0, 30)}» in ${name(line.element)}`;
    let scrolls = false;
    for (let at = line.element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === 'inline') continue;
      const box = at.getBoundingClientRect();
      for (const [axis, low, high, start, end] of [['X', 'left', 'right', box.left, box.right], ['Y', 'top', 'bottom', box.top, box.bottom]]) {
        if (style[`overflow${axis}`] === 'visible') continue;
        if (moved(style, axis)) {
          if (axis === 'X') scrolls = true;
          // Only tables, code and drawings may move sideways in a box of their own.
          if (axis === 'X' && at.scrollWidth > at.clientWidth + 1 && !at.matches('.table-scroll, .drawing-scroll, pre')) troubles.add(`${says()} scrolls in ${name(at)}`);
          if (axis === 'Y' && at.scrollHeight > at.clientHeight + 1 && !at.matches('.table-scroll')) troubles.add(`${says()} scrolls down in ${name(at)}`);
        } else if (!scrolls && (line[low] < start - 1 || line[high] > end + 1)) {
          troubles.add(`${says()} is cut by ${name(at)}`);
        }
      }
    }
    if (!scrolls && (line.left < -1 || line.right > width + 1)) troubles.add(`${says()} leaves the window`);
  }

  // Lines meet only where something lies over something else: below each other they have room.
  const scrolled = (line) => line.element.closest('.table-scroll') !== null;
  const sorted = lines.filter((line) => !scrolled(line)).sort((one, other) => one.top - other.top);
  for (const [index, line] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length && sorted[next].top < line.bottom - 1; next += 1) {
      const other = sorted[next];
      const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      const down = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
      if (across > 2 && down > 2) troubles.add(`«${line.text.data.trim().slice(0, 30)}» in ${name(line.element)} meets «${other.text.data.trim().slice(0, 30)}» in ${name(other.element)}`);
    }
  }
  return [...troubles];
}

/** The boxes that are too small to be hit: in navigation 44 px, elsewhere 24 px but within a sentence. */
export function smallTargets() {
  const NAVIGATION = 'nav, header, footer, .search-link, .skip-link, .breadcrumbs, .pagination, .prev-next, .variants, .ways, .link-list, summary';
  const name = (element) => element.tagName.toLowerCase() + [...element.classList].map((word) => `.${word}`).join('');
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const around = element.closest('p, li, dd, dt, td, th, figcaption, caption, h1, h2, h3, h4, h5, h6, blockquote, div');
    const words = (node) => node.textContent.replace(/\s+/g, ' ').trim().length;
    return around !== null && words(around) > words(element);
  };
  const troubles = [];
  for (const element of document.querySelectorAll('a[href], button, summary, input, select, textarea, [role="button"], [tabindex="0"]')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[popover]:not(:popover-open)')) continue;
    if (element.matches('.skip-link:not(:focus)')) continue;
    const boxes = [...element.getClientRects()].filter((box) => box.width > 0);
    if (boxes.length === 0) continue;
    const least = element.matches('input[type="radio"], input[type="checkbox"]') ? 24 : 44;
    const { width, height } = element.getBoundingClientRect();
    const wanted = element.closest(NAVIGATION) && !inSentence(element) ? least : 24;
    if (wanted === 24 && inSentence(element)) continue;
    if (width < wanted - 0.1 || height < wanted - 0.1) troubles.push(`${name(element)} «${element.textContent.trim().slice(0, 30)}» is ${width.toFixed(1)} × ${height.toFixed(1)} px, less than ${wanted}`);
  }
  return troubles;
}
