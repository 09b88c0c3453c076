// Pages as their readers set them: letters twice as large, lines and words further apart, a window of 320 × 256 px (which
// is one of 1280 × 1024 px at 400 %), and with nothing but a keyboard.
//
//   node tests/browser/comfort.mjs FOLDER [--all] [--only PART] [--self-test]
//
// FOLDER is the built site. Every page, but of those from one mould a few, is laid out in each of LAYOUTS, and none may be
// cut, covered or scroll sideways; targets are measured there too. The pages of shapes.mjs, in which every kind of page and
// each of its parts is there at least once, are gone through with Tab in both windows; of each sort of stop a picture tells
// whether its outline is seen. `--all` goes through every page and looks at every stop, which takes long. `--self-test` puts
// faults into a page and wants each to be found.
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { SPACING, doubleLetters, doubleRoot, lettersAsTheyWere, misfits, smallTargets } from './fits.mjs';
import { outlineTroubles, walk } from './focus.mjs';
import { open, openAll } from './open.mjs';
import { pages as pagesIn } from './pages.mjs';
import { Report } from './report.mjs';
import { serve } from './server.mjs';
import { shapes, varied } from './shapes.mjs';

const SMALL = { width: 320, height: 256 };
const DESKTOP = { width: 1280, height: 1024 };
const TABS = Math.min(2, availableParallelism());

// https://www.w3.org/TR/WCAG22/: 1.4.10 Reflow, 1.4.4 Resize Text, 1.4.12 Text Spacing.
const LAYOUTS = [
  { name: '320 × 256', viewport: SMALL, targets: true },
  { name: '320 × 256, wider spacing', viewport: SMALL, sheet: SPACING },
  { name: '1280, wider spacing', viewport: DESKTOP, sheet: SPACING },
  { name: '360, letters twice as large in settings', viewport: { width: 360, height: 740 }, letters: doubleRoot },
  { name: '1280, letters twice as large in settings', viewport: DESKTOP, letters: doubleRoot },
  { name: '360, letters alone twice as large', viewport: { width: 360, height: 740 }, letters: doubleLetters },
  { name: '1280, letters alone twice as large', viewport: DESKTOP, letters: doubleLetters },
  { name: '1280', viewport: DESKTOP, targets: true },
];

const args = process.argv.slice(2);
const flag = (name) => args.includes(name) && Boolean(args.splice(args.indexOf(name), 1));
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : null);
const [everything, seeded] = [flag('--all'), flag('--self-test')];
const only = option('--only');
const folder = resolve(args[0] ?? 'public');

const report = new Report();
const site = await serve(folder);
const all = pagesIn(folder).filter((page) => !page.moved && (!only || page.url.includes(only)));
const pages = everything ? all : varied(all);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});

/** A sheet of the reader's, which no Content-Security-Policy of the page is asked about; an empty one takes it away. */
function readersSheet(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}

async function inTabs(list, work) {
  const queue = [...list];
  const tab = async () => {
    const context = await browser.newContext({ locale: 'es-CL', reducedMotion: 'reduce', viewport: DESKTOP });
    const page = await context.newPage();
    for (let at = queue.shift(); at; at = queue.shift()) await work(page, at);
    await context.close();
  };
  await Promise.all(Array.from({ length: TABS }, tab));
}

/** The troubles of a page in each layout. */
async function layoutTroubles(page, url) {
  await open(page, url);
  await page.evaluate(openAll);
  const found = [];
  for (const { name, viewport, sheet = '', letters = null, targets } of LAYOUTS) {
    await page.setViewportSize(viewport);
    await page.evaluate(readersSheet, sheet);
    if (letters) await page.evaluate(letters);
    const troubles = await page.evaluate(misfits);
    if (targets) troubles.push(...(await page.evaluate(smallTargets)));
    if (letters) await page.evaluate(lettersAsTheyWere);
    found.push({ name, troubles });
  }
  return found;
}

async function lookAtLayouts() {
  await inTabs(pages, async (page, at) => {
    for (const { name, troubles } of await layoutTroubles(page, site.origin + at.url)) {
      report.check(troubles.length === 0, `${at.url} [${name}]`, 'does not fit', troubles.slice(0, 5).join(' | '));
    }
  });
}

const WALKS = [
  { name: '320 × 256 light', viewport: SMALL, colorScheme: 'light' },
  { name: '1280 dark', viewport: DESKTOP, colorScheme: 'dark' },
];

/** The sorts of stops whose outline was looked at in a picture: one of each is enough, and pictures are dear. */
const pictured = new Set();

/** What is wrong on the way through a page with Tab. */
async function keyboardTroubles(page, compare, url, { viewport, colorScheme }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await open(page, url);
  await page.evaluate(openAll);
  return walk(page, async (now) => {
    const sort = `${viewport.width} ${colorScheme} ${now.sort}`;
    if (pictured.has(sort) && !everything) return [];
    pictured.add(sort);
    return outlineTroubles(page, compare, now);
  });
}

async function lookAtKeyboards() {
  await inTabs(everything ? pages : shapes(pages), async (page, at) => {
    const compare = await page.context().newPage();
    for (const view of WALKS) {
      const troubles = await keyboardTroubles(page, compare, site.origin + at.url, view);
      report.check(troubles.length === 0, `${at.url} [${view.name}]`, 'keyboard', troubles.slice(0, 5).join(' | '));
    }
    await compare.close();
  });
}

// Each fault goes into the sheet of a page or into its text; one of the troubles says so.
const FAULTS = [
  { name: 'a box of a fixed height', css: '.lead { height: 3.2em; overflow: hidden }', layout: /wider spacing/, says: /is cut by p\.lead/ },
  { name: 'a box that hides what it cannot hold', css: '.site-name { max-width: 14rem; overflow: hidden; white-space: nowrap }', layout: /letters/, says: /is cut by a\.site-name/ },
  { name: 'a page too wide for 320 px', css: '.lead { width: 340px }', layout: /^320/, says: /scrolls sideways/ },
  { name: 'a line over another', css: 'h1 { margin-bottom: -1.4em !important }', layout: /^1280$/, says: / meets / },
  { name: 'a target of 20 px', css: '.menu a { min-height: 20px !important; height: 20px }', layout: /^320 × 256$/, says: /less than 44/ },
  { name: 'a button of 20 px', html: ['<h1>', '<button>×</button><h1>'], css: '.page-head button { all: unset; display: block; width: 20px; height: 20px }', layout: /^1280$/, says: /less than 24/ },
  { name: 'no outline', css: ':focus-visible { outline: none !important }', says: /has no outline/ },
  { name: 'a pale outline', css: ':focus-visible { outline-color: var(--hair) !important }', says: /the outline of .* shows in \d+ dots/ },
  { name: 'a thin outline', css: ':focus-visible { outline-width: 1px !important }', says: /has no outline/ },
  { name: 'something over the focus', css: '.site-header { position: sticky; top: 0; height: 130px; background: var(--paper); z-index: 9 } html { scroll-padding: 0 }', says: /is under header\.site-header|is under/ },
  { name: 'an order of its own', css: '.menu { flex-direction: row-reverse; justify-content: flex-end }', says: /the focus goes back/ },
  { name: 'a positive tabindex', html: ['<h1>', '<a href="#x" tabindex="3">Primero</a><h1>'], says: /the order of Tab is not/ },
  { name: 'a trap', html: ['</head>', '<script src="/trap.js"></script></head>'], says: /the focus is trapped/ },
];
const TRAP = "addEventListener('keydown', (event) => event.key === 'Tab' && document.activeElement.closest?.('.menu') && event.preventDefault())";

async function selfTest() {
  const at = pages.find((page) => page.kind === 'tutorial') ?? pages[0];
  const context = await browser.newContext({ locale: 'es-CL', reducedMotion: 'reduce', viewport: DESKTOP });
  const compare = await context.newPage();
  for (const { name, css = '', html, layout, says } of FAULTS) {
    const page = await context.newPage();
    await page.route('**/*', async (route) => {
      if (route.request().url().endsWith('/trap.js')) return route.fulfill({ contentType: 'text/javascript', body: TRAP });
      const response = await route.fetch();
      const type = response.headers()['content-type'] ?? '';
      if (!type.startsWith('text/')) return route.fulfill({ response });
      const body = await response.text();
      const changed = type.startsWith('text/css') ? body + css : html && type.startsWith('text/html') ? body.replace(...html) : body;
      return route.fulfill({ response, body: changed });
    });
    const url = site.origin + at.url;
    pictured.clear();
    const troubles = layout
      ? (await layoutTroubles(page, url)).filter((one) => layout.test(one.name)).flatMap((one) => one.troubles)
      : await keyboardTroubles(page, compare, url, WALKS[0]);
    report.check(troubles.some((text) => says.test(text)), `fault: ${name}`, 'is not found', troubles.slice(0, 3).join(' | '));
    await page.close();
  }
  await context.close();
}

try {
  if (seeded) {
    await selfTest();
    report.close('comfort, seeded faults');
  } else {
    await lookAtLayouts();
    await lookAtKeyboards();
    report.close(`comfort, ${pages.length} pages`);
  }
} finally {
  await browser.close();
  site.stop();
}
