import type { Dice } from './dice';
import { Paper, type Specimen } from './paper';

/** Sheets that are neither ledger nor count nor form: covers, notes, lists without a header, nothing at all. */
export function otherSheet(dice: Dice, name: string): Specimen {
  const paper = new Paper();
  const shape = dice.pick(SHAPES);
  paper.features.push(shape.name);
  shape.write(paper, dice);
  return { name, paper, expected: { kinds: shape.kinds, tables: [] } };
}

interface Shape {
  readonly name: string;
  readonly kinds: Specimen['expected']['kinds'];
  readonly write: (paper: Paper, dice: Dice) => void;
}

const SHAPES: readonly Shape[] = [
  { name: 'nothing', kinds: ['empty'], write: () => undefined },
  {
    name: 'white-space',
    kinds: ['empty'],
    write: (p) => {
      p.put(3, 2, '　');
      p.put(9, 0, ' ');
    },
  },
  {
    name: 'cover',
    kinds: ['other'],
    write: (p, dice) => {
      p.blank(dice.int(3, 8));
      p.put(p.next, dice.int(0, 3), '某区信访工作台账');
      p.blank(2);
      p.put(p.next, 2, '（2021年度）');
      p.blank(dice.int(2, 5));
      p.put(p.next, 2, '某区信访办公室');
      p.put(p.next, 2, '2021年12月31日');
    },
  },
  {
    name: 'filling-notes',
    kinds: ['other'],
    write: (p, dice) => {
      p.line(0, [dice.pick(['填表说明', '填报要求', '关于台账填写的说明'])]);
      p.line(0, ['1.信访形式分为来信、来访、网上信访、来电；']);
      p.line(0, ['2.登记日期按实际收到日期填写，格式为2021-01-01；']);
      p.line(0, ['3.责任单位填写全称，不得使用简称；']);
      p.line(0, ['4.办结日期以答复意见书落款日期为准。']);
      if (dice.hits(0.5)) p.line(0, ['联系人：陈甲', null, '电话：010-00000010']);
    },
  },
  {
    name: 'letter',
    kinds: ['other'],
    write: (p) => {
      p.line(0, ['关于2021年上半年信访工作情况的报告']);
      p.line(0, ['上半年，全区共受理群众来信来访320件次，同比下降5%。其中来信120件，来访200批次。']);
      p.line(0, ['一、主要做法']);
      p.line(0, ['（一）压实责任。各单位主要负责人亲自抓，分管领导具体抓。']);
      p.line(0, ['（二）化解积案。按照领导包案的要求，逐案化解。']);
    },
  },
  {
    name: 'headerless',
    kinds: ['other'],
    write: (p, dice) => {
      for (let i = 0; i < dice.int(4, 12); i++) {
        p.line(0, [
          i + 1,
          `赵某${'一二三四五六七八九十'.charAt(i % 10)}`,
          `139000000${10 + i}`,
          '反映小区停水',
          '东四街道',
          44200 + i,
        ]);
      }
    },
  },
  {
    name: 'numbers',
    kinds: ['other'],
    write: (p, dice) => {
      for (let i = 0; i < 6; i++) p.line(0, [dice.int(1, 90), dice.int(1, 90), dice.int(1, 90), dice.int(1, 90)]);
    },
  },
  {
    name: 'choices',
    kinds: ['other', 'ledger'],
    write: (p) => {
      p.line(0, ['信访形式', '信访目的', '满意度']);
      p.line(0, ['来信', '求决', '满意']);
      p.line(0, ['来访', '申诉', '基本满意']);
      p.line(0, ['网上信访', '意见建议', '不满意']);
      p.line(0, ['来电']);
    },
  },
];
