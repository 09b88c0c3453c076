// The way of somebody without a mouse: every stop of Tab is seen, in the order of the page, under nothing, and none holds
// the focus.

/** Numbers what Tab should stop at, in the order of the page, and puts the focus before all of it. Runs in the page. */
function numberStops() {
  const able = 'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable="true"]';
  const stops = [...document.querySelectorAll(able)].filter((element) => {
    if (element.disabled || element.tabIndex < 0 || element.matches('input[type="hidden"]')) return false;
    if (element.matches('input[type="radio"]') && !element.checked) return false;
    if (element.closest('[popover]:not(:popover-open)')) return false;
    // What is in a closed `details` is in no way; a skip link is out of sight and yet a stop.
    return element.checkVisibility({ visibilityProperty: true });
  });
  stops.forEach((element, index) => element.setAttribute('data-tab', index));
  document.activeElement?.blur();
  window.scrollTo({ top: 0, behavior: 'instant' });
  return stops.length;
}

/** The stop that has the focus: where it is, and what lies over it. Runs in the page. */
function stop() {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return null;
  const name = (one) => one.tagName.toLowerCase() + [...one.classList].map((word) => `.${word}`).join('');
  const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const covers = new Map();
  let looked = 0;
  let seen = 0;
  for (const { left, right, top, bottom } of boxes) {
    for (const across of [0.04, 0.25, 0.5, 0.75, 0.96]) {
      for (const down of [0.1, 0.5, 0.9]) {
        const [x, y] = [left + (right - left) * across, top + (bottom - top) * down];
        looked += 1;
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
        const over = document.elementFromPoint(x, y);
        if (over && (over === element || element.contains(over) || over.contains(element))) seen += 1;
        else if (over) covers.set(name(over), (covers.get(name(over)) ?? 0) + 1);
      }
    }
  }
  const style = getComputedStyle(element);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const part = element.closest('nav, header, footer, section, article, aside, [popover], main, body');
  part.id ||= `part-${Math.random()}`;
  return {
    name: `${name(element)} «${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 30)}»`,
    sort: [element, element.parentElement, element.parentElement?.parentElement].filter(Boolean).map(name).join(' in '),
    index: element.getAttribute('data-tab'),
    part: part.id,
    box: { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY },
    view: { left, top, right, bottom },
    tall: bottom - top > innerHeight,
    pieces: boxes.length,
    covers: [...covers.keys()],
    looked,
    seen,
    outline: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
  };
}

/** What is wrong with the next stop after the one before. */
function between(before, now) {
  if (before === null || before.part !== now.part) return null;
  // Reading goes down, and in columns up again at the right.
  const back = now.box.bottom <= before.box.top + 2 && now.box.left < before.box.right - 2;
  const left = now.box.right <= before.box.left + 2 && Math.abs(now.box.top - before.box.top) < 4;
  return back || left ? `the focus goes back from ${before.name} to ${now.name}` : null;
}

/**
 * Goes through the page that is open with Tab and tells its troubles, one text each; `each` is asked at every stop for
 * further ones.
 */
export async function walk(page, each = async () => []) {
  const troubles = [];
  const count = await page.evaluate(numberStops);
  let before = null;
  const reached = new Set();
  for (let press = 0; press <= count + 1; press += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(stop);
    if (now === null) break;
    if (now.index === null) troubles.push(`Tab stops at ${now.name}, which is no control`);
    if (before !== null && now.index === before.index) {
      troubles.push(`the focus is trapped at ${now.name}`);
      break;
    }
    if (now.index !== null && reached.has(now.index)) {
      troubles.push(`the focus comes back to ${now.name} before the page ends`);
      break;
    }
    reached.add(now.index);
    if (now.index !== null && before?.index != null && Number(now.index) < Number(before.index)) troubles.push(`the order of Tab is not that of the page at ${now.name}`);
    if (!now.outline) troubles.push(`${now.name} has no outline with the focus`);
    if (now.seen === 0) troubles.push(`${now.name} is out of sight with the focus`);
    if (now.covers.length > 0) troubles.push(`${now.name} is under ${now.covers.join(', ')}`);
    const jump = between(before, now);
    if (jump) troubles.push(jump);
    troubles.push(...(await each(now)));
    before = now;
  }
  if (reached.size < count && !troubles.some((text) => text.startsWith('the focus'))) {
    const missed = await page.evaluate((seen) => [...document.querySelectorAll('[data-tab]')].filter((one) => !seen.includes(one.dataset.tab)).map((one) => one.outerHTML.slice(0, 80)), [...reached]);
    troubles.push(`Tab reaches ${reached.size} of ${count} stops; not ${missed.slice(0, 3).join(', ')}`);
  }
  return troubles;
}

/**
 * Whether the outline is seen: around the stop enough dots change by 3:1 when it has the focus, as many as a line of
 * 2 px around it has (WCAG 2.2, 2.4.13). `compare` is a page of nothing that can read pictures.
 */
export async function outlineTroubles(page, compare, now) {
  const room = 8;
  const { width, height } = page.viewportSize();
  const clip = { x: Math.max(0, now.view.left - room), y: Math.max(0, now.view.top - room) };
  clip.width = Math.min(width, now.view.right + room) - clip.x;
  clip.height = Math.min(height, now.view.bottom + room) - clip.y;
  if (clip.width <= 0 || clip.height <= 0) return [`${now.name} is out of sight with the focus`];
  const shoot = async () => (await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })).toString('base64');
  const focused = await shoot();
  await page.evaluate(() => {
    globalThis.kept = document.activeElement;
    kept.style.setProperty('outline', 'none', 'important');
  });
  const plain = await shoot();
  await page.evaluate(() => kept.style.removeProperty('outline'));
  const changed = await compare.evaluate(changedDots, [focused, plain]);
  const inside = {
    across: Math.min(now.view.right, width) - Math.max(now.view.left, 0),
    down: Math.min(now.view.bottom, height) - Math.max(now.view.top, 0),
  };
  // Of a stop larger than the window one side at least shows, of one in several lines its pieces share sides; else all
  // four sides do. A tenth is left for round corners.
  const larger = now.tall || inside.across < now.view.right - now.view.left - 1;
  const around = larger ? Math.min(inside.across, inside.down) : 2 * (inside.across + inside.down);
  const wanted = Math.round(around * (now.pieces > 1 ? 0.9 : 1.8));
  return changed >= wanted ? [] : [`the outline of ${now.name} shows in ${changed} dots, less than ${wanted}`];
}

/** How many dots of two pictures differ by 3:1 and more. Runs in a page of nothing. */
async function changedDots(pictures) {
  const [one, other] = await Promise.all(pictures.map(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas.drawImage(bitmap, 0, 0);
    return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
  }));
  const part = (value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = (data, at) => 0.2126 * part(data[at]) + 0.7152 * part(data[at + 1]) + 0.0722 * part(data[at + 2]);
  let count = 0;
  for (let at = 0; at < one.length; at += 4) {
    const [low, high] = [light(one, at), light(other, at)].sort((a, b) => a - b);
    if ((high + 0.05) / (low + 0.05) >= 3) count += 1;
  }
  return count;
}
