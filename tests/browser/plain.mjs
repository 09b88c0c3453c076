// Published text is easy to read: every page of a site, with the words that the program and its theme add to those of its editors.
//
//   node tests/browser/plain.mjs PROGRAM FOLDER
//
// What counts is what `amigable list readability --html` counts (src/checks/html/running.rs): headings, paragraphs, items of lists, captions and
// sentences of figures in the main part of a page, by the syllables and sentences of src/base/prose. What does not: cells of tables, code, navigation, controls,
// drawings, quotations, names marked as such (`cite`, `translate="no"`), words in another language, and a link that stands alone, which is the name of
// another page. No browser is needed.
import { execFileSync } from 'node:child_process';
import { Report } from './report.mjs';

// Perspicuity on the INFLESZ scale: from 65 a text is «bastante fácil», from 80 «muy fácil» (Barrio-Cantalejo 2008). Words to a sentence, on
// average and at most.
const LIMITS = { plain: { score: 65, mean: 15, most: 25 }, easy: { score: 80, mean: 15, most: 15 } };
// With fewer words an average says nothing: the same number that `amigable list readability` goes by.
const ENOUGH = 30;
// In other languages no syllables are counted, so there is no such score.
const SCORED = /^es\b/;
const EASY = /^es-simple\b/;

const [program, folder] = process.argv.slice(2);
const told = execFileSync(program, ['list', 'readability', '--html', folder, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
const pages = told.trim().split('\n').map((line) => JSON.parse(line));
const report = new Report();
const kinds = { plain: [], easy: [] };

for (const { path, lang, metrics } of pages) {
  const kind = EASY.test(lang) ? 'easy' : 'plain';
  const { score, mean, most } = LIMITS[kind];
  const { words, sentences, longest_sentence: longest, longest_sentence_text: text, szigriszt_pazos: ease } = metrics;
  report.check(longest <= most, path, `no sentence has more than ${most} words; one has ${longest}: ${text}`);
  if (words < ENOUGH) continue;
  report.check(words / sentences <= mean, path, `a sentence has at most ${mean} words on average: ${(words / sentences).toFixed(1)}`);
  if (!SCORED.test(lang)) continue;
  report.check(ease >= score, path, `it is as easy as INFLESZ ${score}: ${ease}`);
  kinds[kind].push(ease);
}

for (const [kind, scores] of Object.entries(kinds)) {
  // A folder of which nothing was read passes nothing.
  report.check(scores.length > 0, folder, `there are pages in ${kind} language`);
  const sorted = scores.toSorted((one, other) => one - other);
  console.log(`  ${kind}: ${sorted.length} pages, INFLESZ ${sorted[0]} (lowest) to ${sorted.at(-1)}, median ${sorted[sorted.length >> 1]}`);
}
report.close('plain language');
