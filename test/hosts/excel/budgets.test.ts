import type { CellInput, WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows, type Grid } from '../../../src/core/grid/grid';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest } from './excel-under-test';

/** What a request and an answer may be in Excel on the web. */
const LIMIT = 5 * 1024 * 1024;
/** What ours are to be at most: room for cells that are longer than their neighbours. */
const OURS = 3_000_000;

beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

const ROWS = 20_000;

/** As wide as ledgers are: texts mostly, two columns of dates, one of numbers. */
function ledger(): Grid {
  const rows: (string | number)[][] = [Array.from({ length: 25 }, (_, c) => `第${c}列`)];
  for (let r = 1; r <= ROWS; r++)
    rows.push(
      Array.from({ length: 25 }, (_, c) => {
        if (c === 0) return r;
        if (c === 3 || c === 4) return 44_256 + (r % 300);
        return c === 7 ? `反映小区停车难问题，请求协调解决第${r}件` : `文本${(r * c) % 97}`;
      }),
    );
  const dates = new Uint16Array(ROWS + 1).fill(1, 1);
  const formats = Array.from({ length: 25 }, (_, c) => (c === 3 || c === 4 ? dates : null));
  return gridOfRows(rows, { name: '台账', formats, formatCodes: ['General', 'yyyy/m/d'] });
}

/** As 写入期限列 does it: a header, dates, formulas and words in new columns that look like the one beside. */
function columns(): WorkbookChange {
  const rows = Int32Array.from({ length: ROWS }, (_, i) => i + 1);
  const inputOf = (c: number, r: number): CellInput => {
    if (c === 25 || c === 26) return 44_300 + (r % 300);
    if (c === 29) return '已办结';
    return { formula: `IF(C${r + 1}="",Z${r + 1}-TODAY(),"")`, value: 3 };
  };
  const runs = [25, 26, 27, 28, 29].map((column) => ({
    column,
    rows,
    inputs: Array.from(rows, (r) => inputOf(column, r)),
    like: 24,
    style: { format: column < 27 ? 'yyyy-mm-dd' : 'General', align: 'center' as const },
  }));
  return { title: '写入期限列', operations: [{ kind: 'write-cells', sheet: '台账', runs }] };
}

describe('a ledger of 20,000 rows and 25 columns', () => {
  let subject: ExcelUnderTest;
  beforeAll(async () => {
    subject = new ExcelUnderTest({ maxRequestBytes: LIMIT, maxResponseBytes: LIMIT });
    await subject.show([ledger()]);
  });
  beforeEach(() => subject.excel.resetTraffic());
  const traffic = () => ({ ...subject.excel.traffic });

  test('is read in a handful of requests, once over and a little more', async () => {
    const grid = await subject.host.readGrid('台账');
    expect([grid.rowCount, grid.columnCount]).toEqual([ROWS + 1, 25]);
    const { requests, responseBytes, requestBytes, largestResponse } = traffic();
    expect(requests).toBeLessThanOrEqual(15);
    // 500,000 cells of 17 bytes, and the formats of three columns.
    expect(responseBytes).toBeLessThan(10_000_000);
    expect(largestResponse).toBeLessThan(OURS);
    expect(requestBytes).toBeLessThan(40_000);
  });

  test('gets five columns and gives them back, with requests by the bytes and never by the row', async () => {
    const before = await subject.picture('台账');
    subject.excel.resetTraffic();
    await subject.host.apply(columns());
    const { requests, requestBytes, responseBytes, largestRequest, largestResponse } = traffic();
    // What the sheet holds is read once more, to see that nobody changed it; how cells look is asked of columns.
    expect([requests <= 30, requestBytes < 3_500_000, responseBytes < 11_000_000]).toEqual([true, true, true]);
    expect([largestRequest < OURS, largestResponse < OURS]).toEqual([true, true]);
    subject.excel.resetTraffic();
    expect(await subject.host.undo()).toMatchObject({ kept: 0 });
    expect(traffic().requests).toBeLessThanOrEqual(20);
    expect(traffic().largestRequest).toBeLessThan(OURS);
    expect(await subject.picture('台账')).toEqual(before);
  });

  test('gets a matter put in above its last one for what two readings cost, and gives it back for next to nothing', async () => {
    const at = ROWS;
    const runs = [{ column: 1, rows: Int32Array.of(at), inputs: ['新的一件'] }];
    const registering: WorkbookChange = {
      title: '登记一件',
      operations: [
        { kind: 'insert-rows', sheet: '台账', at, count: 1, like: at - 1, joins: 1 },
        { kind: 'write-cells', sheet: '台账', runs },
      ],
    };
    await subject.host.apply(registering);
    const { requests, responseBytes, requestBytes, largestResponse } = traffic();
    expect([requests <= 45, responseBytes < 18_000_000, requestBytes < 300_000, largestResponse < OURS]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    subject.excel.resetTraffic();
    expect(await subject.host.undo()).toMatchObject({ kept: 0 });
    expect([traffic().requests <= 20, traffic().responseBytes < 100_000]).toEqual([true, true]);
  });
});
