// Opens every page of a built site in Chromium as its readers do.
//
//   node tests/browser/run.mjs [FOLDER] [--all] [--screenshots DIR] [--only PART]
//
// FOLDER is the built site (else `public`). One line for each failure, and a closing line with the counts. Every page is
// opened; of those from one mould (pages.mjs) a few are looked at in all views, the others in the first, and `--all` looks at
// all in all.
import violations, { ALL, COLOURS, FORCED } from './axe.mjs';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { lookAtDrawings, lookAtKeyboard } from './figures.mjs';
import { open, openAll } from './open.mjs';
import { pages as pagesIn } from './pages.mjs';
import { Report } from './report.mjs';
import { serve } from './server.mjs';
import { shapes, varied } from './shapes.mjs';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

// A page is opened once, and looked at as each view shows it. `axe`: which of its rules; by night the page is the same but for its colours.
// `open`: with everything open that can be opened, so that what is inside is looked at too. `shapes`: of each kind of page and of each of its parts
// one is enough, as the system's colours are given to all alike.
const VIEWS = [
  { name: '320 light', viewport: NARROW, media: { colorScheme: 'light' }, axe: ALL, open: true },
  { name: '320 dark', viewport: NARROW, media: { colorScheme: 'dark' }, axe: COLOURS, open: true },
  { name: '320 forced colours', viewport: NARROW, media: { colorScheme: 'dark', forcedColors: 'active' }, axe: FORCED, open: true, shapes: true },
  { name: '1280 light', viewport: DESKTOP, media: { colorScheme: 'light' }, axe: ALL, open: false },
  { name: '1280 dark', viewport: DESKTOP, media: { colorScheme: 'dark' }, axe: COLOURS, open: true },
];

const TABS = Math.min(4, availableParallelism());

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : null);
const screenshots = option('--screenshots');
const only = option('--only');
const everything = args.includes('--all') && Boolean(args.splice(args.indexOf('--all'), 1));
const folder = resolve(args[0] ?? 'public');

const report = new Report();
// Of each page that was opened: its words, its ids and the addresses that it leads to.
const texts = new Map();
const ids = new Map();
const links = [];
const site = await serve(folder);
const all = pagesIn(folder).filter((page) => !only || page.url.includes(only));
const pages = all.filter((page) => !page.moved);
// All pages are looked at in the first view.
const inEveryView = new Set(everything ? pages : varied(pages));
const shaped = new Set(everything ? pages : shapes(pages));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});

/** A tab that writes down everything that a page should not do. */
async function tab(context) {
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // What was still on its way when we went on to the next page.
    if (why !== 'net::ERR_ABORTED') troubles.push(`request failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    const expected = response.request().isNavigationRequest() && response.url().endsWith('/no/existe/');
    if (response.status() >= 400 && !expected) troubles.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== site.origin && protocol !== 'data:') troubles.push(`another host: ${request.url()}`);
  });
  return { page, troubles };
}

async function withTab(settings, work) {
  const context = await browser.newContext({ ...settings, locale: 'es-CL' });
  const opened = await tab(context);
  try {
    return await work(opened);
  } finally {
    await context.close();
  }
}

/** Looks at all these pages, a few at a time, each in a tab that `settings` describe. */
async function each(settings, list, work) {
  const queue = [...list];
  const inTab = () => withTab(settings, async (opened) => {
    for (let at = queue.shift(); at; at = queue.shift()) await work(opened, at);
  });
  await Promise.all(Array.from({ length: TABS }, inTab));
}

/** The elements that stick out at the right, when the page scrolls sideways. */
function sideways() {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return null;
  const out = [...document.querySelectorAll('body *')].filter((element) => {
    if (element.getBoundingClientRect().right <= width + 1) return false;
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowX !== 'visible') return false;
    }
    return true;
  });
  const name = (element) => element.tagName.toLowerCase() + [...element.classList].map((word) => `.${word}`).join('');
  return `${document.scrollingElement.scrollWidth} > ${width}: ${out.slice(0, 3).map(name).join(', ')}`;
}

/** The first Tab reaches a link into the main part, which shows itself and works. */
async function skipLink(page) {
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return { target: document.activeElement.getAttribute('href'), seen: box.width > 20 && box.height > 20 && box.top >= 0 && box.left >= 0 };
  });
  if (!first.target?.startsWith('#')) return `the first Tab stops at ${first.target ?? 'no link'}`;
  if (!first.seen) return 'the skip link is not visible when it has the focus';
  await page.keyboard.press('Enter');
  const inMain = await page.evaluate((target) => {
    const main = document.querySelector(target);
    return main?.tagName === 'MAIN' && (document.activeElement === main || location.hash === target);
  }, first.target);
  return inMain ? null : `${first.target} is not the main part`;
}

/** Looks at a page that is there as a view shows it. */
async function look({ page, troubles }, at, { name, viewport, media, axe, open: everything }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ forcedColors: 'none', ...media });
  await page.evaluate(openAll, everything);
  const where = `${at.url} [${name}]`;
  const wide = await page.evaluate(sideways);
  report.check(wide === null, where, 'scrolls sideways', wide ?? '');
  const found = await violations(page, axe);
  report.check(found.length === 0, where, 'axe', found.join(' | '));
  const images = await page.evaluate(async () => {
    const all = [...document.images];
    all.forEach((image) => (image.loading = 'eager'));
    await Promise.all(all.map((image) => image.decode().catch(() => null)));
    return all.filter((image) => !(image.complete && image.naturalWidth > 0)).map((image) => image.getAttribute('src'));
  });
  report.check(images.length === 0, where, 'images that do not load', images.join(', '));
  report.check(troubles.length === 0, where, 'troubles', troubles.splice(0).join(' | '));
}

async function visit(opened, at) {
  const { page } = opened;
  await page.setViewportSize(NARROW);
  await open(page, site.origin + at.url);
  await read(page, at);
  const skip = await skipLink(page);
  report.check(skip === null, at.url, 'skip link', skip ?? '');
  const its = inEveryView.has(at) ? VIEWS.filter((view) => !view.shapes || shaped.has(at)) : VIEWS.slice(0, 1);
  for (const view of its) await look(opened, at, view);
}

async function lookAtFigures({ page }, at) {
  await open(page, site.origin + at.url);
  await lookAtKeyboard(page, at.url, report);
  await lookAtDrawings(page, at.url, report, sideways);
  await page.setViewportSize(NARROW);
}

/** Notes what a page says and where it leads, as it is before anything is opened. */
async function read(page, at) {
  texts.set(at.url, await words(page));
  const found = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
    // Examples of a theme's blocks lead to pages of a site that has them.
    links: [...document.querySelectorAll('a[href], link[href]')].filter((link) => !link.closest('.example-shown')).map((link) => [link.href.baseVal === undefined ? link.href : new URL(link.href.baseVal, location).href, link.rel]),
  }));
  report.check(new Set(found.ids).size === found.ids.length, at.url, 'an id appears twice');
  ids.set(at.url, new Set(found.ids));
  links.push(...found.links.filter(([href, rel]) => href.startsWith(site.origin) && rel !== 'canonical').map(([href]) => [at.url, href]));
}

const words = async (page) => (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim();

/** Without scripts the page shows the same words. */
async function lookWithoutScripts() {
  await each({ viewport: NARROW, colorScheme: 'light', javaScriptEnabled: false }, inEveryView, async ({ page, troubles }, at) => {
    await page.goto(site.origin + at.url, { waitUntil: 'load' });
    const [plain, where] = [await words(page), `${at.url} [no scripts]`];
    // The pages that search and that keep others offer that only where it works: `search.mjs` and `reader.mjs` look at them.
    const same = plain === texts.get(at.url) || (await page.locator('.search-form, .offline').count()) > 0;
    report.check(same && plain.length > 40, where, 'shows other words without scripts');
    report.check(troubles.length === 0, where, 'troubles', troubles.splice(0).join(' | '));
  });
}

async function lookForNothing() {
  await withTab({ viewport: PHONE }, async ({ page, troubles }) => {
    const response = await page.goto(`${site.origin}/no/existe/`);
    report.check(response.status() === 404, '/no/existe/', `answers ${response.status()}`);
    const home = await page.locator('main a[href]').count();
    report.check(home > 0, '/no/existe/', 'the 404 page leads nowhere');
    const styled = await page.evaluate(() => document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 0);
    report.check(styled, '/no/existe/', 'the 404 page has no style at a deep address');
    const others = troubles.filter((text) => !text.includes('404 (Not Found)'));
    report.check(others.length === 0, '/no/existe/', 'troubles', others.join(' | '));
  });
}

/** Every link within the site leads to something, and its part exists. */
async function lookAtLinks() {
  const answers = new Map();
  for (const [from, href] of links) {
    const url = new URL(href);
    if (!answers.has(url.pathname)) answers.set(url.pathname, (await fetch(site.origin + url.pathname)).status);
    report.check(answers.get(url.pathname) === 200, from, `leads to ${url.pathname}, which answers ${answers.get(url.pathname)}`);
    const part = decodeURIComponent(url.hash.slice(1));
    const known = ids.get(decodeURIComponent(url.pathname)) ?? ids.get(url.pathname);
    if (part && known) report.check(known.has(part), from, `leads to ${url.pathname}#${part}, which is not there`);
  }
}

async function shoot(directory) {
  mkdirSync(directory, { recursive: true });
  const kinds = new Map(pages.filter((page) => page.kind).reverse().map((page) => [page.kind, page]));
  for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    for (const colorScheme of ['light', 'dark']) {
      await withTab({ viewport, colorScheme, deviceScaleFactor: size === 'phone' ? 2 : 1 }, async ({ page }) => {
        for (const [kind, at] of kinds) {
          await open(page, site.origin + at.url);
          await page.screenshot({ path: join(directory, `${kind}-${size}-${colorScheme}.png`), fullPage: true });
        }
      });
    }
  }
  console.log(`screenshots of ${kinds.size} kinds of page in ${directory}`);
}

try {
  if (screenshots) {
    await shoot(screenshots);
  } else {
    await each({ viewport: NARROW }, pages, visit);
    await each({ viewport: NARROW }, pages.filter((page) => page.drawn && page.kind !== 'figure'), lookAtFigures);
    await lookWithoutScripts();
    await lookForNothing();
    await lookAtLinks();
    report.close(`browser, ${pages.length} pages`);
  }
} finally {
  await browser.close();
  site.stop();
}
