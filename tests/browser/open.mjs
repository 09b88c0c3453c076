// Opening a page, up to where a reader has all of it.

/** How long a page may take to come, in milliseconds: a busy machine is no fault of a page. */
const PATIENCE = 120_000;

/** Opens an address, and waits for the scripts that come once the page is painted, and for what they show. */
export async function open(page, address) {
  await page.goto(address, { waitUntil: 'load', timeout: PATIENCE });
  await page.evaluate(() => Promise.all([...document.querySelectorAll('[data-script]')].map(async ({ dataset }) => (await import(dataset.script)).ready)));
}

/** Runs in the page: opens all that can be opened, or closes what this opened. */
export function openAll(open = true) {
  for (const details of document.querySelectorAll(open ? 'details:not([open])' : 'details[data-opened]')) {
    details.open = open;
    details.toggleAttribute('data-opened', open);
  }
}
