import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { filePolicy, OFFICE_JS, pagePolicy, panePolicy } from './tools/csp.mjs';
import { diagnosticsLinks } from './tools/diagnostics-links.mjs';
import { ENGINE_SOURCE, EngineSourcePlugin } from './tools/engine-source-plugin.mjs';
import { FunctionsMetadataPlugin } from './tools/functions-metadata-plugin.mjs';
import { MinifyPlugin } from './tools/minify-plugin.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/**
 * Scripts that are one file with a name of its own: `functions.js`, which manifest.xml names, and
 * `boot.js` and `diagnostics.js`, which must run whatever becomes of the others.
 */
const ALONE = ['functions', 'boot', 'diagnostics'];
const isPage = (chunk) => !ALONE.includes(chunk.name);
const isFirstLoad = (chunk) => isPage(chunk) && chunk.canBeInitial();
/** What only the workbench needs must not be asked of the pane in Excel. */
const isWorkbench = (chunk) => chunk.name === 'workbench';

/**
 * The static pages: `index.html`, the workbench; `taskpane.html`, which manifest.xml names; `diagnostics.html`, which
 * says what does not work; and `double-click.html`, the workbench without a server. One build serves every way of
 * publishing it, so all addresses in it are relative.
 *
 * @param {Record<string, unknown>} _env
 * @param {{ mode?: string }} argv
 * @returns {import('webpack').Configuration}
 */
export default function config(_env, argv) {
  const production = argv.mode === 'production';
  const name = production ? 'app/[name].[contenthash:8]' : 'app/[name]';
  const workbench = { template: './src/workbench/index.html', chunks: ['workbench'] };
  return {
    mode: production ? 'production' : 'development',
    context: root,
    entry: {
      workbench: './src/workbench/index.tsx',
      addin: './src/addin/index.ts',
      functions: './src/functions/index.ts',
      boot: './src/addin/boot.ts',
      diagnostics: './src/diagnostics/index.ts',
    },
    output: {
      // Apart, so that looking at the page while developing does not spoil what is published or tested.
      path: path.join(root, production ? 'dist/web' : 'dist/dev'),
      filename: ({ chunk }) => (ALONE.includes(chunk?.name) ? '[name].js' : `${name}.js`),
      chunkFilename: `${name}.js`,
      publicPath: 'auto',
      clean: true,
    },
    // No `eval` variant: the policy of the page forbids it.
    devtool: production ? false : 'cheap-module-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/u,
          exclude: /node_modules/u,
          // Types are checked by `npm run types`; checking here would double the time of every build.
          use: [{ loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } }],
        },
        // Extracted and not injected: an injected <style> would need style-src 'unsafe-inline'.
        { test: /\.css$/u, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [
      new HtmlPlugin({
        ...workbench,
        filename: 'index.html',
        policy: pagePolicy,
        firstScript: '',
      }),
      // The same page for those without any server: it opens by double click, and carries the worker's script.
      new HtmlPlugin({
        ...workbench,
        filename: 'double-click.html',
        policy: filePolicy,
        firstScript: `<script defer src="${ENGINE_SOURCE}"></script>`,
      }),
      new EngineSourcePlugin({ minify: production }),
      new HtmlPlugin({
        template: './src/addin/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['addin'],
        // In the package for an intranet it is the intranet's own copy instead: tools/package/pages.mjs.
        officeJs: OFFICE_JS,
        // In the template and not among `meta`, which come after the template's own scripts.
        policy: panePolicy(OFFICE_JS),
      }),
      new HtmlPlugin({
        template: './src/diagnostics/diagnostics.html',
        filename: 'diagnostics.html',
        // The pane's are looked at and not run; the template puts them in.
        chunks: ['addin', 'diagnostics'],
        inject: false,
        links: diagnosticsLinks,
        officeJs: OFFICE_JS,
        policy: panePolicy(OFFICE_JS),
      }),
      new FunctionsMetadataPlugin(),
      new MiniCssExtractPlugin({ filename: `${name}.css`, chunkFilename: `${name}.css` }),
      new CopyPlugin({
        patterns: [{ from: 'assets/**/*.png' }],
      }),
    ],
    optimization: {
      minimizer: [new MinifyPlugin()],
      splitChunks: {
        chunks: isPage,
        cacheGroups: {
          // The first load only, or the grid's 70 lazy hyphenation dictionaries would land in it.
          univer: { chunks: isWorkbench, test: /node_modules[\\/]@univerjs/u, name: 'univer', priority: 10 },
          fluent: {
            chunks: isFirstLoad,
            test: /node_modules[\\/](@fluentui|@griffel|react|react-dom|scheduler|tabster)[\\/]/u,
            name: 'fluent',
            priority: 9,
          },
          // What is left of other people's code in the first load: a few packages of the grid's, mostly.
          vendor: { chunks: isWorkbench, test: /node_modules/u, name: 'vendor', priority: 8 },
        },
      },
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(root, '.cache/webpack'),
      buildDependencies: { config: [fileURLToPath(import.meta.url), path.join(root, 'tools/csp.mjs')] },
    },
    // The grid alone is 5 MB; a warning at every build would only teach to overlook warnings.
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}
