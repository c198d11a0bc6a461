import type { FieldId } from '../../../../src/core/fields/catalog';
import type { CellValue } from '../../../../src/core/grid/grid';
import type { SheetKind, SkipReason } from '../../../../src/core/ledger/types';
import type { Dice } from './dice';
import { Paper, type ExpectedTable, type Specimen } from './paper';
import { CASE, CONTENTS, PERSON, PETITION, REMARK, SEQ, type Kind } from './words';

/** Sheets with one habit each that no rule of the usual layouts foresees. */
export function oddSheet(dice: Dice, name: string): Specimen {
  const odd = dice.pick(ODDITIES);
  const paper = new Paper();
  paper.features.push(odd.name);
  const { kinds = ['ledger'], tables = [], moreTables = false } = odd.write(paper, dice);
  return { name, paper, expected: { kinds, tables, moreTables } };
}

interface Odd {
  readonly kinds?: readonly SheetKind[];
  readonly tables?: readonly ExpectedTable[];
  readonly moreTables?: boolean;
}
interface Oddity {
  readonly name: string;
  readonly write: (paper: Paper, dice: Dice) => Odd;
}

const by = (field: FieldId): Kind => PETITION.find((k) => k.field === field) as Kind;
const BASE: readonly Kind[] = [
  SEQ,
  CASE,
  PERSON,
  by('phone'),
  by('registeredDate'),
  by('form'),
  by('content'),
  by('responsibleUnit'),
  by('closedDate'),
  REMARK,
];

/** Writes header and records of a table; what stands among them is up to the oddity. */
class Writer {
  readonly records: number[] = [];
  readonly skipped = new Map<number, readonly SkipReason[]>();
  private headerRows: readonly number[] = [];
  private n = 0;

  constructor(
    private readonly paper: Paper,
    private readonly dice: Dice,
    private readonly kinds: readonly (Kind | null)[] = BASE,
    private readonly left = 0,
  ) {}

  header(row?: readonly (string | null)[]): this {
    this.headerRows = [this.paper.line(this.left, row ?? this.kinds.map((k) => k?.heads[0] ?? null))];
    return this;
  }

  record(count = 1, change: (cells: CellValue[], n: number) => void = () => undefined): this {
    for (let i = 0; i < count; i++) {
      const cells = this.kinds.map((k) => k?.value(this.n, this.dice) ?? null);
      change(cells, this.n++);
      this.records.push(this.paper.line(this.left, cells));
    }
    return this;
  }

  /** A row that holds no matter. */
  skip(why: SkipReason | readonly SkipReason[], cells: readonly CellValue[]): number {
    const row = this.paper.line(this.left, cells);
    this.skipped.set(row, typeof why === 'string' ? [why] : why);
    return row;
  }

  table(headerRows = this.headerRows): ExpectedTable {
    const fields = new Map<number, FieldId>();
    this.kinds.forEach((k, i) => {
      if (k?.field && this.records.length >= 3) fields.set(this.left + i, k.field);
    });
    return { headerRows, mayHead: new Set(), records: this.records, skipped: this.skipped, fields };
  }
}

const ODDITIES: readonly Oddity[] = [
  {
    name: 'title-in-the-middle',
    write: (p, dice) => {
      p.put(0, 4, dice.pick(['信访登记', '信访台账', '来访情况', '信访事项办理']));
      const w = new Writer(p, dice).header().record(dice.int(1, 6));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'title-and-number-of-the-table',
    write: (p, dice) => {
      p.line(0, [
        dice.pick(['信访事项登记情况', '信访台账']),
        null,
        null,
        null,
        null,
        null,
        null,
        dice.pick(['附表1', '表三', '附件2']),
      ]);
      p.merge(0, 0, 0, 6);
      const w = new Writer(p, dice).header().record(dice.int(1, 6));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'title-half-merged',
    write: (p, dice) => {
      p.put(0, 1, dice.pick(['来信来访登记', '信访工作台账', '重点事项办理情况']));
      p.merge(0, 1, 0, 7);
      const w = new Writer(p, dice).header().record(dice.int(1, 6));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'notes-above-the-header',
    write: (p, dice) => {
      p.line(0, ['信访台账']);
      p.line(0, ['填报要求：']);
      for (let i = 1; i <= dice.int(3, 9); i++)
        p.line(0, [`${i}.第${i}项填写要求，责任单位填写全称，登记日期按实际填写；`]);
      p.line(0, ['填表人：陈甲', null, null, '联系电话：010-00000010']);
      const w = new Writer(p, dice).header().record(dice.int(1, 6));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'figures-above-the-header',
    write: (p, dice) => {
      p.line(0, ['信访台账']);
      p.line(0, ['受理总数', 35, null, '已办结', 30, null, '未办结', 5]);
      const w = new Writer(p, dice).header().record(dice.int(2, 6));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'labels-above-the-header',
    write: (p, dice) => {
      p.line(0, ['信访台账']);
      p.line(0, ['填报单位', '某街道', null, '填报日期', '2021年12月31日', null, '联系人', '陈甲']);
      const w = new Writer(p, dice).header().record(dice.int(2, 6));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'small-counts-above-the-ledger',
    write: (p, dice) => {
      p.line(0, ['街道', '件数', '人次', '办结率']);
      for (const s of ['东四街道', '景山街道', '天坛街道']) p.line(0, [s, dice.int(1, 9), dice.int(1, 20), '90%']);
      p.blank();
      const w = new Writer(p, dice).header().record(dice.int(3, 6));
      const counts: ExpectedTable = {
        headerRows: [0],
        mayHead: new Set(),
        records: [1, 2, 3],
        skipped: new Map(),
        fields: new Map(),
      };
      return { tables: [counts, w.table()] };
    },
  },
  {
    name: 'spacer-columns',
    write: (p, dice) => {
      const kinds: (Kind | null)[] = [...BASE];
      kinds.splice(dice.int(2, 6), 0, null);
      if (dice.hits(0.5)) kinds.splice(dice.int(7, 9), 0, null);
      const w = new Writer(p, dice, kinds, dice.int(0, 2)).header().record(dice.pick([0, 1, 3, 8]));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'unnamed-columns',
    write: (p, dice) => {
      const at = dice.int(3, 9);
      const w = new Writer(p, dice)
        .header(BASE.map((k, i) => (i === at ? null : (k.heads[0] as string))))
        .record(dice.int(4, 9));
      const t = w.table();
      const fields = new Map(t.fields);
      fields.delete(at);
      return { tables: [{ ...t, fields }] };
    },
  },
  {
    name: 'total-first',
    write: (p, dice) => {
      const w = new Writer(p, dice).header();
      w.skip('total', ['合计', null, null, null, null, null, null, 5]);
      w.record(5);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'page-numbers',
    write: (p, dice) => {
      p.line(0, ['信访台账']);
      const w = new Writer(p, dice).header().record(6);
      w.skip(['note', 'section-title'], ['第1页 共2页']);
      w.skip(
        'repeated-header',
        BASE.map((k) => k.heads[0] as string),
      );
      w.record(4);
      w.skip('note', ['第2页 共2页']);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'continued-in-one-cell',
    write: (p, dice) => {
      const w = new Writer(p, dice).header().record(2);
      w.record(1, (cells) => cells.fill(null).splice(6, 1, '另反映电梯故障，要求一并处理'));
      w.record(dice.int(0, 3));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'only-person-and-content',
    write: (p, dice) => {
      const w = new Writer(p, dice).header().record(dice.int(1, 5), (cells, n) => {
        cells.fill(null);
        cells[2] = '赵某';
        cells[6] = CONTENTS[(n * 3 + 1) % CONTENTS.length] as string;
      });
      return { tables: [w.table()] };
    },
  },
  {
    name: 'long-note-merged',
    write: (p, dice) => {
      const w = new Writer(p, dice).header().record(4);
      const row = w.skip('note', [
        '说明：1.本表由各街道填写，每月5日前报送；\n2.人数按实际来访人数填写；\n3.责任单位填写全称。',
      ]);
      p.merge(row, 0, row + 3, 9);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'section-names-merged-down-at-the-left',
    write: (p, dice) => {
      const kinds: Kind[] = [
        {
          field: null,
          heads: ['分类情形'],
          value: (n) => (n % 3 === 0 ? (['来信部分', '来访部分', '网上部分'][n / 3] ?? null) : null),
        },
        ...BASE,
      ];
      const w = new Writer(p, dice, kinds).header().record(9);
      for (let g = 0; g < 3; g++) p.merge(1 + g * 3, 0, 3 + g * 3, 0);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'side-by-side',
    write: (p, dice) => {
      const gap = dice.int(0, 1);
      const kinds = [SEQ, PERSON, by('form'), by('content')];
      const heads = kinds.map((k) => k.heads[0] as string);
      p.line(0, ['上午', ...Array.from({ length: 3 + gap }, () => null), '下午']);
      p.line(0, [...heads, ...Array.from({ length: gap }, () => null), ...heads]);
      const rows: number[] = [];
      for (let n = 0; n < 5; n++) {
        const cells = kinds.map((k) => k.value(n, dice));
        rows.push(
          p.line(0, [...cells, ...Array.from({ length: gap }, () => null), ...kinds.map((k) => k.value(n + 5, dice))]),
        );
      }
      const t = (left: number): ExpectedTable => ({
        headerRows: [1],
        mayHead: new Set([0]),
        records: rows,
        skipped: new Map(),
        fields: new Map(kinds.map((k, i) => [left + i, k.field as FieldId])),
      });
      return { tables: [t(0), t(4 + gap)] };
    },
  },
  {
    name: 'three-levels',
    write: (p, dice) => {
      p.line(0, ['信访事项全流程台账']);
      p.merge(0, 0, 0, 8);
      p.line(0, ['序号', '信访人', '信访内容', '办理程序', null, null, null, null, '备注']);
      p.line(0, [null, null, null, '受理', null, '答复', null, '办结日期']);
      p.line(0, [null, null, null, '受理日期', '告知日期', '答复日期', '送达日期']);
      if (dice.hits(0.7)) {
        for (const c of [0, 1, 2, 8]) p.merge(1, c, 3, c);
        p.merge(1, 3, 1, 7);
        p.merge(2, 3, 2, 4);
        p.merge(2, 5, 2, 6);
        p.merge(2, 7, 3, 7);
      }
      const rows: number[] = [];
      for (let n = 0; n < dice.pick([0, 1, 4]); n++)
        rows.push(p.line(0, [n + 1, '赵某', '反映停水', 44200, 44203, 44230, 44233, 44240, null]));
      return {
        tables: [{ headerRows: [1, 2, 3], mayHead: new Set(), records: rows, skipped: new Map(), fields: new Map() }],
      };
    },
  },
  {
    name: 'units-under-the-header',
    write: (p, dice) => {
      const w = new Writer(p, dice, [SEQ, PERSON, by('peopleCount'), by('content'), by('registeredDate')]).header();
      w.skip(['note', 'column-numbers'], [null, null, '（人）', null, '（年/月/日）']);
      w.record(4);
      const t = w.table();
      return { tables: [{ ...t, mayHead: new Set([1]) }] };
    },
  },
  {
    name: 'activities',
    write: (p, dice) => {
      p.line(0, [dice.pick(['信访宣传活动台账', '业务培训台账', '2021年信访工作会议情况'])]);
      p.line(0, ['序号', '活动名称', '活动时间', '活动地点', '参加人数', '发放资料份数', '备注']);
      const rows: number[] = [];
      for (let n = 0; n < dice.pick([0, 2, 6]); n++)
        rows.push(p.line(0, [n + 1, '信访条例宣传', 44200 + n, '社区广场', dice.int(10, 80), dice.int(50, 200)]));
      return {
        tables: [{ headerRows: [1], mayHead: new Set(), records: rows, skipped: new Map(), fields: new Map() }],
      };
    },
  },
  {
    name: 'contacts',
    write: (p, dice) => {
      const w = new Writer(p, dice, []).header(['街道', '责任单位', '责任领导', '责任人', '职务']);
      for (let n = 0; n < 6; n++) w.records.push(p.line(0, ['东四街道', '平安建设办', '王主任', '陈甲', '科长']));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'two-tables-close-together',
    write: (p, dice) => {
      const first = new Writer(p, dice).header().record(3);
      if (dice.hits(0.5)) p.blank();
      const second = new Writer(p, dice, [SEQ, by('responsibleUnit'), PERSON, by('demand'), by('dueDate')])
        .header()
        .record(3);
      return { tables: [first.table(), second.table()] };
    },
  },
  {
    name: 'item-and-count',
    write: (p, dice) => {
      if (dice.hits(0.5)) p.line(0, ['2021年信访情况统计']);
      p.line(0, ['项目', '数量']);
      for (const t of ['来信', '来访', '网上信访', '合计']) p.line(0, [t, dice.int(3, 90)]);
      return { kinds: ['statistics'] };
    },
  },
  {
    name: 'one-case-report',
    write: (p) => {
      p.line(0, ['赵某等15人信访情况说明']);
      p.line(0, ['一、基本情况']);
      p.line(0, ['姓名', '赵某', '性别', '男', '民族', '汉族']);
      p.line(0, ['身份证号', '110199199001010010', '现居地址', '某区甲路1号']);
      p.line(0, ['概况', '反映房屋漏水，多次维修未果']);
      p.line(0, ['二、办理情况']);
      p.line(0, ['上访时间', '2021-05-03', '责任单位', '区住建委']);
      p.line(0, ['包案领导', '秦一', '责任人', '陈甲']);
      p.line(0, ['序列', '转交办时间', '去向', '办理方式']);
      p.line(0, [1, '2021-05-06', '区住建委', '转送']);
      p.line(0, ['三、督办情况']);
      p.line(0, ['督办形式', '现场', '督办时间', '2021-06-01']);
      return { kinds: ['form', 'other'] };
    },
  },
  {
    name: 'wishes-in-brackets',
    write: (p, dice) => {
      const heads = [
        '序号',
        '信访件编号\n（系统自动生成）',
        '信访人姓名（多人的填写代表人姓名，并注明“等几人”）',
        '联系电话（手机）',
        '登记日期（格式：2021-01-01）',
        '信访形式（来信、来访、网上信访、来电）',
        '反映的主要问题（200字以内）',
        '责任单位（全称）',
        '办结日期',
        '备注',
      ];
      const w = new Writer(p, dice).header(heads).record(4);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'steps-under-one-matter',
    write: (p, dice) => {
      const kinds = [
        SEQ,
        PERSON,
        by('content'),
        { ...by('progress'), heads: ['办理过程'] },
        { ...by('closedDate'), field: null, heads: ['办理时间'] },
      ];
      const w = new Writer(p, dice, kinds).header();
      for (let m = 0; m < 3; m++) {
        const top = p.next;
        w.record(3, (cells, n) => {
          if (n % 3 > 0) cells.fill(null, 0, 3);
          cells[0] = n % 3 > 0 ? null : m + 1;
          if (n % 3 === 1) cells[4] = null;
          else if (n % 3 === 2) {
            cells[3] = null;
            cells[4] = '2021年5月3日';
          }
          cells[3] = n % 3 === 2 ? null : '说明：已约谈双方';
        });
        for (const c of [0, 1, 2]) p.merge(top, c, top + 2, c);
      }
      const t = w.table();
      return { tables: [{ ...t, fields: new Map() }] };
    },
  },
  {
    name: 'nothing-below',
    write: (p, dice) => {
      const w = new Writer(p, dice).header().record(dice.int(2, 5));
      w.skip(
        'note',
        Array.from({ length: dice.int(0, 5) }, (): CellValue => null).concat([
          dice.pick(['以下空白', '（以下空白）', '接下页', '此页无正文']),
        ]),
      );
      return { tables: [w.table()] };
    },
  },
  {
    name: 'nothing-this-month',
    write: (p, dice) => {
      p.line(0, ['某街道信访台账（2021年5月）']);
      const w = new Writer(p, dice).header();
      const row = w.skip(
        ['note', 'section-title', 'blank', 'numbered-blank'],
        dice.pick([
          ['本月无信访事项'],
          ['零报告'],
          [1, '无', '无', '无'],
          [1, '无', '无', '无', '无', '无', '无', '无', '无'],
          [null, null, null, null, null, null, '本月无新增'],
        ]),
      );
      if (dice.hits(0.4) && p.rows[row]?.length === 1) p.merge(row, 0, row, 9);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'copies-to',
    write: (p, dice) => {
      const w = new Writer(p, dice).header().record(3);
      w.skip(['note', 'signature'], ['报：市信访局', null, null, '送：区委办、区政府办']);
      w.skip(['note', 'signature'], ['联系人：陈甲 13900000010']);
      w.skip(['signature'], ['制表单位：某街道办事处　　2021年12月']);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'years-as-sections',
    write: (p, dice) => {
      const w = new Writer(p, dice).header();
      for (const year of ['2019年', '2020年', '2021年']) {
        w.skip('section-title', [year]);
        w.record(dice.int(1, 3));
      }
      return { tables: [w.table()] };
    },
  },
  {
    name: 'formulas-in-empty-rows',
    write: (p, dice) => {
      const w = new Writer(p, dice, [...BASE, { field: null, heads: ['超期天数'], value: () => 0 }]).header().record(3);
      for (let i = 4; i < 9; i++)
        p.formulas.add(`${w.skip('numbered-blank', [i, null, null, null, null, null, null, null, null, null, 0])},10`);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'by-day',
    write: (p, dice) => {
      p.line(0, ['日期', '来信', '来访', '来电', '合计']);
      for (let i = 0; i < 6; i++)
        p.line(0, [44200 + i, dice.int(0, 9), dice.int(0, 9), dice.int(0, 9), dice.int(9, 30)]);
      return { kinds: ['statistics'] };
    },
  },
  {
    name: 'by-receiver',
    write: (p, dice) => {
      p.line(0, ['领导接访情况统计']);
      p.line(0, ['姓名', '接访次数', '接访人数', '化解数']);
      for (let i = 0; i < 4; i++) p.line(0, ['秦一', dice.int(0, 9), dice.int(0, 9), dice.int(0, 9)]);
      return { kinds: ['statistics'] };
    },
  },
  {
    name: 'ranking-with-problems',
    write: (p, dice) => {
      p.line(0, ['2021年三季度信访工作情况通报']);
      p.line(0, ['排名', '单位', '应办结数', '按期办结数', '按期办结率', '得分', '存在问题']);
      for (let i = 0; i < 5; i++)
        p.line(0, [
          i + 1,
          '区住建委',
          dice.int(5, 9),
          dice.int(1, 5),
          '80%',
          dice.int(80, 99),
          i % 2 ? '答复不及时' : null,
        ]);
      return { kinds: ['statistics'] };
    },
  },
  {
    name: 'work-of-units',
    write: (p, dice) => {
      const w = new Writer(p, dice, []).header(['单位', '工作开展情况', '存在问题', '下步打算', '联系人', '电话']);
      for (let i = 0; i < 4; i++)
        w.records.push(
          p.line(0, ['区住建委', '已召开专题会研究，制定方案', '人手不足', '继续推进', '陈甲', '010-00000010']),
        );
      return { tables: [w.table()] };
    },
  },
  {
    name: 'check-list',
    write: (p, dice) => {
      const w = new Writer(p, dice, []).header(['检查项目', '检查内容', '检查结果', '扣分原因']);
      for (const t of ['登记信息', '受理告知情况', '办理期限', '答复意见', '送达时间', '回访情况'])
        w.records.push(p.line(0, [t, '是否规范、及时', '合格', '未见送达回证']));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'duty-roster',
    write: (p, dice) => {
      p.line(0, ['领导接访安排表']);
      const w = new Writer(p, dice, []).header(['接访日期', '星期', '接访领导', '职务', '接访地点']);
      for (let i = 0; i < 5; i++) w.records.push(p.line(0, [44200 + i, '星期一', '秦一', '副区长', '人民来访接待室']));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'groups-of-labels-in-a-form',
    write: (p) => {
      p.line(0, ['信访事项办理单']);
      p.line(0, ['信访人基本情况', '姓名', '赵某', '性别', '男']);
      p.line(0, [null, '身份证号', '110199199001010010', '联系电话', '13900000010']);
      p.line(0, [null, '住址', '某区甲路1号']);
      p.line(0, ['信访事项', '反映内容', '反映小区停水']);
      p.line(0, [null, '主要诉求', '要求恢复供水']);
      p.line(0, ['办理情况', '承办单位', '区水务局', '承办人', '陈甲']);
      p.line(0, [null, '处理意见', '已恢复供水']);
      p.merge(1, 0, 3, 0);
      p.merge(4, 0, 5, 0);
      p.merge(6, 0, 7, 0);
      return { kinds: ['form'] };
    },
  },
  {
    name: 'printed-in-pages',
    write: (p, dice) => {
      const title = '信访台账';
      const w = new Writer(p, dice);
      p.line(0, [title]);
      p.merge(0, 0, 0, 9);
      p.line(0, ['单位：某街道']);
      w.header().record(5);
      const row = w.skip(['section-title', 'repeated-header', 'note'], [title]);
      p.merge(row, 0, row, 9);
      w.skip(['signature', 'note', 'section-title'], ['单位：某街道']);
      w.skip(
        'repeated-header',
        BASE.map((k) => k.heads[0] as string),
      );
      w.record(dice.int(1, 5));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'far-down',
    write: (p, dice) => {
      p.blank(dice.int(8, 19));
      const w = new Writer(p, dice, BASE, dice.int(0, 8)).header().record(dice.int(1, 4));
      return { tables: [w.table()] };
    },
  },
  {
    name: 'tall-title-over-tall-header',
    write: (p, dice) => {
      p.put(0, 0, '信访办结表');
      p.merge(0, 0, 2, 9);
      const w = new Writer(p, dice).header();
      for (let c = 0; c < 10; c++) p.merge(3, c, 4, c);
      w.record(dice.pick([0, 1, 5]));
      return { tables: [w.table([3, 4])] };
    },
  },
  {
    name: 'subtotals-in-the-third-column',
    write: (p, dice) => {
      const w = new Writer(p, dice, [
        SEQ,
        by('place'),
        PERSON,
        by('peopleCount'),
        by('content'),
        by('registeredDate'),
      ]).header();
      for (let g = 0; g < 3; g++) {
        w.record(3);
        w.skip('total', [null, '东四街道', '小计', 5]);
      }
      w.skip('total', ['总计', null, null, 15]);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'more-after-the-total',
    write: (p, dice) => {
      const w = new Writer(p, dice).header().record(4);
      w.skip('total', ['合计', null, null, null, null, null, 4]);
      w.record(3);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'units-across',
    write: (p, dice) => {
      const units = ['城关镇', '河西乡', '开发区', '东风农场'];
      p.line(0, ['指标', ...units]);
      for (const t of ['来信件数', '来访批次', '来访人次', '办结率', '满意率'])
        p.line(0, [t, ...units.map(() => dice.int(0, 90))]);
      return { kinds: ['statistics'] };
    },
  },
  {
    name: 'counts-with-a-remark',
    write: (p, dice) => {
      p.line(0, ['各单位信访工作情况统计']);
      p.line(0, ['序号', '单位', '受理', null, '办结', null, '备注']);
      p.line(0, [null, null, '件', '人', '件', '人']);
      p.merge(1, 2, 1, 3);
      p.merge(1, 4, 1, 5);
      for (let i = 0; i < 4; i++)
        p.line(0, [
          i + 1,
          '区教委',
          dice.int(1, 9),
          dice.int(1, 9),
          dice.int(1, 9),
          dice.int(1, 9),
          i === 2 ? '含上年结转' : null,
        ]);
      return { kinds: ['statistics'] };
    },
  },
  {
    name: 'three-tables',
    write: (p, dice) => {
      const tables = ['一、来信情况', '二、来访情况', '三、网上信访情况'].map((title) => {
        p.line(0, [title]);
        const t = new Writer(p, dice).header().record(dice.int(1, 4)).table();
        p.blank();
        return t;
      });
      return { tables };
    },
  },
  {
    name: 'approval-form',
    write: (p) => {
      p.line(0, ['信访事项处理审批表']);
      p.line(0, ['信访人', '赵某', '联系电话', '13900000010', '信访日期', '2021-05-03']);
      p.line(0, ['信访事项', '反映小区停水']);
      p.line(0, ['承办科室意见', '建议转区水务局办理。', null, null, '签字：', '陈甲']);
      p.line(0, ['分管领导意见', '同意。', null, null, '签字：', '褚乙']);
      p.line(0, ['主要领导批示', '请抓紧办理。']);
      p.line(0, ['办理结果', '已恢复供水。']);
      p.line(0, ['备注']);
      return { kinds: ['form'] };
    },
  },
  {
    name: 'duplicate-headers',
    write: (p, dice) => {
      const kinds = [
        SEQ,
        { ...PERSON },
        by('content'),
        { ...by('petitionDate'), heads: ['发生时间'], field: null },
        by('status'),
        { ...by('petitionDate'), heads: ['发生时间'], field: null },
        { ...REMARK },
        { ...REMARK, field: null },
      ];
      const w = new Writer(p, dice, kinds).header().record(5);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'last-row-is-sparse',
    write: (p, dice) => {
      const w = new Writer(p, dice).header().record(4);
      w.record(1, (cells) => {
        cells.fill(null);
        cells[0] = 5;
        cells[2] = '计某';
      });
      return { tables: [w.table()] };
    },
  },
  {
    name: 'stamped-under-the-table',
    write: (p, dice) => {
      const w = new Writer(p, dice).header().record(4);
      if (dice.hits(0.5)) p.blank();
      w.skip('signature', [null, null, null, null, null, null, null, '某区信访办公室']);
      w.skip('signature', [null, null, null, null, null, null, null, '2021年12月31日']);
      return { tables: [w.table()] };
    },
  },
  {
    name: 'words-nobody-knows',
    write: (p, dice) => {
      if (dice.hits(0.5)) p.line(0, ['车辆台账']);
      const w = new Writer(p, dice, []).header(['车牌', '车型', '司机', '里程', '油耗']);
      for (let i = 0; i < dice.int(2, 9); i++)
        w.records.push(p.line(0, [`某A0000${String(i)}`, '轿车', '陈甲', 12000 + i, 8.5]));
      return { tables: [w.table()] };
    },
  },
];
