// axe-core in a page: the violations of WCAG 2 A and AA and of good practice, each with where it is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * One text for each violation; none is what we want. With forced colours the system chooses the colours, and axe reads
 * those that it set aside: contrast is not asked for then.
 */
export default async function violations(page, { forced = false } = {}) {
  // Through the debugger, not as a script of the page: its Content-Security-Policy stays as it is.
  await page.evaluate(source);
  const options = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: !forced } } };
  const found = await page.evaluate((settings) => globalThis.axe.run(document, settings), options);
  return found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id} at ${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? violation.help})`));
}
