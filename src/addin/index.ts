import { registerCommands, registerPages } from '../commands/register';
import { associateAll } from '../functions/associate';
import { ExcelHost } from '../hosts/excel/excel-host';
import { todayInShanghai } from '../hosts/today';
import { mountTaskPane } from '../taskpane';
import { startEngine } from '../worker/start-engine';
import { notInExcel, notStarted, tooOld } from './messages';
import { officeTheme } from './office-theme';
import { PLACE, showNotice } from './show-notice';
import './taskpane.css';

/** The oldest set of Excel's interfaces that the pane needs: that of Excel 2021 and later has more. */
const NEEDED = '1.9';

const isNewEnough = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', NEEDED);

/** Excel's own runtime: pane, ribbon and formulas live on this one page (shared runtime). */
async function start(): Promise<void> {
  const { host } = await Office.onReady();
  if (host === Office.HostType.Excel) registerPages(Office);
  const place = document.getElementById(PLACE);
  if (!place) return;
  const refusal = host === Office.HostType.Excel ? (isNewEnough() ? null : tooOld) : notInExcel;
  if (refusal) {
    showNotice(refusal);
    return;
  }
  if (typeof CustomFunctions !== 'undefined') associateAll(CustomFunctions);
  place.replaceChildren();
  const excel = new ExcelHost();
  const pane = mountTaskPane(place, {
    host: excel,
    // A pane in Excel may not download, but Excel opens what it is given.
    files: { kind: 'open', give: (_name, bytes) => excel.openNewWorkbook(bytes) },
    engine: startEngine(),
    today: todayInShanghai(),
    theme: officeTheme(Office.context.officeTheme),
  });
  registerCommands(Office, pane);
}

// Without Office.js there is nothing to start; the page has said so by then.
if (typeof Office !== 'undefined') start().catch(() => showNotice(notStarted('start-failed')));
