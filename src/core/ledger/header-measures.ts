import type { FieldId } from '../fields/catalog';

/**
 * A unit of measure in the bracket behind a header says what is counted: 延长办理（天）, 涉及群众（人）,
 * 累计上访（次）. Alone the words before it would name a flag, a date or a text.
 */
interface Measure {
  readonly unit: RegExp;
  readonly counted: readonly (readonly [RegExp, FieldId | null])[];
}

const MEASURES: readonly Measure[] = [
  {
    unit: /^个?(?:工作日|日历日|自然日|天|日)数?$/u,
    counted: [
      [/复[查核]|听证/u, null],
      [/延[期长]/u, 'extensionDays'],
      [/超|逾/u, 'overdue'],
      [/(?:时限|期限|限办|限期|承诺办[理结])$/u, 'dueDays'],
    ],
  },
  {
    unit: /^[次回]数?$/u,
    counted: [[/^(?:累计|历史|重复|总)?(?:信访|上访|来访|走访|反映|投诉|来信)(?:累计)?$/u, 'visitTimes']],
  },
  {
    unit: /^(?:人|名|人次|人数)$/u,
    counted: [
      [
        /^(?:涉及|影响|波及|牵涉|涉众|受害|受影响|欠薪)(?:群众|职工|工人|农民工|业主|人员|居民|村民|对象|规模|面|范围)?$/u,
        'involvedCount',
      ],
      [/^(?:来访|上访|信访|到访|集体访|集访|参与|联名|到场|走访|群体)(?:群众|人员|规模|总数)?$/u, 'peopleCount'],
    ],
  },
  {
    unit: /^(?:人民币)?[百千万亿]?元?$/u,
    counted: [
      [
        /^(?!.*(?:已|未|实|支付|到位|兑付))(?:涉及|涉案|涉资|涉款|欠薪|欠款|拖欠|诉求|索赔|标的|争议|赔偿|欠发)(?:工资|款项?|资金|数额|标的|补偿|费用)?$/u,
        'amount',
      ],
    ],
  },
];

/**
 * What a header counts, by the unit of measure in its bracket; `undefined` where the bracket is none.
 *
 * @param bare the key without its brackets
 * @param hint what stood in them
 */
export function fieldByMeasure(bare: string, hint: string): FieldId | null | undefined {
  if (hint === '') return undefined;
  const unit = hint.replace(/^单位:?/u, '');
  for (const { unit: pattern, counted } of MEASURES) {
    if (pattern.test(unit)) return counted.find(([words]) => words.test(bare))?.[1];
  }
  return undefined;
}
