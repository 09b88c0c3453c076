// axe-core in a page: the violations of WCAG 2 A and AA and of good practice, each with where it is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One text for each violation; none is what we want. */
export default async function violations(page) {
  // Through the debugger, not as a script of the page: its Content-Security-Policy stays as it is.
  await page.evaluate(source);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }), TAGS);
  return found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id} at ${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? violation.help})`));
}
