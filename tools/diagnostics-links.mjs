/** Files of the pane that no list of the build names. */
const BY_NAME = ['boot.js', 'functions.js'];

const isOwn = (file) => /(?:^|\/)diagnostics\./u.test(file);
const link = (attributes, file) => `<link ${attributes} href="${file}" />`;

/**
 * The links of `diagnostics.html`: its own style sheet, and everything that the task pane is made of, fetched to
 * see whether it comes, and not run.
 *
 * @param {{ css: readonly string[], js: readonly string[] }} files of both pages, as the build names them
 * @returns {string}
 */
export const diagnosticsLinks = ({ css, js }) =>
  [
    ...css.map((file) => link(isOwn(file) ? 'rel="stylesheet"' : 'rel="preload" as="style"', file)),
    ...[...BY_NAME, ...js.filter((file) => !isOwn(file))].map((file) => link('rel="preload" as="script"', file)),
  ].join('\n');
