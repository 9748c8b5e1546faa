// node validate.mjs SCHEMA FILE...: one line of JSON a file: {"file", "errors": ["/path message"]}.
// YAML by one library, JSON Schema by another, neither of them ours.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parseAllDocuments } from "yaml";

const [schemaFile, ...planFiles] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));

for (const file of planFiles) {
  const errors = [];
  for (const document of parseAllDocuments(readFileSync(file, "utf8"), { version: "1.2", merge: true })) {
    errors.push(...document.errors.map((error) => `YAML: ${error.message}`));
    const plan = document.toJS({ maxAliasCount: 10000 });
    if (plan === null || validate(plan)) continue;
    errors.push(...validate.errors.map((error) => `${error.instancePath} ${error.message}`));
  }
  console.log(JSON.stringify({ file, errors }));
}
