// What search engines read: every JSON-LD block of a built site against the vocabulary of schema.org, by its own types (schema-dts)
// and TypeScript's compiler. A property that its type does not have, or a value of a wrong type, is an error.
//
//   node tests/browser/structured.mjs FOLDER…
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { htmlFiles } from './pages.mjs';
import { Report } from './report.mjs';

const ts = createRequire(import.meta.url)('typescript');
const report = new Report();
// Beside the packages, so that imports find them.
const scratch = mkdtempSync(join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules', '.structured-'));
const statements = [];
const origins = [];
const types = new Set();

/** The types of schema-dts for one node: its own, or several merged. */
function typeOf(type) {
  const names = [type].flat();
  names.forEach((name) => types.add(name));
  return names.length === 1 ? `S.${names[0]}` : `S.MergeLeafTypes<[${names.map((name) => `S.${name}Leaf`).join(', ')}]>`;
}

const seen = new Map();
let blocks = 0;
for (const folder of process.argv.slice(2).map((name) => resolve(name))) {
  for (const file of htmlFiles(folder)) {
    const html = readFileSync(file, 'utf8');
    const path = relative(folder, file);
    for (const [, text] of html.matchAll(/<script type="?application\/ld\+json"?>(.*?)<\/script>/gs)) {
      blocks += 1;
      const data = JSON.parse(text);
      report.check(data['@context'] === 'https://schema.org', path, 'the context is schema.org');
      report.check(Array.isArray(data['@graph']) && data['@graph'].length > 0, path, 'there is something in the graph');
      for (const node of data['@graph']) {
        seen.set(JSON.stringify(node['@type']), (seen.get(JSON.stringify(node['@type'])) ?? 0) + 1);
        report.check(typeof node['@id'] !== 'string' || node['@id'].startsWith('http'), path, 'ids are absolute');
        // What an action asks of whoever does it (`query-input`) has a type of its own.
        const { potentialAction: action, ...rest } = node;
        statements.push(`export const n${statements.length}: ${typeOf(node['@type'])} = ${JSON.stringify(rest)};`);
        origins.push(path);
        if (!action) continue;
        statements.push(`export const n${statements.length}: S.WithActionConstraints<S.${action['@type']}Leaf> = ${JSON.stringify(action)};`);
        origins.push(path);
      }
    }
  }
}

const source = join(scratch, 'nodes.mts');
writeFileSync(source, `import type * as S from 'schema-dts';\n${statements.join('\n')}\n`);
const program = ts.createProgram([source], {
  strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [],
});
const wrong = ts.getPreEmitDiagnostics(program);
rmSync(scratch, { recursive: true });
const lines = new Map();
for (const one of wrong) {
  const line = one.file ? one.file.getLineAndCharacterOfPosition(one.start).line - 1 : -1;
  lines.set(line, [...(lines.get(line) ?? []), ts.flattenDiagnosticMessageText(one.messageText, '\n      ', 2).slice(0, 600)]);
}
report.check(!lines.has(-1), 'compiler', (lines.get(-1) ?? []).join('\n'));
origins.forEach((path, line) => {
  report.check(!lines.has(line), path, `the vocabulary has it: ${(lines.get(line) ?? []).join('\n    ')}`);
});
// A check that finds nothing to look at would find nothing wrong.
for (const wanted of ['WebSite', 'BreadcrumbList', 'Event', 'DefinedTermSet', 'Organization', 'Dataset']) {
  report.check(seen.has(JSON.stringify(wanted)), 'site', `some page has a ${wanted}`);
}
report.check(seen.has('["HowTo","LearningResource"]'), 'site', 'some page has a HowTo');
report.close(`structured data, ${blocks} blocks, ${origins.length} nodes, ${types.size} types`);
