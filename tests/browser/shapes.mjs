// The pages that show everything once: where a look is dear, these are looked at instead of all.
import { readFileSync } from 'node:fs';

/** What a page is made of: each element with its classes, and the kind of page that it stands in. */
function parts({ file, kind }) {
  const html = readFileSync(file, 'utf8');
  const found = new Set();
  for (const [, name, quoted, bare] of html.matchAll(/<([a-z][a-z0-9-]*)\b(?:[^>]*?\sclass=(?:"([^"]*)"|([^\s>]+)))?/g)) {
    const classes = (quoted ?? bare ?? '').split(/\s+/).filter(Boolean);
    for (const part of classes.length > 0 ? classes : [name]) found.add(`${kind} ${part}`);
  }
  return found;
}

/**
 * A few of these pages in which there is every kind of page, every class in every kind of page where it stands, and the
 * longest page of all. The same pages give the same few.
 */
export function shapes(pages) {
  if (pages.length === 0) return [];
  const all = pages.map((page) => ({ page, parts: parts(page), size: readFileSync(page.file).length }));
  const longest = all.reduce((most, one) => (one.size > most.size ? one : most));
  const chosen = [longest];
  const open = new Set(all.flatMap((one) => [...one.parts]));
  const cross = (one) => one.parts.forEach((part) => open.delete(part));
  cross(longest);
  while (open.size > 0) {
    const gain = (one) => [...one.parts].filter((part) => open.has(part)).length;
    const best = all.map((one) => ({ one, worth: gain(one) })).reduce((most, next) => (next.worth > most.worth ? next : most));
    chosen.push(best.one);
    cross(best.one);
  }
  return chosen.map(({ page }) => page);
}

/** These pages, but of those from one mould only the few that show all its parts: the others say other words in the same frame. */
export function varied(pages) {
  const moulds = new Set(pages.map(({ mould }) => mould).filter(Boolean));
  const few = new Set([...moulds].flatMap((mould) => shapes(pages.filter((page) => page.mould === mould))));
  return pages.filter((page) => !page.mould || few.has(page));
}
