// Lighthouse, as a phone, on one page of each kind of a built site: the dearest of each kind.
//
//   node tests/browser/lighthouse.mjs FOLDER [ADDRESS…]
//
// Accessibility, best practices and findability have to be whole, and nothing may move while a page loads. How fast a page is depends on the
// machine: it is told, and judged by nobody. One line for each failure, a table, and a closing line with the counts.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { pages as pagesIn } from './pages.mjs';
import { Report } from './report.mjs';
import { serve } from './server.mjs';

const PORT = 9333;
const WHOLE = ['accessibility', 'best-practices', 'seo'];
// Pages that search engines are told to leave out: what is not there, what is read without a network, the page that searches.
const NOT_FOUND = new Set(['not-found', 'offline', 'search', 'takeaway']);

const folder = resolve(process.argv[2] ?? 'public');
const report = new Report();
const site = await serve(folder, { packed: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', `--remote-debugging-port=${PORT}`],
});

/** The largest page of each kind. */
function largest() {
  const found = new Map();
  for (const page of pagesIn(folder).filter(({ moved }) => !moved)) {
    const size = statSync(page.file).size;
    if (!(found.get(page.kind)?.size >= size)) found.set(page.kind, { ...page, size });
  }
  return [...found.values()];
}

/** What Lighthouse says of a page. On a busy machine a run may end without having seen it painted: then once more. */
async function measured(address, tries = 3) {
  const { lhr } = await lighthouse(address, { port: PORT, output: 'json', logLevel: 'silent', locale: 'es' });
  return lhr.audits['largest-contentful-paint'].numericValue || tries === 1 ? lhr : measured(address, tries - 1);
}

const asked = process.argv.slice(3);
const chosen = asked.length ? pagesIn(folder).filter(({ url }) => asked.includes(url)) : largest();
const table = {};
for (const { url, kind } of chosen) {
  const { categories, audits } = await measured(site.origin + url);
  const score = (name) => Math.round((categories[name].score ?? 0) * 100);
  for (const name of WHOLE.filter((name) => !(name === 'seo' && NOT_FOUND.has(kind)))) {
    // «is-crawlable» is about the address that the tests serve; the weights of what does not apply are none.
    const lost = categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
    report.check(lost.length === 0, url, name, `${score(name)}: ${lost.map(({ id }) => id).join(', ')}`);
  }
  const value = (id) => audits[id].numericValue;
  report.check(value('cumulative-layout-shift') === 0, url, 'nothing moves', String(value('cumulative-layout-shift')));
  table[url] = {
    kind,
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    seo: score('seo'),
    'LCP (ms)': Math.round(value('largest-contentful-paint')),
    'TBT (ms)': Math.round(value('total-blocking-time')),
    CLS: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
  };
}
await browser.close();
site.stop();
console.table(table);
report.close('lighthouse');
