// What three more engines say of the pages of a built site, beside axe-core (run.mjs): Siteimprove Alfa with all its rules,
// the HTML_CodeSniffer that pa11y runs, at WCAG 2 AAA, and IBM's. None may find anything that is not in exceptions.mjs.
//
//   node tests/browser/engines.mjs FOLDER [--all] [--only PART] [--view NAME] [--self-test]
//
// All pages, but of those from one mould a few, are given to the two quick engines as a telephone of 320 px shows them in
// the light. The pages of shapes.mjs, in which every kind of page and each of its parts is there at least once, are given
// to all three in the light and in the dark, at 320 and at 1280 px; in the dark Alfa, which takes a second for a page, is
// asked about colours. `--all` gives all pages to all of them in each view, which takes an hour. `--self-test` puts faults
// into a page and wants each to be found.
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { alfa, alfaColours, htmlcs, ibm } from './engine.mjs';
import { EXCEPTIONS } from './exceptions.mjs';
import { open, openAll } from './open.mjs';
import { pages as pagesIn } from './pages.mjs';
import { Report } from './report.mjs';
import { serve } from './server.mjs';
import { shapes, varied } from './shapes.mjs';

const NARROW = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };
const VIEWS = [
  { name: '320 light', viewport: NARROW, colorScheme: 'light' },
  { name: '320 dark', viewport: NARROW, colorScheme: 'dark', dark: true },
  { name: '1280 light', viewport: DESKTOP, colorScheme: 'light' },
  { name: '1280 dark', viewport: DESKTOP, colorScheme: 'dark', dark: true },
];
const TABS = Math.min(2, availableParallelism());

const args = process.argv.slice(2);
const flag = (name) => args.includes(name) && Boolean(args.splice(args.indexOf(name), 1));
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : null);
const [everything, seeded] = [flag('--all'), flag('--self-test')];
const only = option('--only');
const onlyView = option('--view');
const folder = resolve(args[0] ?? 'public');

const report = new Report();
const used = new Set();
const site = await serve(folder);
const all = pagesIn(folder).filter((page) => !page.moved && (!only || page.url.includes(only)));
const pages = everything ? all : varied(all);
const few = new Set(shapes(pages));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});

/** The exception that covers a finding, if one does: the same rule, at an element that its selector describes. */
function excused({ engine, rule, selectors }) {
  return EXCEPTIONS.find((one) => one.engine === engine && one.rule === rule && (one.at === undefined || selectors.includes(one.at)));
}

/** What the engines find in the page that is open and no exception covers. */
async function found(page, engines) {
  const findings = [];
  for (const engine of engines) findings.push(...(await engine(page, EXCEPTIONS)));
  return findings.filter((finding) => {
    const exception = excused(finding);
    if (exception) used.add(exception);
    return !exception;
  });
}

async function inTabs(settings, list, work) {
  const queue = [...list];
  const tab = async () => {
    const context = await browser.newContext({ ...settings, locale: 'es-CL' });
    const page = await context.newPage();
    for (let at = queue.shift(); at; at = queue.shift()) await work(page, at);
    await context.close();
  };
  await Promise.all(Array.from({ length: TABS }, tab));
}

/** One text for each rule, with the first place of those where it is broken. */
function told(findings) {
  const rules = new Map();
  for (const finding of findings) {
    const rule = `${finding.engine} ${finding.rule}`;
    rules.set(rule, [...(rules.get(rule) ?? []), finding]);
  }
  return [...rules].map(([rule, all]) => `${rule}, ${all.length} times, at ${all[0].at} (${all[0].message})`).join(' | ');
}

// With everything open that can be opened; axe looks at what is closed as well.
async function look({ name, dark, ...settings }, list, engines) {
  await inTabs(settings, list, async (page, at) => {
    await open(page, site.origin + at.url);
    await page.evaluate(openAll);
    const findings = await found(page, engines(at));
    report.check(findings.length === 0, `${at.url} [${name}]`, 'findings', told(findings));
  });
}

// Each fault goes into the sheet of the page or into its text, and is found by the engines named, which find less without it.
const FAULTS = [
  { name: 'pale letters', css: '.lead, .page-body p { color: #999 !important }', by: ['alfa', 'htmlcs', 'ibm'] },
  { name: 'letters of 5:1', css: ':root { color-scheme: light } html { background: #fff } .site-footer p { color: #6b6b6b !important; background: #fff }', by: ['alfa', 'htmlcs'] },
  { name: 'a field without a label', html: ['<main', '<form><input type="text" name="q"></form><main'], by: ['alfa', 'htmlcs', 'ibm'] },
  { name: 'a picture without words', html: ['<h1>', '<img src="/assets/favicon.svg"><h1>'], by: ['alfa', 'htmlcs', 'ibm'] },
  { name: 'a page without a language', html: [/<html lang="?[a-zA-Z-]+"?/, '<html'], by: ['alfa', 'htmlcs', 'ibm'] },
  { name: 'a button of 20 px', css: '.menu a { min-height: 20px !important; height: 20px; line-height: 20px; padding: 0 !important }', by: ['alfa'] },
  { name: 'close lines', css: 'p { line-height: 1.1 !important }', by: ['alfa'] },
];

async function selfTest() {
  const at = pages.find((page) => page.kind === 'summary') ?? pages[0];
  const context = await browser.newContext({ viewport: DESKTOP, colorScheme: 'light', locale: 'es-CL' });
  const key = ({ engine, rule, at: element }) => `${engine} ${rule} ${element}`;
  let good = null;
  for (const fault of [{ name: 'none', by: [] }, ...FAULTS]) {
    const page = await context.newPage();
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const type = response.headers()['content-type'] ?? '';
      let body = await response.text();
      if (fault.css && type.startsWith('text/css')) body += `\n${fault.css}`;
      if (fault.html && type.startsWith('text/html')) body = body.replace(...fault.html);
      await route.fulfill({ response, body });
    });
    await open(page, site.origin + at.url);
    const findings = await found(page, [alfa, htmlcs, ibm]);
    good ??= new Set(findings.map(key));
    for (const engine of fault.by) report.check(findings.some((one) => one.engine === engine && !good.has(key(one))), `fault: ${fault.name}`, `${engine} does not find it`);
    await page.close();
  }
  await context.close();
}

try {
  if (seeded) {
    await selfTest();
    report.close('engines, seeded faults');
  } else {
    for (const [index, view] of VIEWS.entries()) {
      if (onlyView && view.name !== onlyView) continue;
      const list = everything || index === 0 ? pages : pages.filter((page) => few.has(page));
      await look(view, list, (at) => (everything || few.has(at) ? [htmlcs, ibm, view.dark && !everything ? alfaColours : alfa] : [htmlcs, ibm]));
    }
    if (!only && !onlyView) for (const one of EXCEPTIONS) report.check(used.has(one), 'exceptions.mjs', `nothing is found any more of ${one.engine} ${one.rule} at ${one.at}`);
    report.close(`engines, ${pages.length} pages, ${few.size} of them in every view`);
  }
} finally {
  await browser.close();
  site.stop();
}
