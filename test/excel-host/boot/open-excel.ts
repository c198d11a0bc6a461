import { MINIMUM, type Requirements } from '../native/context';
import { NativeHost, type NativeOptions } from '../native/native-host';
import { Workbook, type WorkbookOptions } from '../model/workbook';
import { externalOf, type Handler } from './connect';

/** What the environment of these tests adds to the globals. */
interface OfficeRealm {
  startOffice(): void;
  external: unknown;
}

/** The workbook that Excel has open now. Office.js starts once a test file; workbooks come and go. */
let open: NativeHost | null = null;
const handlers = new Map<string, Handler>();

/** Opens a workbook in place of the one before. */
export function openWorkbook(workbook: WorkbookOptions = {}, options: NativeOptions = {}): NativeHost {
  open = new NativeHost(new Workbook(workbook), options);
  open.connect(handlers);
  return open;
}

/**
 * Starts the real Office.js, once a test file. A member above the given sets then fails in the client
 * itself, as it would not exist in an Excel of that age.
 */
export async function startOffice(requirements: Requirements = MINIMUM): Promise<void> {
  const realm = globalThis as unknown as OfficeRealm;
  openWorkbook();
  realm.external = externalOf(() => open, handlers, requirements);
  realm.startOffice();
  await Office.onReady();
  const checks = OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  checks.CommonUtility._doApiNotSupportedCheck = true;
}

/** Closes the workbook and opens it again: what the add-in knew is gone, what is in the file stays. */
export function reopen({ workbook }: NativeHost, options: NativeOptions = {}): NativeHost {
  workbook._Runtime.enableEvents = true;
  workbook.$events.listening.clear();
  open = new NativeHost(workbook, options);
  open.connect(handlers);
  return open;
}
