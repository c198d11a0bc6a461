import { openDiagnostics, openWorkbench, type PageNotice } from './messages';

/** Where the pane stands, or what is said in its stead. */
export const PLACE = 'pane';

/** Says in place of the pane why it is not there, and where the same can be done. Needs nothing but the page. */
export function showNotice({ title, text }: PageNotice): void {
  const place = document.getElementById(PLACE);
  if (!place) return;
  const box = document.createElement('div');
  box.className = 'not-started';
  box.setAttribute('role', 'alert');
  const workbench = element('a', openWorkbench);
  Object.assign(workbench, { href: 'index.html', target: '_blank', rel: 'noopener' });
  // In place of the pane, where Excel is; in a browser of its own the page would find no Excel.
  const diagnostics = element('a', openDiagnostics);
  Object.assign(diagnostics, { href: 'diagnostics.html#pane' });
  box.append(element('h1', title), element('p', text), paragraphOf(workbench), paragraphOf(diagnostics));
  place.replaceChildren(box);
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function paragraphOf(child: HTMLElement): HTMLElement {
  const made = document.createElement('p');
  made.append(child);
  return made;
}
