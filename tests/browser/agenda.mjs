// The list of events between two builds: on a later day the script moves what is over to the dates that have passed; without scripts, and
// on the day of the build, the page is as it was built.
//
//   node tests/browser/agenda.mjs FOLDER PAGE
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { Report } from './report.mjs';
import { serve } from './server.mjs';

const folder = resolve(process.argv[2]);
const page = process.argv[3];
const site = await serve(folder);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
const report = new Report();

/** What the two lists show on a day: titles that can be seen, and whether it is said that there is nothing. */
async function shown(day, scripts) {
  const context = await browser.newContext({ javaScriptEnabled: scripts, timezoneId: 'America/Santiago' });
  const opened = await context.newPage();
  if (scripts) await opened.clock.setFixedTime(new Date(`${day}T12:00:00-03:00`));
  await opened.goto(new URL(page, site.origin).href);
  const titles = (part) => opened.locator(`.agenda-${part} li:visible > a`).allTextContents();
  const found = { ahead: await titles('ahead'), past: await titles('past'), none: await opened.locator('.agenda .empty').isVisible() };
  await context.close();
  return found;
}

try {
  const built = await shown('2026-11-22', false);
  report.check(built.ahead.length > 2 && built.past.length > 0 && !built.none, page, 'the page as it is built has both parts');
  const same = await shown('2026-11-22', true);
  report.check(JSON.stringify(same) === JSON.stringify(built), page, `on the day of the build nothing moves: ${JSON.stringify(same)}`);
  const later = await shown('2027-02-01', true);
  const all = [...later.past, ...later.ahead].sort();
  report.check(JSON.stringify(all) === JSON.stringify([...built.past, ...built.ahead].sort()), page, 'no event is lost');
  report.check(later.past.length > built.past.length && later.ahead.length > 0 && !later.none, page, `some have passed: ${JSON.stringify(later)}`);
  const eve = await shown('2026-12-15', true);
  report.check(eve.past.length === built.past.length, page, 'an event is ahead until its last day is over');
  const end = await shown('2030-01-01', true);
  report.check(end.ahead.length === 0 && end.none, page, `when all are over it is said that there are none: ${JSON.stringify(end)}`);
} finally {
  await browser.close();
  site.stop();
}
report.close('agenda between two builds');
