// What holds of every figure as it is drawn: its letters are large enough, none is cut and none covers another.

/** The least size of a letter that people can read on a telephone, in CSS px. */
const SMALLEST = 12;

/**
 * The troubles of the drawings in a page, one text each. Runs in the page.
 *
 * The box of a text is as high as its font allows letters to be; the letters themselves leave a fifth of it free above
 * and below. Only those meet or are cut.
 */
function drawingTroubles(smallest) {
  const troubles = [];
  const drawings = [...document.querySelectorAll('svg[role="img"]')].filter((svg) => svg.checkVisibility());
  for (const svg of drawings) {
    const name = svg.getAttribute('aria-labelledby') ?? svg.getAttribute('class');
    const frame = svg.getBoundingClientRect();
    const letters = [...svg.querySelectorAll('text')].filter((text) => text.checkVisibility() && text.textContent.trim()).map((text) => {
      const box = text.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().d;
      return { says: text.textContent, size, left: box.left, right: box.right, top: box.top + box.height / 5, bottom: box.bottom - box.height / 5 };
    });
    for (const [index, text] of letters.entries()) {
      const told = `${name}: «${text.says}»`;
      if (text.size < smallest - 0.01) troubles.push(`${told} has letters of ${text.size.toFixed(1)} px`);
      // Some letters begin a little before their place, as «J» does.
      const little = text.size / 10;
      if (text.left < frame.left - little || text.right > frame.right + little || text.top < frame.top - little || text.bottom > frame.bottom + little) {
        troubles.push(`${told} leaves its drawing`);
      }
      if (text.left < -little || text.right > document.documentElement.clientWidth + little) troubles.push(`${told} is cut by the window`);
      for (const other of letters.slice(index + 1)) {
        const across = Math.min(text.right, other.right) - Math.max(text.left, other.left);
        const down = Math.min(text.bottom, other.bottom) - Math.max(text.top, other.top);
        if (across > 1 && down > 1) troubles.push(`${told} meets «${other.says}»`);
      }
    }
  }
  return troubles;
}

/** Letters twice as large, as a reader asks for in the settings of the browser. Runs in the page. */
function doubleLetters() {
  const root = document.documentElement;
  root.style.fontSize = '';
  root.style.fontSize = `${Number.parseFloat(getComputedStyle(root).fontSize) * 2}px`;
}

/** What paper does not show of a figure though it should: the table and the way to cite. Runs in the page. */
function notOnPaper() {
  const parts = [...document.querySelectorAll('.figure table, .figure-citation, .figure-source, .figure-sentence, .figure svg[role="img"]')];
  return parts.filter((part) => {
    const box = part.getBoundingClientRect();
    return !part.checkVisibility({ contentVisibilityAuto: true }) || box.height < 4 || box.width < 4;
  }).map((part) => `${part.closest('figure.figure')?.id} ${part.tagName.toLowerCase()}.${part.className.baseVal ?? part.className}`);
}

/**
 * Looks at the drawings of the page that is open, at every width, with letters twice as large and on paper. `sideways`
 * tells what makes a page scroll sideways.
 */
export async function lookAtDrawings(page, where, report, sideways) {
  const look = async (name, smallest) => {
    const troubles = await page.evaluate(drawingTroubles, smallest);
    report.check(troubles.length === 0, `${where} [${name}]`, 'drawings', troubles.slice(0, 6).join(' | '));
  };
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await look(`${width}`, SMALLEST);
    await page.evaluate(doubleLetters);
    await look(`${width}, letters twice as large`, SMALLEST);
    const wide = await page.evaluate(sideways);
    report.check(wide === null, `${where} [${width}, letters twice as large]`, 'scrolls sideways', wide ?? '');
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  }
  // A4 between margins of 15 mm, at 96 px an inch. Paper has its own measure of small letters: 6 points.
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 900 });
  await look('paper', 8);
  const hidden = await page.evaluate(notOnPaper);
  report.check(hidden.length === 0, `${where} [paper]`, 'not shown', hidden.slice(0, 6).join(', '));
  await page.emulateMedia({ media: null });
}

/** With Tab alone one reaches every box that scrolls and everything that opens, and Enter opens it. */
export async function lookAtKeyboard(page, where, report) {
  const wanted = await page.evaluate(() => {
    const scrolls = (element) => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX);
    const all = [...document.querySelectorAll('main summary, main .table-scroll, main *')];
    const stops = new Set(all.filter((element) => element.checkVisibility() && (element.matches('summary, .table-scroll') || scrolls(element))));
    [...stops].forEach((element, index) => element.setAttribute('data-stop', index));
    document.activeElement?.blur();
    return { stops: stops.size, tabs: document.querySelectorAll('a[href], button, summary, [tabindex], input').length + stops.size + 2 };
  });
  const reached = new Set();
  for (let tab = 0; tab < wanted.tabs && reached.size < wanted.stops; tab += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => document.activeElement?.getAttribute('data-stop'));
    if (stop !== null && stop !== undefined) reached.add(stop);
  }
  report.check(reached.size === wanted.stops, `${where} [keyboard]`, `Tab reaches ${reached.size} of ${wanted.stops} boxes that scroll or open`);
  const summary = page.locator('main summary').first();
  if ((await summary.count()) === 0) return;
  await summary.focus();
  const was = await summary.evaluate((element) => element.parentElement.open);
  await page.keyboard.press('Enter');
  report.check((await summary.evaluate((element) => element.parentElement.open)) !== was, `${where} [keyboard]`, 'Enter opens nothing');
}
