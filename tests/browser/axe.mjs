// axe-core in a page: the violations of WCAG 2 A, AA and AAA and of good practice, each with where it is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Those of AAA are asked of pages of ours alone: `check` has them as advice, and what is seeded or made up for tests may break them.
const HIGHEST = ['color-contrast-enhanced', 'identical-links-same-purpose', 'meta-refresh-no-exceptions'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every rule that we ask of our pages. The contrast of AAA is more than that of AA: it alone is measured, which takes longest. */
export const ALL = { rules: { ...Object.fromEntries(HIGHEST.map((rule) => [rule, { enabled: true }])), 'color-contrast': { enabled: false } } };
/** All but contrast: with forced colours axe reads those that the system set aside. */
export const FORCED = { rules: { ...ALL.rules, 'color-contrast-enhanced': { enabled: false } } };
/** Those that look at colours. */
export const COLOURS = { only: ['color-contrast-enhanced', 'link-in-text-block'] };

/** One text for each violation; none is what we want. */
export default async function violations(page, rules = ALL) {
  const found = await broken(page, rules);
  return found.flatMap((violation) => violation.nodes.map((node) => `${violation.id} at ${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? violation.help})`));
}

/** The rules that a page breaks, as axe tells them; `only` some of them. */
export async function broken(page, { rules = {}, only = null } = {}) {
  // Through the debugger, not as a script of the page: its Content-Security-Policy stays as it is.
  const ready = async (frame) => (await frame.evaluate(() => 'axe' in globalThis)) || frame.evaluate(source);
  await Promise.all(page.frames().map(ready));
  const options = { runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: TAGS }, resultTypes: ['violations'], rules };
  return (await page.evaluate((settings) => globalThis.axe.run(document, settings), options)).violations;
}

/** The names of the rules that `broken` asks for. */
export async function asked(page) {
  await page.evaluate(source);
  const all = await page.evaluate((tags) => globalThis.axe.getRules(tags), TAGS);
  return all.filter(({ tags }) => !tags.includes('experimental') && !tags.includes('deprecated')).map(({ ruleId }) => ruleId);
}
