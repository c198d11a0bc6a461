import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The script that carries the worker's own script as text, for the page that opens by double click. */
export const ENGINE_SOURCE = 'app/engine-source.js';

/**
 * Emits ENGINE_SOURCE. A page opened as a file may neither start a worker from a file nor read one,
 * and a worker started from a text may load no further scripts; so everything is in this one text,
 * also what a served worker loads only when it meets an old .xls file.
 */
export class EngineSourcePlugin {
  /** @param {{ minify: boolean }} options */
  constructor({ minify }) {
    this.minify = minify;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const name = 'EngineSource';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        // Last, for the text is minified already.
        { name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        async () => {
          const { outputFiles, metafile } = await build({
            entryPoints: [path.join(root, 'src/worker/engine-worker.ts')],
            absWorkingDir: root,
            bundle: true,
            platform: 'browser',
            format: 'iife',
            target: 'es2022',
            minify: this.minify,
            legalComments: 'inline',
            logLevel: 'silent',
            metafile: true,
            write: false,
          });
          for (const file of Object.keys(metafile.inputs)) compilation.fileDependencies.add(path.join(root, file));
          const script = `self.petitionLedgerEngine=${JSON.stringify(outputFiles[0].text)};\n`;
          compilation.emitAsset(ENGINE_SOURCE, new sources.RawSource(script));
        },
      );
    });
  }
}
