// What readers ask the hub, in a real browser: the page that answers is among the first three results. And the page that searches as
// such: nothing is loaded before it is used, it works by keyboard alone, tells what it found, and is a list from A to Z without scripts.
//
//   node tests/browser/search.mjs FOLDER
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { Report } from './report.mjs';
import { serve } from './server.mjs';

const PAGE = '/buscar/';
// Of what is asked, how much has its answer among the first three results.
const SHARE = 0.95;
// Engine, index, texts: all that the first use loads, as a server sends it (gzip).
const FIRST_USE = 120_000;
const OWN_SCRIPT = 5_000;

const { questions } = JSON.parse(readFileSync(new URL('search.json', import.meta.url), 'utf8'));
const folder = resolve(process.argv[2]);
const site = await serve(folder);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
const report = new Report();

/** A page of its own, with the requests that it makes and what goes wrong on it. */
async function open(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  const requests = [];
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('response', async (response) => {
    const path = new URL(response.url()).pathname;
    requests.push({ path, host: new URL(response.url()).origin, size: response.body().then((body) => (/\.(png|jpg)$/.test(path) ? body.length : gzipSync(body, { level: 9 }).length), () => 0) });
  });
  const pending = new Set();
  page.on('request', (request) => pending.add(request));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => pending.delete(request));
  /** Waits until all that was asked for has come. */
  const quiet = async () => {
    do await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    while (pending.size > 0);
  };
  await page.goto(new URL(address, site.origin).href, { waitUntil: 'networkidle' });
  return { page, context, requests, errors, quiet };
}

const STATUS = '.search-status';
const settled = (page) => page.waitForFunction((selector) => /\d|No |Escribe/.test(document.querySelector(selector).textContent), STATUS);
/** Asks for nothing, and waits until that is answered. */
async function emptied(page) {
  await page.fill('[name=q]', '');
  await page.waitForFunction((selector) => document.querySelector(selector).textContent === '', STATUS);
}
const results = (page) => page.locator('.search-results a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

/** Asks as from a link, which is how a search engine asks. */
async function ask(text, more = '') {
  const opened = await open(`${PAGE}?q=${encodeURIComponent(text)}${more}`);
  await settled(opened.page);
  return opened;
}

/** All questions, in one page that is asked again and again. */
async function answers() {
  const { page, context, errors } = await open(PAGE);
  let right = 0;
  let hard = 0;
  for (const question of questions) {
    await emptied(page);
    await page.fill('[name=q]', question.ask);
    await settled(page);
    const first = (await results(page)).slice(0, 3);
    const found = question.want.some((url) => first.includes(url));
    right += found;
    hard += found && question.hard ? 1 : 0;
    if (!found) console.log(`  not among the first three: «${question.ask}»${question.hard ? ` (${question.hard})` : ''}\n    wanted ${question.want.join(' or ')}\n    found ${first.join(', ') || 'nothing'}`);
  }
  const difficult = questions.filter((question) => question.hard).length;
  console.log(`  ${right} of ${questions.length} questions have their answer among the first three results; of the ${difficult} difficult ones ${hard}`);
  report.check(questions.length >= 60 && right >= SHARE * questions.length, PAGE, `${right} of ${questions.length} questions are answered`);
  report.check(errors.length === 0, PAGE, `no error: ${errors.slice(0, 3)}`);
  await context.close();
}

/** What is loaded, and when. */
async function firstUse() {
  const { page, context, requests, quiet } = await open(PAGE);
  const before = requests.length;
  report.check(!requests.some(({ path }) => /engine|index\.json|words|\/text\//.test(path)), PAGE, 'nothing of the engine is loaded before it is used');
  await page.focus('[name=q]');
  await page.keyboard.type('pobreza infantil en la araucania');
  await page.waitForFunction((selector) => document.querySelector(selector).textContent.includes('araucania'), STATUS);
  // Excerpts come after the results.
  await quiet();
  const own = requests.find(({ path }) => /search\/search\..*js$/.test(path));
  const used = [own, ...requests.slice(before)];
  const sizes = await Promise.all(used.map(({ size }) => size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`  first use: ${used.length} requests, ${total} bytes: ${used.map(({ path }, at) => `${path.split('/').slice(-2).join('/')} ${sizes[at]}`).join(', ')}`);
  report.check(total <= FIRST_USE, PAGE, `the first use loads ${total} bytes`);
  report.check(sizes[0] <= OWN_SCRIPT, PAGE, `our script has ${sizes[0]} bytes`);
  report.check(requests.every(({ host }) => host === site.origin), PAGE, 'nothing is asked of other hosts');
  await context.close();
}

/** From the last key to the first result, on a slow processor: told, not asserted. */
async function speed() {
  const { page, context } = await open(PAGE);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = [];
  for (const text of ['pobreza', 'pobreza infantil', 'linea de pobreza 2024']) {
    await emptied(page);
    times.push(
      await page.evaluate(async (text) => {
        const list = document.querySelector('.search-results');
        const input = document.querySelector('[name=q]');
        const shown = new Promise((done) => new MutationObserver((_, self) => list.children.length && (self.disconnect(), done(performance.now()))).observe(list, { childList: true }));
        input.focus();
        input.value = text;
        const begun = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return Math.round((await shown) - begun);
      }, text),
    );
  }
  console.log(`  from typing to the first result on a processor four times slower: ${times.join(', ')} ms (the first also loads the engine)`);
  await context.close();
}

async function keyboard() {
  const { page, context } = await open(PAGE);
  const here = () => page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.getAttribute('href') ?? document.activeElement.name ?? ''} ${document.activeElement.className}`);
  for (let steps = 0; steps < 30 && !(await here()).startsWith('INPUT q'); steps++) await page.keyboard.press('Tab');
  report.check((await here()).startsWith('INPUT q'), PAGE, 'the field is reached with Tab');
  await page.keyboard.type('pobreza');
  await page.keyboard.press('Enter');
  await settled(page);
  const status = await page.locator(STATUS).textContent();
  report.check(/^\d+ resultados para «pobreza»$/.test(status), PAGE, `it is told what was found: ${status}`);
  report.check((await page.locator(STATUS).getAttribute('role')) === 'status', PAGE, 'and announced');
  const steps = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('Tab');
    steps.push(await here());
  }
  report.check(/^BUTTON.*SELECT tipo.*SELECT region.*A \//.test(steps.join(' ')), PAGE, `Tab goes by the button and the filters to the first result: ${steps}`);
  const count = (await results(page)).length;
  for (let step = 0; step < 30 && !(await here()).includes('search-more'); step++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const all = await results(page);
  report.check(all.length > count && (await here()).includes(all[count]), PAGE, 'more results come, and the first of them has the focus');
  await context.close();
}

async function list() {
  const { page, context } = await open(PAGE, { javaScriptEnabled: false });
  const links = await page.locator('.search-list li a').count();
  report.check(links > 200, PAGE, `without scripts there is a list of ${links} pages`);
  report.check(!(await page.locator('.search-form').isVisible()), PAGE, 'and no field that does nothing');
  const letters = await page.locator('.search-list h3').allTextContents();
  report.check(letters.includes('A') && letters.includes('Q') && letters.every((letter) => letter.length === 1), PAGE, `by letter: ${letters.join('')}`);
  await context.close();
}

/** How Spanish is understood, and what is told of it. */
async function words() {
  const same = async (one, other) => {
    const [a, b] = [await ask(one), await ask(other)];
    const [first, second] = [await results(a.page), await results(b.page)];
    report.check(first.length > 0 && JSON.stringify(first) === JSON.stringify(second), PAGE, `«${one}» and «${other}» find the same: ${first.slice(0, 3)} / ${second.slice(0, 3)}`);
    await Promise.all([a.context.close(), b.context.close()]);
  };
  await same('línea de pobreza', 'lineas de POBREZA');
  await same('¿Qué es la Casen?', 'casen');
  const said = async (text, expected, more) => {
    const { page, context } = await ask(text, more);
    const status = await page.locator(STATUS).textContent();
    report.check(expected.test(status), PAGE, `«${text}»: ${status}`);
    await context.close();
  };
  await said('pobresa', /^No encontramos «pobresa»\. Te mostramos «pobreza»\. \d+ resultados para «pobreza»$/);
  await said('ano', /^No encontramos «ano»\. Te mostramos «año»\./);
  await said('año', /^\d+ resultados para «año»$/);
  await said('socialab talca quintil', /^\d+ resultados para/);
  await said('zzyzx', /^No encontramos nada para «zzyzx»\. Prueba/);
  await said('cómo es', /^Escribe algo más preciso/);
  await said('<img src=x onerror=alert(1)> pobreza', /resultados para «<img src=x onerror=alert\(1\)> pobreza»$/);
}

/** The script cuts words into terms as the program did: every word of the site leads to a term of the index. */
async function parity() {
  const { page, context } = await open(PAGE);
  const strange = await page.evaluate(async () => {
    const { fold, term, words } = await import(document.querySelector('.search-form').dataset.script);
    const [{ rules, terms: index }, written] = await Promise.all([fetch('index.json').then((answer) => answer.json()), fetch('words.txt').then((answer) => answer.text())]);
    const terms = new Set(index.map(([term]) => term));
    const small = new Set(rules.small);
    return written.trim().split('\n').filter((word) => words(word, { small }).some((one) => !terms.has(term(one, rules))) || (words(word, { small }).length === 0) !== small.has(fold(word)));
  });
  report.check(strange.length === 0, PAGE, `every word of the site is found: ${strange.slice(0, 9)}`);
  await context.close();
}

async function filters() {
  const { page, context, errors } = await ask('pobreza', '&tipo=region');
  report.check((await page.inputValue('[name=tipo]')) === 'region', PAGE, 'a link keeps its filter');
  const kinds = new Set(await page.locator('.search-results .eyebrow').allTextContents());
  report.check(kinds.size === 1 && kinds.has('Regiones'), PAGE, `only regions are shown: ${[...kinds]}`);
  report.check((await page.locator('.search-results mark').count()) > 0, PAGE, 'the words that were asked are marked');
  const region = await page.locator('[name=region] option', { hasText: 'Ñuble' }).getAttribute('value');
  await page.selectOption('[name=region]', region);
  await page.waitForFunction((selector) => document.querySelector(selector).textContent.startsWith('1 resultado para'), STATUS);
  report.check((await results(page)).join() === '/regiones/nuble/', PAGE, 'and of them one region, in the singular');
  report.check(new URL(page.url()).search === `?q=pobreza&tipo=region&region=${region}`, PAGE, `the address keeps it: ${page.url()}`);
  report.check(errors.length === 0, PAGE, `no error: ${errors.slice(0, 3)}`);
  await context.close();
}

try {
  await answers();
  await firstUse();
  await speed();
  await keyboard();
  await list();
  await words();
  await parity();
  await filters();
} finally {
  await browser.close();
  site.stop();
}
report.close('search');
