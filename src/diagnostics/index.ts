import packageJson from '../../package.json';
import { startEngine } from '../worker/start-engine';
import { browserFacts } from './browser-facts';
import './diagnostics.css';
import { browser, files, office, product } from './messages';
import { officeFacts } from './office-facts';
import { fact, type Fact } from './report';
import { showReport, showWorking } from './show-report';
import { FileWatch } from './watch-files';

/** Runs before every other script of the page, and shares none with the pane: it must run when they do not. */
const watch = new FileWatch();

const whenLoaded = new Promise<void>((resolve) => window.addEventListener('load', () => resolve(), { once: true }));

document.addEventListener('DOMContentLoaded', () => {
  const place = document.getElementById('report');
  if (!place) return;
  showWorking(place);
  void look(place);
});

async function look(place: HTMLElement): Promise<void> {
  const [ofOffice, ofBrowser] = await Promise.all([
    officeFacts(officeScript()),
    browserFacts(startEngine),
    // The files that are only fetched, too.
    whenLoaded,
  ]);
  showReport(place, [
    { title: product.title, facts: productFacts() },
    { title: office.title, facts: ofOffice },
    { title: browser.title, facts: ofBrowser },
    { title: files.title, facts: watch.facts() },
  ]);
}

/** The tag in the page, whatever Office.js added to it. */
const officeScript = (): string => document.querySelector<HTMLScriptElement>('script[src*="office.js"]')?.src ?? '';

function productFacts(): Fact[] {
  return [
    fact(product.version, packageJson.version),
    // Without what Excel puts behind it.
    fact(product.page, `${location.origin}${location.pathname}`),
    isSecureContext ? fact(product.secure, product.yes, 'good') : fact(product.secure, product.no, 'bad'),
  ];
}
