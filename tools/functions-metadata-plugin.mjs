import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Emits `functions.json`, what Excel knows of the formulas, from the very list that runs. */
export class FunctionsMetadataPlugin {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const name = 'FunctionsMetadata';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { metadata, inputs } = await load();
          for (const file of inputs) compilation.fileDependencies.add(file);
          compilation.emitAsset('functions.json', new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`));
        },
      );
    });
  }
}

async function load() {
  const { outputFiles, metafile } = await build({
    entryPoints: [path.join(root, 'src/functions/metadata.ts')],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    metafile: true,
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { metadata } = await import(`data:text/javascript;base64,${code}`);
  return { metadata: metadata(), inputs: Object.keys(metafile.inputs).map((file) => path.join(root, file)) };
}
