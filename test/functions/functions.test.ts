import { excelSerialOfDay, parseIsoDay, type CivilDay } from '../../src/core/calendar/civil-day';
import { associateAll } from '../../src/functions/associate';
import type { Given } from '../../src/functions/custom-function';
import { FUNCTIONS } from '../../src/functions/functions';
import { metadata } from '../../src/functions/metadata';

const day = (text: string): CivilDay => parseIsoDay(text) as CivilDay;
const serial = (text: string): number => excelSerialOfDay(day(text), false);
const TODAY = day('2021-07-01');

function call(id: string, ...given: Given[]): string | number {
  const fn = FUNCTIONS.find((f) => f.id === id);
  if (!fn) throw new Error(`no function ${id}`);
  return fn.run(given, TODAY);
}

describe('XF.DUE', () => {
  it('is the last day of a limit, rolled over days off', () => {
    expect(call('DUE', serial('2021-05-10'), '办理')).toBe(serial('2021-07-09'));
    expect(call('DUE', serial('2021-04-20'), '转送')).toBe(serial('2021-05-06'));
    expect(call('DUE', serial('2022-05-06'), '异议')).toBe(serial('2022-05-12'));
  });

  it('adds an extension, and leaves the roll out where that is asked for', () => {
    expect(call('DUE', serial('2021-05-10'), '办理', 30)).toBe(serial('2021-08-09'));
    expect(call('DUE', serial('2021-05-10'), '办理', 30, '否')).toBe(serial('2021-08-08'));
    expect(call('DUE', serial('2021-05-10'), '办理', '30天', false)).toBe(serial('2021-08-08'));
  });

  it('reads dates as clerks type them, and clocks by their id too', () => {
    expect(call('DUE', '2021年5月10日', 'handle')).toBe(serial('2021-07-09'));
    expect(call('DUE', '２０２１．５．１０', '办理期限')).toBe(serial('2021-07-09'));
  });

  it('never passes off a date as sure whose holidays nobody has announced', () => {
    expect(() => call('DUE', serial('2026-12-01'), '办理')).toThrow('2021年至2026年');
    expect(call('DUE', serial('2026-12-01'), '办理', null, '否')).toBe(serial('2027-01-30'));
  });

  it.each<[string, Given[], string]>([
    ['an empty start', [null, '办理'], '起算日不是日期'],
    ['an impossible day', ['2021-02-30', '办理'], '起算日不是日期'],
    ['a month', ['2021年5月', '办理'], '起算日不是日期'],
    ['an unknown clock', [serial('2021-05-10'), '督办'], '没有“督办”这项期限'],
    ['a clock that no law counts', [serial('2021-05-10'), 'hotline'], '没有“hotline”这项期限'],
    ['an extension beyond the law', [serial('2021-05-10'), '办理', 31], '1到30'],
    ['an extension of what cannot be extended', [serial('2021-05-10'), '转送', 5], '不能延长'],
    ['a broken number', [serial('2021-05-10'), '办理', 1.5], '应是整数'],
    ['a day before the law', [serial('1999-05-10'), '办理'], '没有法律规定'],
    ['something that is neither yes nor no', [serial('2021-05-10'), '办理', 0, '也许'], '“是”或者“否”'],
  ])('refuses %s in a sentence', (_, given, sentence) => {
    expect(() => call('DUE', ...given)).toThrow(sentence);
  });
});

describe('XF.WORKDAY', () => {
  it('counts by the announced days, not by weekends', () => {
    expect(call('WORKDAY', serial('2021-02-05'), 5)).toBe(serial('2021-02-18'));
    expect(call('WORKDAY', serial('2021-10-02'), 0)).toBe(serial('2021-10-08'));
    expect(call('WORKDAY', serial('2021-10-09'), 0)).toBe(serial('2021-10-09'));
  });

  it('never guesses where no holidays are known', () => {
    expect(() => call('WORKDAY', serial('2026-12-30'), 5)).toThrow('2021年至2026年');
    expect(() => call('WORKDAY', serial('2021-02-05'), -1)).toThrow('不能是负数');
  });
});

describe('XF.REMAINING', () => {
  it('is the days from today, or from another day, to a last day', () => {
    expect(call('REMAINING', serial('2021-07-09'))).toBe(8);
    expect(call('REMAINING', serial('2021-07-09'), null, serial('2021-07-12'))).toBe(-3);
  });

  it('is empty once the matter is done, and where there is no last day', () => {
    expect(call('REMAINING', serial('2021-07-09'), serial('2021-06-30'))).toBe('');
    expect(call('REMAINING', null)).toBe('');
    expect(call('REMAINING', serial('2021-07-09'), '—')).toBe(8);
    expect(() => call('REMAINING', serial('2021-07-09'), '未办结')).toThrow('完成日不是日期');
  });
});

describe('XF.STATE', () => {
  it.each<[string, Given[]]>([
    ['未到期', [serial('2021-06-10'), '办理']],
    ['临期', [serial('2021-05-10'), '办理']],
    ['超期未办', [serial('2021-03-10'), '办理']],
    ['按期', [serial('2021-03-10'), '办理', serial('2021-04-30')]],
    ['超期完成', [serial('2021-03-10'), '办理', serial('2021-06-30')]],
    ['按期（节假日顺延）', [serial('2021-04-20'), '转送', serial('2021-05-06')]],
    ['期内', [serial('2021-06-10'), '请求复查']],
    ['期满未见申请', [serial('2021-03-10'), '请求复查']],
    ['期满后提出', [serial('2021-03-10'), '请求复查', serial('2021-06-10')]],
    ['待核', [serial('2026-12-10'), '办理', null, null, serial('2027-06-01')]],
    ['不适用', [serial('2022-05-09'), '异议', null, null, serial('2022-06-01')]],
    ['待核', [serial('2026-12-10'), '请求复查', null, null, serial('2027-06-01')]],
    ['临期', [serial('2021-05-10'), '办理', serial('2021-07-05')]],
    ['', [null, '办理']],
  ])('says %s', (state, given) => expect(call('STATE', ...given)).toBe(state));
});

describe('what Excel is told', () => {
  const told = metadata() as { functions: { id: string; description: string; parameters: { name: string }[] }[] };

  it('is every function with its parameters, in Chinese', () => {
    expect(told.functions.map((f) => f.id)).toEqual(['DUE', 'WORKDAY', 'REMAINING', 'STATE']);
    for (const { description, parameters } of told.functions) {
      for (const text of [description, ...parameters.map((p) => p.name)]) expect(text).toMatch(/\p{Script=Han}/u);
    }
  });

  it('asks again each day only where the answer changes with the day', () => {
    const volatile = FUNCTIONS.filter((f) => f.volatile).map((f) => f.id);
    expect(volatile).toEqual(['REMAINING', 'STATE']);
  });

  it('puts what may be left out at the end', () => {
    for (const { parameters } of FUNCTIONS) {
      const optional = parameters.map((p) => p.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });
});

describe('in Excel’s runtime', () => {
  class HostError extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message);
    }
  }
  const runs = new Map<string, (...given: Given[]) => string | number>();
  associateAll({ associate: (id, run) => void runs.set(id, run), Error: HostError });

  it('every function is there under its id', () => {
    expect([...runs.keys()]).toEqual(FUNCTIONS.map((f) => f.id));
    expect(runs.get('DUE')?.(serial('2021-05-10'), '办理')).toBe(serial('2021-07-09'));
  });

  it('a wrong argument becomes an error that the cell shows, with our sentence', () => {
    let told: unknown;
    try {
      runs.get('DUE')?.('不是日期', '办理');
    } catch (error) {
      told = error;
    }
    expect(told).toBeInstanceOf(HostError);
    expect(told).toMatchObject({ code: '#VALUE!', message: '起算日不是日期，请填写日期或者引用日期单元格。' });
  });
});
