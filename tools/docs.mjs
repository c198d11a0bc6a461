/**
 * `npm run docs`: writes the pages that are made from the code. A test fails where one of them is stale.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const { outputFiles } = await build({
  stdin: {
    contents: `export { RULES } from './src/core/rules';
      export { ruleReference } from './src/core/rules/reference';
      export { fixReference } from './src/core/fixes/fix-reference';
      export { UNFOUND_MENDS } from './src/core/fixes/unfound-mends';`,
    resolveDir: root,
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'silent',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { RULES, ruleReference, fixReference, UNFOUND_MENDS } = await import(`data:text/javascript;base64,${code}`);
const page = path.join(root, 'docs/rules.md');
await writeFile(page, ruleReference(RULES));
await writeFile(path.join(root, 'docs/fixes.md'), fixReference(RULES, UNFOUND_MENDS));
process.stdout.write(`已更新 docs/rules.md、docs/fixes.md（${RULES.length} 条规则）\n`);
