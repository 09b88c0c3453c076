// Edits a site while Chromium looks at it through `amigable serve`.
//
//   node tests/browser/serve.mjs target/debug/amigable [--screenshots DIR]
//
// What changes comes by itself, what does not stays as it was, and the list of findings can be used by everyone.
import violations, { ALL, FORCED } from './axe.mjs';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { Report } from './report.mjs';

const PATIENCE = 60_000;
const PHONE = { width: 360, height: 740 };
const NARROW = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : null);
const screenshots = option('--screenshots');
const program = resolve(args[0] ?? 'target/debug/amigable');
const report = new Report();
const folder = mkdtempSync(join(tmpdir(), 'amigable-serve-'));
const path = (name) => join(folder, name);
const read = (name) => readFileSync(path(name), 'utf8');
const put = (name, text) => {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
};

/** A long page: one part after another, so that there is somewhere to be. */
const long = (word, lead = '') => `---\ntitulo: Página larga\ndescripcion: Sirve para probar.\n---\n${lead}\n${Array.from({ length: 30 }, (_, part) =>
  `\n## Parte ${part + 1}\n\nEsta parte dice ${part === 15 ? word : 'poco'}. Mira [quiénes somos](acerca.md#quienes-somos).\n`).join('')}`;

const broken = (text) => `${text}\nMira [esto](no-existe.md).\n\n![](foto.jpg)\n`;

const running = new Set();

/** A server of its own, with the origin that it tells. */
async function serve(...settings) {
  const server = spawn(program, ['serve', '--root', folder, '--lang', 'es', ...settings], { stdio: ['ignore', 'ignore', 'pipe'] });
  running.add(server);
  server.on('exit', () => running.delete(server));
  const origin = await new Promise((found, failed) => {
    let text = '';
    server.stderr.on('data', (data) => {
      text += data;
      const at = text.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (at) found(at[0]);
    });
    server.on('exit', () => failed(new Error(text)));
  });
  const stop = () => new Promise((done) => { server.on('exit', done); server.kill('SIGINT'); });
  return { origin, stop };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});

/** A tab that writes down what a page should not do. */
async function withTab(settings, work) {
  const context = await browser.newContext({ locale: 'es-CL', ...settings });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const troubles = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  try {
    return await work(page, troubles);
  } finally {
    await context.close();
  }
}

const badge = (page) => page.locator('amigable-findings .badge');
const dialog = (page) => page.locator('amigable-findings dialog');
const says = (page, text) => page.waitForFunction((wanted) => document.querySelector('amigable-findings')?.shadowRoot.querySelector('.badge').textContent.includes(wanted), text, { timeout: PATIENCE });
const shows = (page, text) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text, { timeout: PATIENCE });
/** Waits until `ask` answers yes, however busy the machine is; no is the answer of somebody who lost patience. */
async function soon(ask) {
  for (const end = Date.now() + PATIENCE; !(await ask()); await new Promise((later) => setTimeout(later, 50))) if (Date.now() > end) return false;
  return true;
}

/** Waits until the page that is open has come to rest: loaded, its overlay styled, nothing in motion, drawn twice since. */
const rests = (page) => page.waitForFunction(async () => {
  const overlay = document.querySelector('amigable-findings');
  if (document.readyState !== 'complete' || (overlay && overlay.dataset.ready === undefined)) return false;
  const moving = [...document.getAnimations(), ...(overlay?.shadowRoot.getAnimations?.() ?? [])].filter((one) => one.playState === 'running');
  await Promise.all(moving.map((one) => one.finished.catch(() => null)));
  await document.fonts.ready;
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return true;
}, null, { timeout: PATIENCE });

const mark = (page) => page.evaluate(() => { globalThis.notLoadedAgain = true; });
const marked = (page) => page.evaluate(() => globalThis.notLoadedAgain === true);
const focused = (page) => page.evaluate(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return { name: at?.localName, text: at?.textContent.trim(), seen: at?.getBoundingClientRect().height > 0 };
});

/** Keeps place, focus and what is open, whatever is edited. */
async function keepsPlace(origin) {
  await withTab({ viewport: DESKTOP }, async (page, troubles) => {
    await page.goto(`${origin}/largo/`);
    await says(page, 'Sin hallazgos');
    await page.locator('#parte-16').scrollIntoViewIfNeeded();
    await page.locator('#parte-16 ~ p a').first().focus();
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    const spot = () => page.evaluate(() => [scrollY, document.querySelector('#parte-16').getBoundingClientRect().top]);
    const before = await spot();
    const place = await page.evaluate(() => document.activeElement.textContent);
    put('content/largo.md', long('mucho'));
    await shows(page, 'Esta parte dice mucho');
    await rests(page);
    await soon(async () => Math.abs(before[0] - (await spot())[0]) <= 1);
    const after = await spot();
    report.check(before[0] > 500, '/largo/', 'is long enough to scroll', String(before[0]));
    report.check(Math.abs(before[0] - after[0]) <= 1, '/largo/', 'loses the place', `${before} → ${after}`);
    report.check((await page.evaluate(() => document.activeElement.textContent)) === place, '/largo/', 'loses the focus');
    report.check(await page.evaluate(() => [...document.querySelectorAll('details')].every((one) => one.open)), '/largo/', 'closes what was open');
    put('content/largo.md', long('mucho', '\nUn párrafo nuevo, arriba de todo.\n'));
    await shows(page, 'Un párrafo nuevo');
    await rests(page);
    await soon(async () => Math.abs((await spot())[1] - after[1]) <= 1);
    const moved = await spot();
    report.check(Math.abs(moved[1] - after[1]) <= 1 && moved[0] > after[0], '/largo/', 'what is looked at moves', `${after} → ${moved}`);
    report.check(troubles.length === 0, '/largo/', 'troubles', troubles.join(' | '));
  });
}

/** What did not change is not loaded again; new colours come without it. */
async function leavesAlone(origin) {
  await withTab({ viewport: DESKTOP }, async (page, troubles) => {
    await page.goto(`${origin}/acerca/`);
    await says(page, 'Sin hallazgos');
    await mark(page);
    put('content/largo.md', long('algo'));
    await page.waitForFunction(() => document.querySelector('amigable-findings').shadowRoot.querySelector('.edited').textContent.includes('Página larga'), null, { timeout: PATIENCE });
    report.check(await marked(page), '/acerca/', 'is loaded again for another page');
    put('themes/amigable/assets/css/99-propio.css', 'h1 { color: rgb(1, 2, 3); }\n* { font-size: 40px !important; }\n');
    await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)', null, { timeout: PATIENCE });
    report.check(await marked(page), '/acerca/', 'is loaded again for a style sheet');
    const sheets = () => page.locator('head link[rel=stylesheet]').count();
    report.check(await soon(async () => (await sheets()) === 1), '/acerca/', 'keeps old style sheets', String(await sheets()));
    const size = await badge(page).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    report.check(size < 20, '/acerca/', "the theme's style reaches the overlay", String(size));
    rmSync(path('themes'), { recursive: true });
    await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).color !== 'rgb(1, 2, 3)', null, { timeout: PATIENCE });
    report.check(await marked(page), '/acerca/', 'is loaded again for a style sheet that went');
    report.check(troubles.length === 0, '/acerca/', 'troubles', troubles.join(' | '));
  });
}

/** The way of somebody without a mouse, and what a screen reader says. */
async function worksByKeyboard(origin) {
  await withTab({ viewport: DESKTOP }, async (page) => {
    const whole = read('content/acerca.md');
    await page.goto(`${origin}/acerca/`);
    await says(page, 'Sin hallazgos');
    put('content/acerca.md', broken(whole));
    await says(page, '3 errores');
    const heard = () => page.evaluate(() => document.querySelector('amigable-findings').shadowRoot.querySelector('[role=status]').textContent);
    report.check(await soon(async () => (await heard()).includes('Así no se publicaría: 3 errores.')), '/acerca/', 'does not say what is new', await heard());
    await rests(page);
    for (let presses = 0; presses < 200 && !(await focused(page)).text?.startsWith('3 errores'); presses += 1) await page.keyboard.press('Tab');
    report.check((await focused(page)).text?.startsWith('3 errores'), '/acerca/', 'Tab never reaches the button');
    await page.keyboard.press('Enter');
    report.check(await soon(async () => (await focused(page)).text === 'Hallazgos'), '/acerca/', 'opening does not lead into the list', JSON.stringify(await focused(page)));
    await page.keyboard.press('Tab');
    report.check(await soon(async () => (await focused(page)).text === 'Cerrar'), '/acerca/', 'the first stop is not «Cerrar»', JSON.stringify(await focused(page)));
    await dialog(page).getByRole('button', { name: 'Copiar el lugar' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('amigable-findings').shadowRoot.querySelector('.answer').textContent.startsWith('Copiado: content/acerca.md:'));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    report.check(/^content\/acerca\.md:\d+:\d+$/.test(copied), '/acerca/', 'copies something else', copied);
    // The list, and where one is in it, outlast an edit.
    put('content/acerca.md', broken(`${whole}\nUna línea más.\n`));
    await shows(page, 'Una línea más');
    await says(page, '3 errores');
    await rests(page);
    const open = () => dialog(page).evaluate((element) => element.open);
    report.check(await soon(open), '/acerca/', 'the list closes when the page is loaded again');
    report.check(await soon(async () => (await focused(page)).seen), '/acerca/', 'the focus is lost in the list', JSON.stringify(await focused(page)));
    await page.keyboard.press('Escape');
    report.check(await soon(async () => !(await open())), '/acerca/', 'Escape does not close the list');
    report.check(await soon(async () => (await focused(page)).text?.startsWith('3 errores')), '/acerca/', 'closing loses the focus', JSON.stringify(await focused(page)));
    put('content/acerca.md', whole);
    await says(page, 'Sin hallazgos');
  });
}

/** Everything fits and can be told apart, closed and open, in each view. */
async function looksRight(origin) {
  const whole = read('content/acerca.md');
  put('content/acerca.md', broken(whole));
  const views = [
    { name: '1280 light', viewport: DESKTOP, colorScheme: 'light' },
    { name: '1280 dark', viewport: DESKTOP, colorScheme: 'dark' },
    { name: '360 light', viewport: PHONE, colorScheme: 'light', deviceScaleFactor: 2 },
    { name: '360 dark', viewport: PHONE, colorScheme: 'dark', deviceScaleFactor: 2 },
    { name: '320 light', viewport: NARROW, colorScheme: 'light' },
    { name: '320 forced colours', viewport: NARROW, colorScheme: 'dark', forcedColors: 'active' },
  ];
  for (const { name, ...settings } of views) {
    await withTab({ ...settings, reducedMotion: 'reduce' }, async (page) => {
      await page.goto(`${origin}/acerca/`);
      await says(page, '3 errores');
      await look(page, `closed [${name}]`, settings);
      await badge(page).click();
      await look(page, `open [${name}]`, settings);
      for (const [at, what] of [['/acerka/', '404'], ['/__amigable/rule/links/broken-page', 'rule']]) {
        await page.goto(origin + at);
        await look(page, `${what} [${name}]`, settings);
      }
    });
  }
  put('content/acerca.md', whole);
}

async function look(page, where, { forcedColors }) {
  await rests(page);
  const found = await violations(page, forcedColors ? FORCED : ALL);
  report.check(found.length === 0, where, 'axe', found.join(' | '));
  const wide = await page.evaluate(() => {
    const list = document.querySelector('amigable-findings')?.shadowRoot.querySelector('dialog');
    const inside = list?.open ? [...list.querySelectorAll('*')].some((one) => one.getBoundingClientRect().right > innerWidth + 1) : false;
    return inside || document.scrollingElement.scrollWidth > document.documentElement.clientWidth;
  });
  report.check(!wide, where, 'is too wide');
  if (screenshots) {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${where.replace(/[^\w]+/g, '-')}.png`) });
  }
}

/** What cannot be built is told of, and the site stays; a draft is marked. */
async function tellsOfTrouble(origin) {
  await withTab({ viewport: PHONE, deviceScaleFactor: 2 }, async (page) => {
    const settings = read('amigable.yaml');
    await page.goto(`${origin}/acerca/`);
    await says(page, 'Sin hallazgos');
    await mark(page);
    put('amigable.yaml', 'titulo: [\n');
    await says(page, '1 error');
    report.check(await marked(page), '/acerca/', 'is loaded again though nothing can be built');
    await badge(page).click();
    await look(page, 'kept [360 light]', {});
    put('amigable.yaml', settings);
    await says(page, 'Sin hallazgos');
    put('content/borrador.md', '---\ntitulo: Un borrador\ndescripcion: Todavía no está listo.\nborrador: sí\n---\nTexto.\n');
    await page.goto(`${origin}/no-hay-nada/`);
    await page.goto(`${origin}/borrador/`);
    await page.waitForFunction(() => document.body.innerText.includes('Un borrador'), null, { timeout: PATIENCE });
    report.check(await soon(() => page.locator('amigable-findings .chip').isVisible()), '/borrador/', 'the draft has no mark');
    await look(page, 'draft [360 light]', {});
    rmSync(path('content/borrador.md'));
  });
}

/** A server that goes and comes back, and one that takes the browser along. */
async function comesBack() {
  const first = await serve('--port', '0');
  const port = new URL(first.origin).port;
  await withTab({ viewport: DESKTOP }, async (page) => {
    await page.goto(`${first.origin}/largo/`);
    await says(page, 'Sin hallazgos');
    await first.stop();
    await says(page, 'Sin conexión');
    put('content/largo.md', long('otra cosa'));
    const again = await serve('--port', port, '--follow');
    await shows(page, 'Esta parte dice otra cosa');
    await says(page, 'Sin hallazgos');
    put('content/acerca.md', `${read('content/acerca.md')}\nAlgo nuevo.\n`);
    await page.waitForURL('**/acerca/', { timeout: PATIENCE });
    await shows(page, 'Algo nuevo');
    await again.stop();
  });
}

/** Before there is a site there is a page that says why not. */
async function begins() {
  const settings = read('amigable.yaml');
  put('amigable.yaml', 'titulo: [\n');
  const server = await serve('--port', '0');
  await withTab({ viewport: PHONE, deviceScaleFactor: 2 }, async (page) => {
    await page.goto(`${server.origin}/acerca/`);
    await page.waitForSelector('amigable-findings[data-ready]', { state: 'attached' });
    await look(page, 'no site [360 light]', {});
    put('amigable.yaml', settings);
    await shows(page, 'Quiénes somos');
  });
  await server.stop();
}

try {
  execFileSync(program, ['init', '-q', folder, '--lang', 'es']);
  put('content/largo.md', long('poco'));
  put('content/_index.md', `${read('content/_index.md')}\nLee [la página larga](largo.md).\n`);
  const server = await serve('--port', '0', '--drafts');
  for (const part of [keepsPlace, leavesAlone, worksByKeyboard, looksRight, tellsOfTrouble]) await part(server.origin);
  await server.stop();
  await comesBack();
  await begins();
  report.close('browser, while editing');
} finally {
  await browser.close();
  running.forEach((server) => server.kill());
  rmSync(folder, { recursive: true, force: true });
}
