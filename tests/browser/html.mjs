// The Nu Html Checker on every HTML file of a built site: no error is allowed.
//
//   node tests/browser/html.mjs [FOLDER]
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { htmlFiles } from './pages.mjs';
import { Report } from './report.mjs';

const folder = resolve(process.argv[2] ?? 'public');
const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const files = htmlFiles(folder);
const report = new Report();
const run = spawnSync('java', ['-Xss4m', '-jar', jar, '--errors-only', '--format', 'json', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
if (run.error) throw run.error;
const messages = JSON.parse(run.stderr || '{"messages":[]}').messages;
const byFile = Map.groupBy ? Map.groupBy(messages, (message) => message.url) : groupBy(messages);
for (const file of files) {
  const found = byFile.get(`file:${file}`) ?? [];
  const path = relative(folder, file);
  report.check(found.length === 0, path, 'Nu Html Checker');
  for (const message of found) console.log(`  ${path}:${message.lastLine}:${message.lastColumn}: ${message.message}\n    ${(message.extract ?? '').replace(/\s+/g, ' ')}`);
}
const other = messages.filter((message) => !files.some((file) => message.url === `file:${file}`));
report.check(other.length === 0, 'checker', JSON.stringify(other.slice(0, 3)));
report.close(`html, ${files.length} files`);

function groupBy(all) {
  const groups = new Map();
  for (const message of all) groups.set(message.url, [...(groups.get(message.url) ?? []), message]);
  return groups;
}
