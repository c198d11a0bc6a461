import { PairIndex, pairedTable, type PairCandidate } from '../office-ledgers/pairs';
import type { OfficeTable } from '../office-ledgers/office-table';
import { roleOf } from '../office-ledgers/table-role';
import type { Ledger } from '../ledger/ledger';
import type { FindingParams, Follower, LedgerEdit, ReportCell, Retell, RuleContext, TableRule } from './rule';

export const possiblePair: TableRule = {
  scope: 'table',
  id: 'possible-pair',
  severity: 'info',
  owner: 'registrar',
  title: '工单、代理事项可能已登记为信访件',
  text: '12345工单台账、网上信访代理台账里没有写信访件编号的一行，与信访台账里的一件可能是同一件事：信访台账写着这个工单号；或者姓名、电话相同，内容相近，相差不超过30天；没有姓名的，责任单位相同、内容很相近、相差不超过7天。',
  basis: null,
  mend: '核对后把信访件编号写上；不是同一件的，忽略。',
  fixText: '写上信访件编号，要您确认；有几件相近的列出来供选，不替您定',
  check(ledger, ctx, _report, reportCell) {
    const table = pairedTable(ledger);
    if (!table) return;
    const index = ctx.shared(indexOf);
    for (let record = 0; record < table.size; record++) tell(table, record, index, reportCell);
  },
  follow: (ledgers, ctx) => new Pairs(ledgers, ctx),
  message: ({ params }) =>
    `可能与信访件${offered(params)
      .map(({ number, why }) => `${number}（${why}）`)
      .join('、')}是同一件事，请核对；是的写上信访件编号，不是的忽略。`,
  fix: ({ params, column }) => {
    const [first] = offered(params);
    return first === undefined || column === null || params.noColumn === true
      ? null
      : { value: first.number, safe: false };
  },
  candidates: ({ params }) =>
    params.noColumn === true ? [] : offered(params).map(({ number, why }) => ({ value: number, why })),
};

const indexOf = (ledgers: readonly Ledger[]): PairIndex => new PairIndex(ledgers);

function tell(table: OfficeTable, record: number, index: PairIndex, report: ReportCell): void {
  const found = index.of(table, record);
  if (found.length === 0) return;
  const column = table.columnOf('caseNo');
  report(table.rowOf(record), column ?? table.columnOf('matter'), null, paramsOf(found, column === null));
}

function paramsOf(found: readonly PairCandidate[], noColumn: boolean): FindingParams {
  const params: Record<string, string | boolean> = noColumn ? { noColumn } : {};
  found.forEach(({ number, why }, k) => {
    params[`number${k}`] = number;
    params[`why${k}`] = why;
  });
  return params;
}

function offered(params: FindingParams): PairCandidate[] {
  const found: PairCandidate[] = [];
  for (let k = 0; typeof params[`number${k}`] === 'string'; k++)
    found.push({ number: String(params[`number${k}`]), why: String(params[`why${k}`]) });
  return found;
}

/** Follows lines while they are filled in; where a petition changes, everything is compared again. */
class Pairs implements Follower {
  private readonly tables = new Map<Ledger, OfficeTable>();
  private readonly index: PairIndex | null;

  constructor(ledgers: readonly Ledger[], ctx: RuleContext) {
    for (const ledger of ledgers) {
      const table = pairedTable(ledger);
      if (table) this.tables.set(ledger, table);
    }
    this.index = this.tables.size === 0 ? null : ctx.shared(indexOf);
  }

  edited({ ledger, records, columns }: LedgerEdit, retell: Retell): boolean {
    if (!this.index) return true;
    const table = this.tables.get(ledger);
    if (!table) return roleOf(ledger) !== 'petition' || !TOLD_BY.some((field) => isIn(ledger, field, columns));
    // What a line asks for now, the index of the petitions may not have.
    if (['person', 'principal', 'phone', 'order', 'unit', 'date'].some((key) => columns.has(table.columnOf(key) ?? -1)))
      return false;
    for (const record of records) {
      const row = table.rowOf(record);
      tell(table, record, this.index, retell.row(ledger, row));
    }
    return true;
  }
}

/** By what a petition is found. */
const TOLD_BY = [
  'caseNo',
  'petitioner',
  'phone',
  'hotlineNo',
  'responsibleUnit',
  'registeredDate',
  'petitionDate',
  'title',
  'content',
  'demand',
] as const;

const isIn = (ledger: Ledger, field: (typeof TOLD_BY)[number], columns: ReadonlySet<number>): boolean =>
  ledger.columnsOf(field).some(({ column }) => columns.has(column));
