import { toClipboard } from '../taskpane/clipboard';
import { STATES, words } from './messages';
import { countBad, toText, type Fact, type Section } from './report';

/** Where a page that was opened in place of the pane leads back to it. */
const FROM_PANE = '#pane';

/** Says that the looking has begun. */
export function showWorking(place: HTMLElement): void {
  place.replaceChildren(element('h1', words.title), element('p', words.working));
}

/** Shows what was found. Needs nothing but the page: whatever else is broken, this must work. */
export function showReport(place: HTMLElement, sections: readonly Section[]): void {
  const summary = element('p', words.summary(countBad(sections)));
  summary.setAttribute('role', 'status');
  place.replaceChildren(
    element('h1', words.title),
    summary,
    copyButton(toText(sections)),
    ...(location.hash === FROM_PANE ? [' ', backLink()] : []),
    element('p', words.privacy),
    ...sections.flatMap(({ title, facts }) => [element('h2', title), table(title, facts)]),
  );
}

function copyButton(text: string): HTMLElement {
  const button = element('button', words.copy);
  button.addEventListener('click', () => {
    void toClipboard(text).then((done) => (button.textContent = done ? words.copied : words.notCopied));
  });
  return button;
}

function backLink(): HTMLElement {
  const link = element('a', words.backToPane);
  link.setAttribute('href', 'taskpane.html');
  return link;
}

function table(title: string, facts: readonly Fact[]): HTMLElement {
  const made = element('table');
  made.setAttribute('aria-label', title);
  const head = element('thead');
  head.append(row(words.columns.map((word) => element('th', word))));
  const body = element('tbody');
  for (const { name, value, state } of facts) {
    const heading = element('th', name);
    heading.setAttribute('scope', 'row');
    const line = row([heading, element('td', value), element('td', STATES[state])]);
    line.className = state;
    body.append(line);
  }
  made.append(head, body);
  return made;
}

function row(cells: readonly HTMLElement[]): HTMLElement {
  const made = element('tr');
  made.append(...cells);
  return made;
}

function element(tag: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
