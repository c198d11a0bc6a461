import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { checkLedgers } from '../../../src/core/rules/check';
import { describeFinding } from '../../../src/core/rules/describe';
import type { FilesRule, RecordRule, TableRule } from '../../../src/core/rules/rule';
import { day, findingsOf, ledgerOf } from './support';

const words = {
  owner: 'registrar',
  title: '',
  text: '',
  basis: '某条',
  mend: '',
  message: (): string => '请核对。',
} as const;

/** Finds every blank phone. */
const blankPhone: RecordRule = {
  ...words,
  scope: 'record',
  id: 'blank-phone',
  severity: 'warning',
  bind: (ledger) => (i, report) => {
    if (ledger.cells('phone')?.values[i] === null) report(i, 'phone');
  },
};

/** Finds the whole table, for petition ledgers only. */
const wholeTable: TableRule = {
  ...words,
  scope: 'table',
  id: 'whole-table',
  severity: 'error',
  tables: ['petition'],
  check: (_ledger, _ctx, _report, reportCell) => reportCell(null, null, null),
};

const ledger = (sheet = '一月') =>
  ledgerOf(
    ['caseNo', 'petitioner', 'phone'],
    [
      ['XF1', '张小三', null],
      ['XF2', '李四', '1'],
    ],
    { sheet },
  );

describe('a check', () => {
  it('names the row, the matter and a masked name in the sentence, and the cell as Excel shows it', () => {
    expect(findingsOf(blankPhone, ledger())).toEqual([
      {
        rule: 'blank-phone',
        severity: 'warning',
        cell: 'C2',
        row: 2,
        field: 'phone',
        value: '',
        message: '第2行（XF1，张某某）：请核对。',
        basis: '某条',
        fix: null,
      },
    ]);
  });

  it('says nothing of a row, a cell or a value where the finding is of the whole table', () => {
    expect(findingsOf(wholeTable, ledger())).toMatchObject([
      { cell: null, row: null, value: null, message: '请核对。' },
    ]);
  });

  it('asks a rule only about the kinds of table it speaks of', () => {
    const meetings = ledgerOf(['caseNo'], [['XF1']], { kind: 'other' });
    expect(findingsOf(wholeTable, [meetings, ledger()])).toHaveLength(1);
  });

  it('gives a finding of a cell the record that stands in its row', () => {
    const second: TableRule = { ...wholeTable, check: (_l, _c, _r, reportCell) => reportCell(2, 1, 'petitioner') };
    expect(findingsOf(second, ledger())).toMatchObject([
      { cell: 'B3', value: '李四', message: '第3行（XF2，李某）：请核对。' },
    ]);
  });

  it('leaves the matter out where the row is no record', () => {
    const total: TableRule = { ...wholeTable, check: (_l, _c, _r, reportCell) => reportCell(3, 0, null) };
    const withTotal = ledgerOf(['caseNo'], [['XF1'], ['XF2'], ['合计']], { skipped: { 2: 'total' } });
    expect(findingsOf(total, withTotal)).toMatchObject([{ cell: 'A4', message: '第4行：请核对。' }]);
  });

  it('does not run a rule that the office has switched off', () => {
    const profile = { ...DEFAULT_PROFILE, severities: { 'blank-phone': 'off' as const } };
    expect(findingsOf(blankPhone, ledger(), { profile })).toEqual([]);
  });

  it('takes the severity that the office has set', () => {
    const profile = { ...DEFAULT_PROFILE, severities: { 'blank-phone': 'error' as const } };
    expect(findingsOf(blankPhone, ledger(), { profile })).toMatchObject([{ severity: 'error' }]);
  });

  it('keeps a finding that the rule holds to be milder mild, and makes no finding graver than the office says', () => {
    const mild: RecordRule = {
      ...blankPhone,
      bind: () => (i, report) => report(i, 'phone', undefined, i === 0 ? 'info' : 'error'),
    };
    const severities = (level: 'error' | 'info'): string[] =>
      findingsOf(mild, ledger(), { profile: { ...DEFAULT_PROFILE, severities: { 'blank-phone': level } } }).map(
        (f) => f.severity,
      );
    expect(findingsOf(mild, ledger()).map((f) => f.severity)).toEqual(['info', 'error']);
    expect(severities('error')).toEqual(['info', 'error']);
    expect(severities('info')).toEqual(['info', 'info']);
  });

  it('lets a rule compare the records of several sheets', () => {
    const pairs: FilesRule = {
      ...words,
      scope: 'files',
      id: 'pairs',
      severity: 'info',
      check: (ledgers, _ctx, reportOf) => ledgers.forEach((l) => reportOf(l)(0, 'caseNo')),
    };
    const result = checkLedgers([ledger('一月'), ledger('二月')], {
      asOf: day('2021-12-31'),
      profile: DEFAULT_PROFILE,
      rules: [pairs],
    });
    expect([0, 1].map((k) => result.findings.ledgerAt(k))).toEqual([0, 1]);
  });

  it('does work that rules share once', () => {
    let times = 0;
    const count = (): number => ++times;
    const sharing: RecordRule = { ...blankPhone, bind: (_l, ctx) => (ctx.shared(count) ? null : null) };
    findingsOf([sharing, { ...sharing, id: 'again' }], [ledger(), ledger()]);
    expect(times).toBe(1);
  });

  it('stops when told to and says so, keeping what was found', () => {
    let asked = 0;
    const result = checkLedgers([ledger()], {
      asOf: day('2021-12-31'),
      profile: DEFAULT_PROFILE,
      rules: [blankPhone, wholeTable],
      shouldStop: () => ++asked >= 1,
    });
    expect(result.stopped).toBe(true);
    expect(result.findings.size).toBe(1);
  });

  it('tells how far it is, up to the end', () => {
    const shares: number[] = [];
    checkLedgers([ledger()], {
      asOf: day('2021-12-31'),
      profile: DEFAULT_PROFILE,
      rules: [blankPhone, wholeTable],
      onProgress: (share) => shares.push(share),
    });
    expect(shares).toEqual([0.5, 1, 1]);
  });

  it('counts records and severities', () => {
    const result = checkLedgers([ledger(), ledger()], {
      asOf: day('2021-12-31'),
      profile: DEFAULT_PROFILE,
      rules: [blankPhone, wholeTable],
    });
    expect(result.records).toBe(4);
    expect(result.counts).toEqual({ error: 2, warning: 2, info: 0 });
    expect(describeFinding(result, 0).rule).toBe('whole-table');
  });

  it('checks nothing without complaint', () => {
    expect(findingsOf('all', [])).toEqual([]);
  });
});
