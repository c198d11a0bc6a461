import { openWorkbench, type PageNotice } from './messages';

/** Where the pane stands, or what is said in its stead. */
export const PLACE = 'pane';

/** Says in place of the pane why it is not there, and where the same can be done. Needs nothing but the page. */
export function showNotice({ title, text }: PageNotice): void {
  const place = document.getElementById(PLACE);
  if (!place) return;
  const box = document.createElement('div');
  box.className = 'not-started';
  box.setAttribute('role', 'alert');
  const link = document.createElement('a');
  Object.assign(link, { href: 'index.html', target: '_blank', rel: 'noopener', textContent: openWorkbench });
  box.append(element('h1', title), element('p', text), link);
  place.replaceChildren(box);
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
