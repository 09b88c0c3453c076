// html-validate on every page of a built site: its recommended rules and those about accessibility.
//
//   node tests/browser/validate.mjs [FOLDER…]
import { resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { htmlFiles } from './pages.mjs';
import { Report } from './report.mjs';

// What a published page may do: it went through minify-html, which writes `<!doctype>` small, leaves out quotes that HTML does not need,
// signs that need no escape and values that are those by default. How long a title should be is a matter of search engines, not of HTML.
const OFF = ['doctype-style', 'attr-quotes', 'no-raw-characters', 'no-implicit-button-type', 'long-title'];

const named = process.argv.slice(2);
const folders = (named.length > 0 ? named : ['public']).map((folder) => resolve(folder));
const report = new Report();
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: Object.fromEntries(OFF.map((rule) => [rule, 'off'])),
});
for (const file of folders.flatMap(htmlFiles)) {
  const { results } = await validator.validateFile(file);
  const messages = results.flatMap((result) => result.messages).map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`);
  report.check(messages.length === 0, file, 'html-validate', messages.slice(0, 3).join('; '));
}
report.close('html-validate');
