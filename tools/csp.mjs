/**
 * The content security policy of every page we build: the strictest that the grid runs with, and no
 * origin but our own. webpack.config.js puts it into the pages, tools/static-server.mjs sends it as a
 * header, and a browser test fails on the first violation.
 *
 * - script-src: own files only; neither inline scripts nor `eval` (the grid has one `new Function`,
 *   for formula functions registered from outside, which we never do).
 * - style-src: own files and three inline style sheets, named by hash instead of 'unsafe-inline':
 *   the empty text (Fluent and the grid's renderer insert an empty `<style>` and fill it through the
 *   CSSOM), the grid's sheet of theme colours and the one of its message bubbles (package sonner).
 *   They change with the exact versions in package.json only; the browser test then prints the new
 *   hash. Inline style attributes are refused; the libraries set styles through the CSSOM, which a
 *   policy does not touch. Cells pasted from elsewhere therefore come without their colours, with
 *   one line in the console for each: the grid reads them as HTML. Their values come whole. On plain http the
 *   grid also copies by way of HTML, with the same lines.
 * - img-src: `data:` for the small pictures the grid draws with.
 * - worker-src: the engine's worker, an own file.
 * - What is not named falls to default-src 'none': above all connect-src, so that no script on the
 *   page can send anything anywhere, not even to where it came from.
 */
const GRID_THEME = 'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s=';
const GRID_BUBBLES = 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=';
const EMPTY_TEXT = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' '${EMPTY_TEXT}' '${GRID_THEME}' '${GRID_BUBBLES}'`,
  'img-src': "'self' data:",
  'worker-src': "'self'",
  'frame-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const policyOf = (parts) =>
  Object.entries(parts)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Fits a `<meta http-equiv>`, where `frame-ancestors` has no meaning. */
export const pagePolicy = policyOf(directives);

/**
 * The same for the workbench opened by double click: there the worker can only be started from a text
 * that the page holds. Whoever could put a text there runs in the page already, and the worker is
 * under this policy too, so nothing is given away; no server needs it, so no served page has it.
 */
export const filePolicy = policyOf({ ...directives, 'worker-src': 'blob:' });

/** Where Microsoft publishes Office.js: https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The policy of the task pane in Excel. Office.js comes from where it is told to, and that is the only
 * other origin: its telemetry wants a frame and a connection, which are refused. Its one inline style
 * is refused too, which costs nothing.
 *
 * @param {string} officeJs address of Office.js; one without an origin is our own
 */
export function panePolicy(officeJs) {
  const origin = /^https:\/\/[^/]+/u.exec(officeJs)?.[0];
  return policyOf({
    ...directives,
    'script-src': origin ? `'self' ${origin}` : "'self'",
    'style-src': `'self' '${EMPTY_TEXT}'`,
  });
}

/** The pages that Excel shows, and that load Office.js. */
export const OFFICE_PAGES = ['taskpane.html', 'diagnostics.html'];

/**
 * The policy as a header, which can also forbid framing. Excel on the web shows its pages in frames and they
 * have a policy of their own, so there the header says nothing more.
 *
 * @param {string} page the page's file name
 */
export const headerPolicy = (page) =>
  OFFICE_PAGES.includes(page) ? "base-uri 'none'; form-action 'none'" : `${pagePolicy}; frame-ancestors 'none'`;
