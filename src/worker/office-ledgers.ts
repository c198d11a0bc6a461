import { AppError } from '../core/app-error';
import type { CivilDay } from '../core/calendar/civil-day';
import type { Ledger } from '../core/ledger/ledger';
import { checkOfficeTable, officeTables } from '../core/office-ledgers/office-tables';
import { officeTemplate } from '../core/office-ledgers/template';
import { OFFICE_LEDGERS } from '../core/office-ledgers/types/index';
import type { Profile } from '../core/profile/profile';
import type { OfficeLedgerAnswer } from './office-ledger-answers';
import { planSheets, type SheetsPlan } from './sheets-plan';

/** Which of the office's other ledgers the checked sheets hold, with what their own checks find. */
export function officeLedgers(ledgers: readonly Ledger[], asOf: CivilDay): OfficeLedgerAnswer[] {
  const found = officeTables(ledgers);
  return OFFICE_LEDGERS.map(({ id, name, text }) => ({
    id,
    name,
    text,
    sheets: found
      .filter(({ table }) => table.type.id === id)
      .map(({ ledger, table }) => ({
        sheet: ledger.place.sheet,
        row: ledger.size > 0 ? ledger.rowOf(0) : (ledger.table.headerRows.at(-1) ?? 0),
        lines: table.size,
        problems: checkOfficeTable(table, asOf).map(({ cell, row, column, message }) => ({
          cell,
          row,
          column,
          message,
        })),
      })),
  }));
}

/** Plans the template of a ledger as a new worksheet. */
export function planOfficeLedger(id: string, profile: Profile, taken: readonly string[]): SheetsPlan {
  const type = OFFICE_LEDGERS.find((ledger) => ledger.id === id);
  if (!type) throw new AppError('no-ledger-type', '没有这种台账，请刷新页面后重试。');
  return planSheets(`新建${type.name}`, [officeTemplate(type, profile)], taken);
}
