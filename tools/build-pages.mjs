import webpack from 'webpack';
import configure from '../webpack.config.js';

/**
 * Builds the pages and resolves with the folder they are in. Rejects with the build's own words where
 * it fails.
 *
 * @param {'development' | 'production'} mode
 * @returns {Promise<string>}
 */
export function buildPages(mode) {
  const config = configure({}, { mode });
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(`页面构建失败\n${stats.toString('errors-only')}`));
        else resolve(config.output.path);
      });
    });
  });
}
