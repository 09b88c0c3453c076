// Holds SARIF logs against the schema of OASIS, as Microsoft publishes it with its own tools, and against what the standard
// asks beyond it.
//
//   node tests/packages/sarif.mjs LOG.sarif…
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const fromHere = createRequire(import.meta.url);
const fromTheirs = createRequire(fromHere.resolve('@microsoft/jest-sarif'));
const Ajv = fromTheirs('ajv');
const schema = fromHere('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ schemaId: 'auto', allErrors: true, meta: false, unknownFormats: 'ignore' });
ajv.addMetaSchema(fromTheirs('ajv/lib/refs/json-schema-draft-04.json'));
ajv.addMetaSchema(fromTheirs('ajv/lib/refs/json-schema-draft-07.json'));
const isValid = ajv.compile(schema);

let troubles = 0;
const trouble = (file, text) => {
    console.error(`${file}: ${text}`);
    troubles += 1;
};

for (const file of process.argv.slice(2)) {
    const log = JSON.parse(readFileSync(file, 'utf8'));
    if (!isValid(log)) {
        for (const error of isValid.errors) trouble(file, `${error.dataPath} ${error.message}`);
        continue;
    }
    for (const run of log.runs) {
        const rules = new Set(run.tool.driver.rules.map((rule) => rule.id));
        const prints = run.results.map((result) => JSON.stringify(result.partialFingerprints));
        if (new Set(prints).size !== prints.length) trouble(file, 'two results have one fingerprint');
        for (const result of run.results) {
            if (!rules.has(result.ruleId)) trouble(file, `${result.ruleId} is not among the rules`);
            if (!Array.isArray(result.suppressions)) trouble(file, `${result.ruleId} does not say whether it is suppressed`);
            for (const location of result.locations ?? []) {
                const uri = location.physicalLocation.artifactLocation.uri;
                if (!/^[\w.~/%-]+$/.test(uri)) trouble(file, `${uri} is no address`);
            }
        }
        console.log(`${file}: ${run.results.length} results of ${rules.size} rules`);
    }
}
if (process.argv.length < 3) trouble('sarif', 'no log was named');
process.exit(troubles === 0 ? 0 : 1);
