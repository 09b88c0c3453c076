// What `amigable check` says of a page without a browser, beside what axe-core says of it in Chromium.
//
//   node tests/browser/compare.mjs PROGRAM
//
// PROGRAM is the built `amigable`. The pages are the good one of tests/seeded, that page with each of the faults there,
// and the golden sites. Nothing may be on the good page; axe may find nothing that a rule of ours should have found there;
// and every rule of axe is in axe-rules.json, with those of ours that answer to it or the reason why none does.
import { asked, broken } from './axe.mjs';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { htmlFiles } from './pages.mjs';
import { Report } from './report.mjs';
import { serve } from './server.mjs';

const GOLDEN = ['every-kind', 'every-block', 'every-figure', 'languages'];
const DAY = '2026-11-22';
const TABS = Math.min(4, availableParallelism());
// Of dark pages only the colours are looked at: all else is as in the light.
const COLOURS = ['color-contrast'];
// What the seeded pages have in frames is not what is looked at.
const elsewhere = (name) => `<!DOCTYPE html><html lang="es"><title>${name}</title><section aria-label="${name}"><p>Aquí va un mapa.</p></section></html>`;

const program = resolve(process.argv[2] ?? 'target/debug/amigable');
const tests = fileURLToPath(new URL('..', import.meta.url));
const rules = JSON.parse(readFileSync(join(tests, 'browser/axe-rules.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'amigable-compare-'));
const report = new Report();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});

/** The faults of tests/seeded/faults.txt, put one at a time into the good page; its form is told in tests/seeded/mod.rs. */
function seeded() {
  const good = readFileSync(join(tests, 'seeded/good.html'), 'utf8');
  const blocks = readFileSync(join(tests, 'seeded/faults.txt'), 'utf8').trimEnd().split('\n\n');
  const faults = blocks.map((block, index) => {
    const [rule, ...lines] = block.split('\n');
    let page = good;
    lines.forEach((line, at) => {
      if (!line.startsWith('-')) return;
      const put = lines[at + 1]?.startsWith('+') ? lines[at + 1].slice(2) : '';
      page = page.replace(line.slice(2).replaceAll('\\n', '\n'), () => put.replaceAll('\\n', '\n'));
    });
    return { name: `${String(index + 1).padStart(3, '0')}-${rule.replace('a11y/', '')}.html`, rule, page };
  });
  return [{ name: '000-good.html', rule: null, page: good }, ...faults];
}

/** What check says of each page in a folder: names of rules of the family, by path. */
function checked(pages) {
  const run = spawnSync(program, ['check', '--html', pages, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error || run.status > 1) throw run.error ?? new Error(run.stderr);
  const found = new Map();
  for (const line of run.stdout.split('\n').filter(Boolean)) {
    const { rule, path } = JSON.parse(line);
    // The seeded pages all have the title of the good one.
    if (rule?.startsWith('a11y/') && rule !== 'a11y/title-unique') found.set(path, (found.get(path) ?? new Set()).add(rule.slice('a11y/'.length)));
  }
  return found;
}

/** Works through a list in a few tabs of their own. */
async function inTabs(list, work) {
  const queue = [...list];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'es-CL' });
  const tab = async () => {
    const page = await context.newPage();
    for (let item = queue.shift(); item; item = queue.shift()) await work(page, item);
  };
  await Promise.all(Array.from({ length: TABS }, tab));
  await context.close();
}

/** What axe finds on the page that is open, as it is in the light and, where that is asked for, in the dark. */
async function looked(tab, { dark }) {
  await tab.emulateMedia({ colorScheme: 'light' });
  const light = await broken(tab);
  if (!dark) return light;
  await tab.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await broken(tab, { only: COLOURS }))];
}

/** Everything that axe says of a page has to be known, and said by check as well where it has a rule for it. */
function compare(where, axe, check) {
  for (const { id, nodes } of axe) {
    const ours = rules.both[id] ?? [];
    const known = id in rules['only axe'] || ours.some((rule) => check.has(rule));
    report.check(known, where, `axe finds ${id} and check says nothing of ${ours.join(', ') || 'it'}`, nodes[0]?.target.join(' '));
  }
}

async function compareSeeded() {
  const pages = seeded();
  for (const { name, page } of pages) writeFileSync(join(folder, name), page);
  const said = checked(folder);
  const axe = new Map();
  await inTabs(pages, async (tab, { name, rule, page }) => {
    await tab.route('**/*', (route) => {
      const url = route.request().url();
      const status = route.request().resourceType() === 'document' ? 200 : 404;
      return route.fulfill({ status, contentType: 'text/html; charset=utf-8', body: url.endsWith(name) ? page : elsewhere(url) });
    });
    await tab.goto(`http://pages.invalid/${name}`, { waitUntil: 'domcontentloaded' });
    axe.set(name, await looked(tab, { dark: rule === null || rule.includes('contrast') }));
    await tab.unrouteAll();
  });
  const found = { check: [], axe: [], 'only check': [], 'only axe': [] };
  for (const { name, rule } of pages) {
    const check = said.get(name) ?? new Set();
    if (rule === null) {
      report.check(check.size === 0 && axe.get(name).length === 0, 'the good page', [...check, ...axe.get(name).map(({ id }) => id)].join(', '));
      continue;
    }
    compare(name, axe.get(name), check);
    const [byCheck, byAxe] = [check.has(rule.replace('a11y/', '')), axe.get(name).length > 0];
    report.check(byCheck, name, 'check does not find it');
    if (byCheck) found.check.push(name);
    if (byAxe) found.axe.push(name);
    if (byCheck !== byAxe) found[byCheck ? 'only check' : 'only axe'].push(name);
  }
  console.log(`${pages.length - 1} faults: check finds ${found.check.length}, axe ${found.axe.length}`);
  for (const who of ['only check', 'only axe']) console.log(`  ${who} (${found[who].length}): ${found[who].map((name) => name.replace('.html', '')).join(', ') || 'none'}`);
}

async function compareGolden(name) {
  const out = join(folder, name);
  execFileSync(program, ['build', '-q', '--root', join(tests, 'golden', name, 'in'), '--output-dir', out, '--clock', DAY], { stdio: 'pipe' });
  const files = htmlFiles(out).filter((file) => !/http-equiv="?refresh/i.test(readFileSync(file, 'utf8')));
  const said = checked(out);
  const site = await serve(out);
  let count = 0;
  await inTabs(files, async (tab, file) => {
    const path = relative(out, file);
    await tab.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
    const axe = await looked(tab, { dark: true });
    count += axe.length;
    compare(`${name} ${path}`, axe, said.get(path) ?? new Set());
  });
  site.stop();
  console.log(`${name}: ${files.length} pages; axe finds ${count}, check ${[...said.values()].reduce((sum, set) => sum + set.size, 0)}`);
}

/** Each rule of axe is in the table, and the table names no rule that is not. */
async function compareRules() {
  const page = await browser.newPage();
  const ofAxe = await asked(page);
  await page.close();
  const ours = new Set(execFileSync(program, ['list', 'rules', '--format', 'json'], { encoding: 'utf8' }).match(/a11y\/[a-z0-9-]+/g));
  const table = [...Object.keys(rules.both), ...Object.keys(rules['only axe'])];
  for (const id of ofAxe) report.check(table.includes(id), 'axe-rules.json', `${id} is missing`);
  for (const id of table) report.check(ofAxe.includes(id), 'axe-rules.json', `axe has no rule ${id}`);
  for (const rule of Object.values(rules.both).flat()) report.check(ours.has(`a11y/${rule}`), 'axe-rules.json', `there is no rule a11y/${rule}`);
  console.log(`axe has ${ofAxe.length} rules; check answers to ${Object.keys(rules.both).length} of them`);
}

try {
  await compareRules();
  await compareSeeded();
  for (const name of GOLDEN) await compareGolden(name);
  // The golden site `broken` is left out: a build with errors publishes nothing that could be opened.
  report.close('compare with axe');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
