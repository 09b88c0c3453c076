// What readers take away of a built site, opened as they open it: the folder from a disk, without a server, and the chapters of each book.
//
//   node tests/browser/takeaway.mjs FOLDER…
//
// FOLDER is a built site. Every link of every page in its folder leads to a file that is there; a page of each kind, and some chapters, are
// opened at the width of a telephone: nothing is asked of a network, nothing fails, nothing has to be moved sideways.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { Report } from './report.mjs';

const WIDTH = 360;
/** Chapters of each book that are opened; every one is read by EPUBCheck. */
const CHAPTERS = 12;

const report = new Report();
const scratch = mkdtempSync(join(tmpdir(), 'takeaway-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** All files under a folder. */
function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** The files in a pack, in a folder of their own. */
function unpack(pack, name) {
  const folder = join(scratch, name);
  execFileSync('python3', ['-m', 'zipfile', '-e', pack, folder]);
  return folder;
}

/** Addresses in a page of ours, whose attributes are all quoted. */
const addresses = (html) => [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) => address.replaceAll('&amp;', '&'));

function links(folder) {
  const pages = files(folder).filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    const name = relative(folder, page);
    report.check(!html.includes('<script'), name, 'has no script');
    for (const address of addresses(html).filter((one) => !/^[a-z]+:/.test(one))) {
      const file = decodeURIComponent(address.split(/[#?]/)[0]);
      const target = file === '' ? page : resolve(dirname(page), file);
      report.check(existsSync(target) && statSync(target).isFile(), name, 'a link leads to a file', address);
    }
  }
  report.check(pages.length > 1, folder, 'has pages');
  return pages;
}

/** One page of each kind, and the first. */
function samples(pages) {
  const kinds = new Map();
  for (const page of pages) {
    const kind = /<body class="(?:[^"]* )?(kind-[a-z-]+)/.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}

async function open(browser, file, about, check) {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 740 } });
  const troubles = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on('request', (request) => !request.url().startsWith('file:') && !request.url().startsWith('data:') && troubles.push(`asked: ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
  report.check(troubles.length === 0, about, 'asks for nothing that is not there', troubles.join('; '));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  report.check(wide <= WIDTH, about, 'fits on a telephone', `${wide} px`);
  await check(page);
  await page.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
});
for (const [number, site] of process.argv.slice(2).map((folder) => resolve(folder)).entries()) {
  const offered = readdirSync(join(site, 'descargas')).map((name) => join(site, 'descargas', name));
  const packs = offered.filter((file) => file.endsWith('.zip'));
  report.check(packs.length === 1, site, 'offers one folder', packs.join(', '));
  for (const pack of packs) {
    const folder = unpack(pack, `${number}-folder`);
    const pages = links(folder);
    for (const file of samples(pages)) {
      await open(browser, file, relative(folder, file), async (page) => {
        const styled = await page.evaluate(() => getComputedStyle(document.querySelector('.skip-link')).position === 'absolute');
        report.check(styled, relative(folder, file), 'has its style');
      });
    }
  }
  const books = offered.filter((file) => file.endsWith('.epub'));
  report.check(books.length > 0, site, 'offers a book');
  for (const [at, book] of books.entries()) {
    const folder = unpack(book, `${number}-book-${at}`);
    const chapters = files(folder).filter((file) => file.endsWith('.xhtml')).sort();
    const step = Math.max(1, Math.floor(chapters.length / CHAPTERS));
    for (const file of chapters.filter((_, index) => index % step === 0)) {
      await open(browser, file, relative(folder, file), async (page) => {
        const titles = await page.locator('h1').count();
        report.check(titles === 1, relative(folder, file), 'has one title', `${titles}`);
      });
    }
  }
}
await browser.close();
report.close('takeaway');
