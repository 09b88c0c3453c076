// What a page can do beyond being read, as its readers do it: hard words, listening, reading without a network, copying its address; and
// what its first view costs them.
//
//   node tests/browser/reader.mjs FOLDER
//
// FOLDER is the built hub. One line for each failure, a table of bytes by kind of page, and a closing line with the counts.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { open } from './open.mjs';
import { pages as pagesIn } from './pages.mjs';
import { Report } from './report.mjs';
import { serve } from './server.mjs';

const SUMMARY = '/datos/pobreza-por-ingresos/';
/** Bytes of a first view after gzip that fit into the first round trip of a new connection: ten packets (RFC 6928). */
const FIRST_VIEW = 14_336;
const STYLE = 6_000;
const ANY_PAGE = 30_000;

const folder = resolve(process.argv[2] ?? 'public');
const report = new Report();
const check = (part, about, ok, detail) => report.check(Boolean(ok), part, about, detail);
const site = await serve(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});

/** A tab that writes down what a page asks for and complains of. */
async function tab(settings, work) {
  const context = await browser.newContext({ locale: 'es-CL', reducedMotion: 'reduce', viewport: { width: 360, height: 740 }, ...settings });
  const page = await context.newPage();
  const asked = [];
  const troubles = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  try {
    await work(page, asked, context);
  } finally {
    check('console', settings.about, troubles.length === 0, troubles.join('; '));
    const elsewhere = asked.filter((url) => url.origin !== site.origin && url.protocol !== 'data:');
    check('no other host', settings.about, elsewhere.length === 0, elsewhere.join(' '));
    await context.close();
  }
}

const focused = (page) => page.evaluate(() => document.activeElement.outerHTML.slice(0, 140));

/** The hard words of a page: opened and closed with the keyboard, by touch, and without any script. */
async function hardWords(settings) {
  await tab(settings, async (page) => {
    await page.goto(site.origin + SUMMARY);
    check('hard words', 'nothing has the focus at first', (await page.evaluate(() => document.activeElement.tagName)) === 'BODY');
    const word = page.locator('button.term').first();
    const meaning = page.locator(`#${await word.getAttribute('popovertarget')}`);
    check('hard words', 'closed at first', !(await meaning.isVisible()));
    if (settings.hasTouch) await word.tap();
    else {
      await word.focus();
      await page.keyboard.press('Enter');
    }
    check('hard words', 'opens', await meaning.isVisible());
    check('hard words', 'in the window', (await meaning.evaluate((box) => {
      const { top, left, bottom, right } = box.getBoundingClientRect();
      return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    })));
    check('hard words', 'the way out has the focus', (await focused(page)).includes('popovertargetaction="hide"'), await focused(page));
    await page.keyboard.press('Escape');
    check('hard words', 'Escape closes', !(await meaning.isVisible()));
    check('hard words', 'the focus is back at the word', (await focused(page)).includes('class="term"'), await focused(page));
    await page.emulateMedia({ media: 'print' });
    check('hard words', 'a note on paper', await meaning.isVisible());
  });
}

/** No word is explained within a heading or a link, nor twice in one section. */
async function wherever() {
  await tab({ about: 'words of all pages', javaScriptEnabled: true }, async (page) => {
    for (const { url, file } of pagesIn(folder).filter((page) => !page.moved)) {
      const html = readFileSync(file, 'utf8');
      if (!html.includes('popovertarget')) continue;
      await page.setContent(html.replaceAll(/<(script|link)[^>]*>/g, ''));
      const wrong = await page.evaluate(() => {
        const inside = [...document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, a, summary) button.term')].map((word) => word.textContent);
        const seen = new Set();
        const twice = [];
        for (const node of document.querySelectorAll('main :is(h2, h3, h4), main .prose button.term, main .step-text button.term')) {
          if (node.matches('h2, h3, h4')) seen.clear();
          else if (seen.has(node.getAttribute('popovertarget'))) twice.push(node.textContent);
          else seen.add(node.getAttribute('popovertarget'));
        }
        const lost = [...document.querySelectorAll('[popovertarget]')].filter((word) => !document.getElementById(word.getAttribute('popovertarget')));
        return [...inside, ...twice, ...lost.map((word) => word.textContent)];
      });
      check('hard words', url, wrong.length === 0, wrong.join(', '));
    }
  });
}

/** A device with a voice: what it is given to say is the text, in order, sentence by sentence. */
async function listening() {
  const voice = () => {
    window.said = [];
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'es-CL', name: 'Voz' }],
      speak: (words) => {
        window.said.push(words.text);
        if (window.said.length % 5 !== 0) setTimeout(() => words.onend?.(), 0);
      },
      cancel: () => {},
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    window.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
      }
    };
  };
  await tab({ about: 'listening' }, async (page, asked) => {
    await page.addInitScript(voice);
    await page.goto(site.origin + SUMMARY);
    const button = page.locator('.listen');
    check('listening', 'offered', await button.isVisible());
    const fetched = () => asked.some((url) => url.pathname.includes('/listen.'));
    check('listening', 'not fetched before', !fetched());
    await button.click();
    await page.waitForFunction(() => window.said.length === 5);
    check('listening', 'fetched when asked for', fetched());
    const said = await page.evaluate(() => window.said);
    const title = await page.locator('h1').textContent();
    check('listening', 'begins with the title', said.join(' ').startsWith(title.trim()), said[0]);
    check('listening', 'marks the sentence', await page.evaluate(() => CSS.highlights.get('listen').size === 1));
    const comes = (test) => page.waitForFunction(test, null, { timeout: 5_000 }).then(() => true, () => false);
    await button.click();
    check('listening', 'pauses', await comes(() => document.querySelector('.listen').textContent === 'Seguir'));
    await button.click();
    await comes(() => window.said.length > 5);
    const again = await page.evaluate(() => window.said[5]);
    check('listening', 'goes on with the sentence', again === said[4], `${again} / ${said[4]}`);
  });
  await tab({ about: 'a device without a voice' }, async (page) => {
    await page.goto(site.origin + SUMMARY);
    check('listening', 'not offered without a voice', !(await page.locator('.listen').isVisible()));
  });
}

async function copying() {
  await tab({ about: 'copying', permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(site.origin + SUMMARY);
    const button = page.locator('.copy');
    await button.click();
    await page.waitForFunction(() => document.querySelector('.copy').textContent === 'Enlace copiado');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    check('copying', 'the address', copied.endsWith(SUMMARY), copied);
  });
}

/** Nothing is kept of a first page. From the second on, what was read can be read again; what was not says so. */
async function withoutNetwork() {
  await tab({ about: 'without a network' }, async (page, asked, context) => {
    const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await page.goto(site.origin + SUMMARY);
    await page.waitForLoadState('networkidle');
    check('offline', 'a first page costs nothing more', (await workers()) === 0);
    await page.click('.breadcrumbs a >> nth=1');
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.click('main a[href$="/datos/pobreza-extrema/"] >> nth=0');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    const title = () => page.locator('h1').textContent();
    await page.goto(`${site.origin}/datos/pobreza-extrema/`);
    check('offline', 'a page that was read', (await title()).includes('pobreza extrema'), await title());
    check('offline', 'with its style', await page.evaluate(() => getComputedStyle(document.querySelector('.skip-link')).position === 'absolute'));
    check('offline', 'says that it is a copy', await page.locator('.offline-note').isVisible());
    await page.goto(`${site.origin}/glosario/`);
    check('offline', 'a page that was not', (await title()) === 'Leer sin internet', await title());
    await context.setOffline(false);
    await page.goto(`${site.origin}/sin-conexion/`);
    await page.locator('.kept-pages a').first().waitFor();
    const kept = await page.locator('.kept-pages a').allTextContents();
    check('offline', 'what is kept is listed', kept.some((text) => text.includes('pobreza extrema')), kept.join('; '));
    const told = await page.locator('.offline-save p').first().textContent();
    check('offline', 'the size is told before', /\d páginas.*\d MB/.test(told), told);
    await page.locator('.offline-save button').first().click();
    await page.waitForFunction(() => document.querySelector('[role=status]').textContent.startsWith('Listo'), null, { timeout: 60_000 });
    await context.setOffline(true);
    await page.goto(`${site.origin}/glosario/`);
    check('offline', 'everything is kept', (await title()).includes('Palabras'), await title());
    await context.setOffline(false);
    await page.goto(`${site.origin}/sin-conexion/`);
    await page.locator('.offline-save button').nth(1).click();
    await page.waitForFunction(() => document.querySelector('[role=status]').textContent.includes('no queda nada'));
    check('offline', 'all is forgotten', (await workers()) === 0 && (await page.evaluate(async () => (await caches.keys()).length)) === 0);
  });
}

const packed = (path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;

/** Bytes and requests of each first view; told by kind, the dearest of each. */
async function costs() {
  const dearest = new Map();
  await tab({ about: 'first views' }, async (page, asked) => {
    for (const { url, kind, moved } of pagesIn(folder)) {
      if (moved) continue;
      asked.length = 0;
      await open(page, site.origin + url);
      const files = [...new Set(asked.map((one) => decodeURIComponent(one.pathname)))].filter((path) => !path.includes('favicon') && !/\.(avif|webp|jpe?g|png)$/.test(path));
      const size = (path) => packed(path.endsWith('/') ? `${path}index.html` : path);
      const sum = (some) => some.reduce((sum, path) => sum + size(path), 0);
      const cost = { url, requests: files.length, html: size(url), css: sum(files.filter((path) => path.endsWith('.css'))), js: sum(files.filter((path) => path.endsWith('.js'))) };
      cost.all = cost.html + cost.css + cost.js;
      check('cost', url, cost.all <= ANY_PAGE, `${cost.all} B`);
      if (!(dearest.get(kind)?.all >= cost.all)) dearest.set(kind, cost);
      if (url === SUMMARY) {
        check('cost', 'summary in one round trip', cost.all <= FIRST_VIEW, `${cost.all} B`);
        check('cost', 'summary in three requests', cost.requests <= 3, files.join(' '));
        check('cost', 'style of a summary', cost.css <= STYLE, `${cost.css} B`);
      }
    }
  });
  console.log('\nThe dearest page of each kind, bytes after gzip:');
  console.table(Object.fromEntries([...dearest].sort().map(([kind, cost]) => [kind, cost])));
}

for (const settings of [
  { about: 'words by keyboard' },
  { about: 'words by touch', hasTouch: true },
  { about: 'words on a wide screen', viewport: { width: 1280, height: 800 } },
]) {
  await hardWords(settings);
}
await wherever();
await listening();
await copying();
await withoutNetwork();
await costs();
await browser.close();
site.stop();
report.close('reader');
