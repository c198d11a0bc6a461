import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { FIELDS, fieldOf, type FieldId } from '../../../src/core/fields/catalog';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { COPY_KINDS } from '../../../src/core/reports/report';
import { REPORTS } from '../../../src/core/reports/index';
import type { MaskLevel } from '../../../src/core/profile/profile';
import { checkCharacterOf } from '../../../src/core/values/id-number';
import { writeWorkbook } from '../../../src/hosts/xlsx/write/write-workbook';
import { ledgerOfMatters, type Matter } from '../deadlines/support';
import { ledgerOf } from '../rules/support';
import { made } from './support';

/**
 * Synthetic people whom nobody can be: given names are of characters that stand in no heading and in no
 * law, so that whatever of them is found in a report came out of the ledger.
 */
const given = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...'珺珏玥璟翀暐玠瑭'), { minLength: length, maxLength: length }).map((all) => all.join(''));
const named = (surnames: readonly string[], length: number): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...surnames), given(length)).map(([surname, name]) => surname + name);

const short = named(['王', '赵', '璩', '和'], 1);
const long = fc.oneof(named(['张', '李', '卫', '于', '向'], 2), named(['欧阳', '司徒'], 1), named(['欧阳', '上官'], 2));
const foreign = fc.oneof(
  fc.tuple(given(3), given(2)).map(([a, b]) => `阿${a}·${b}提`),
  fc.constantFrom('Ann Smythe', 'Olga Petrova', 'Li Quux'),
);
const name = fc.oneof(
  { weight: 2, arbitrary: short },
  { weight: 3, arbitrary: long },
  { weight: 1, arbitrary: foreign },
);

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const id = digits(3).map((order) => {
  const first = `11019919900101${order}`;
  return first + checkCharacterOf(first);
});
const phone = fc.oneof(
  fc.tuple(fc.constantFrom('13', '15', '19'), digits(9)).map((all) => all.join('')),
  digits(7).map((number) => `010-6${number}`),
);
const card = digits(15).map((number) => `6222${number}`);
const HOUSES = ['9号院3号楼2单元501室', '77号', '甲6号院', '5-2-301'] as const;

/** What may stand around a person in a cell of persons. */
const dressed = (who: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...[who, `${who}先生`, `${who}女士`, `${who}等12名群众`, `${who}等6人`, `业主代表${who}`, `${who}（居民代表）`],
    ...[`${who}（不愿透露电话）`, `${who}及家属`, `110199199001010010${who}`, `${who} 13800138001`, ` ${who}\n`],
  );
const cellOf = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('、', '，', ' / ', '\n', '＋', ';'), ...names.map(dressed))
    .map(([separator, ...cells]) => cells.join(separator));

/** The last character before, and the first behind, of whatever may stand around somebody in a sentence. */
const before = fc.constantFrom(...'与同了系找给了的，。：（“ 、;/x号月'.split(''), '', '向', '我叫', '经办人');
const after = fc.constantFrom(...'不来电的也在反本，。）” 、;和等女'.split(''), '', '家', '沟通', '路过', '女士解释');

interface Person {
  readonly names: readonly string[];
  readonly id: string;
  readonly phone: string;
  readonly card: string;
  readonly house: string;
}

const person: fc.Arbitrary<Person> = fc.record({
  names: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
  id,
  phone,
  card,
  house: fc.constantFrom(...HOUSES),
});

const PROSE: readonly FieldId[] = FIELDS.map((field) => field.id).filter(
  (field) => fieldOf(field).type === 'text' && !['address', 'householdAddress', 'accused'].includes(field),
);

/** A sentence into which a matter's people are planted, wherever it comes. */
function sentence({ names, id, phone, card, house }: Person, others: readonly string[]): fc.Arbitrary<string> {
  const planted = fc
    .tuple(before, fc.constantFrom(...names, ...others), after)

    // xAnn is another word than Ann.
    .map(([left, who, right]) => `${left === 'x' && /[a-z]/u.test(who) ? '' : left}${who}${right}`);
  const rest = fc.constantFrom(
    ...[`电话${phone}`, `身份证${id}`, `，ID${id}`, `卡${card}`, `邮箱ann.s@example.com`],
    ...[`住东四十条${house}`, '请求解决供暖问题', ''],
  );
  return fc.array(fc.oneof(planted, rest), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
}

const day = fc.constantFrom('2021-02-03', '2021-06-10', '2021-11-25', null);
const unit = fc.constantFrom('东四街道', '区教委', '区住建委', null);

const frame: fc.Arbitrary<Matter> = fc.record({
  caseNo: fc.constantFrom('XF20210001', 'XF20210002', 'XF20210003', null),
  idNumber: fc.constantFrom('110199199001010011', null),
  form: fc.constantFrom('来访', '来信', '网上信访', null),
  purpose: fc.constantFrom('求决', '申诉', '揭发控告', null),
  category: fc.constantFrom('城乡建设', null),
  place: fc.constantFrom('东四街道', null),
  peopleCount: fc.constantFrom(1, 6, null),
  isGroup: fc.constantFrom('是', '否', null),
  isRepeat: fc.constantFrom('是', '否', null),
  isBacklog: fc.constantFrom('是', null),
  riskLevel: fc.constantFrom('高', null),
  registeringUnit: unit,
  responsibleUnit: unit,
  registeredDate: day,
  transferredDate: day,
  noticeDate: day,
  acceptedDate: day,
  replyDate: day,
  closedDate: day,
  dueDate: day,
  resolveDeadline: day,
  satisfaction: fc.constantFrom('满意', '不满意', null),
  reviewRequestedDate: day,
  reviewClosedDate: day,
  reviewUnit: fc.constantFrom('区政府', null),
});

/** What everybody in a ledger is called so that the name alone shows it to be one. */
const tellable = ({ names }: Person): string[] => names.filter((who) => who.length > 2);

const matterOf = (own: Person, others: readonly string[]): fc.Arbitrary<Matter> => {
  const text = fc.option(sentence(own, others), { nil: null, freq: 2 });
  const [first = '', ...rest] = own.names;
  const prose = Object.fromEntries([...PROSE, 'status', 'reviewResult'].map((field) => [field, text]));
  return fc
    .tuple(
      frame,
      fc.record(prose) as fc.Arbitrary<Matter>,
      fc.record({
        petitioner: cellOf([first, ...rest.slice(1)]),
        coPetitioners: rest[0] === undefined ? fc.constant(null) : cellOf([rest[0]]),
        idNumber: fc.constantFrom(own.id, null),
        phone: fc.constantFrom(own.phone, `${own.phone}、13800138001`, null),
        address: fc.constantFrom(`北京市东城区东四街道${own.house}`, `${own.house}东四街道`, null),
        householdAddress: fc.constantFrom(`北京市东城区东四十条${own.house}`, null),
      }),
    )
    .map(([base, told, people]) => ({ ...base, ...told, ...people }));
};

interface Given {
  readonly now: readonly Matter[];
  readonly before: readonly Matter[];
  readonly people: readonly Person[];
  readonly mask: MaskLevel;
}

const ledgersGiven: fc.Arbitrary<Given> = fc.array(person, { minLength: 1, maxLength: 4 }).chain((people) => {
  const others = people.flatMap(tellable);
  const matters = (): fc.Arbitrary<Matter[]> => fc.tuple(...people.map((own) => matterOf(own, others)));
  return fc.record({
    now: matters(),
    before: matters(),
    people: fc.constant(people),
    mask: fc.constantFrom('standard' as const, 'strict' as const),
  });
});

const fieldsOf = (matters: readonly Matter[]): FieldId[] => [
  ...new Set(matters.flatMap((matter) => Object.keys(matter) as FieldId[])),
];

/** A ledger in a sheet and a file that a clerk named after somebody. */
function personalLedger(matters: readonly Matter[], who: string): Ledger {
  const { grid } = ledgerOfMatters(matters);
  const fields = fieldsOf(matters);
  const rows = matters.map((_, r) => fields.map((__, c) => grid.columns[c]?.[r + 1] ?? null));
  return ledgerOf(fields, rows, { sheet: `${who}专案`, file: `${who}.xlsx` });
}

/** Every text of a report that may leave the office: each part of the written packages, rows, notes, questions. */
function everyText(ledgers: readonly Ledger[], before: readonly Ledger[], report: string, mask: MaskLevel): string {
  const { counted, sheets, copies } = made(report, ledgers, {
    mask,
    previous: { ledgers: before, grids: [] },
    campaign: null,
    // In a file of its own: beside the ledger itself there is nothing to hide.
    apart: true,
  });
  const models = [...sheets(), ...COPY_KINDS.flatMap((kind) => copies(kind).map(({ sheet }) => sheet))];
  const parts = models.length === 0 ? {} : unzipSync(writeWorkbook(models));
  const { basis, metrics, checks, rows, notes, questions } = counted;
  return [
    // Ids tell questions apart and are shown to nobody.
    JSON.stringify([models, basis, metrics, checks, rows, notes, questions?.map((one) => ({ ...one, id: null }))]),
    ...Object.entries(parts).map(([path, bytes]) => `${path}\n${strFromU8(bytes)}`),
  ].join('\n');
}

/** Whoever can still be found in a text, with a few words around. */
function foundIn(text: string, people: readonly Person[]): string[] {
  const secrets = people.flatMap(({ names, id, phone, card, house }) => [...names, id, phone, card, house]);
  return [...secrets, 'ann.s@', '13800138001', '110199199001010010'].flatMap((secret) => {
    const at = text.indexOf(secret);
    return at < 0 ? [] : [`${secret}: ${text.slice(Math.max(0, at - 20), at + 30)}`];
  });
}

describe('what leaves the office', () => {
  it.each(REPORTS.map(({ id, title }) => [title, id]))('names no person in %s', (_, report) => {
    fc.assert(
      fc.property(ledgersGiven, ({ now, before, people, mask }) => {
        const who = people.flatMap(tellable)[0] ?? '台账';
        const all = everyText([personalLedger(now, who)], [ledgerOfMatters(before)], report, mask);
        expect(foundIn(all, people)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('shows the clerk who it is where the mask is off, so that the above can fail', () => {
    const now: Matter = {
      caseNo: 'XF20210001',
      petitioner: '璩珺珏',
      content: '璩珺珏反映停水',
      purpose: '求决',
      responsibleUnit: '区教委',
      registeredDate: '2021-02-03',
      acceptedDate: '2021-02-10',
      replyDate: null,
      isBacklog: '是',
      reviewRequestedDate: '2021-05-03',
      reviewClosedDate: null,
    };
    const earlier: Matter = { ...now, petitioner: '禚璟' };
    for (const report of ['reviews', 'reminder', 'handover', 'rectification', 'supervision', 'agenda']) {
      const all = everyText([ledgerOfMatters([now])], [ledgerOfMatters([earlier])], report, 'none');
      expect([report, all.includes('璩珺珏')]).toEqual([report, true]);
    }
  });

  it('goes on naming those who work on the matter', () => {
    const now: Matter = {
      caseNo: 'XF20210001',
      petitioner: '璩珺珏',
      purpose: '求决',
      responsibleUnit: '区教委',
      responsiblePerson: '王玥玥',
      caseLeader: '李璟',
      registeredDate: '2021-02-03',
      isBacklog: '是',
    };
    const all = everyText([ledgerOfMatters([now])], [], 'rectification', 'strict');
    expect([all.includes('王玥玥'), all.includes('李璟')]).toEqual([true, true]);
  });
});
