import { LAW_PACKS } from '../../deadlines/packs/index';
import { AGENDA_CRITERIA, CRITERION_TEXT, type AgendaCriterionId } from '../../reports/agenda/criterion-ids';
import { OWN_STEPS } from '../../reports/supervision/ladder';
import { TRIGGER_PACKS } from '../../reports/supervision/packs/index';
import { TRIGGER_IDS, type TriggerId } from '../../reports/supervision/trigger-pack';
import { matchKey } from '../../values/text';
import type { AgendaSettings } from '../profile';
import { flagOf, joined, parted, textOf, wholeNumber, wordOf } from './cells';
import type { Section, SheetCellRead, Tell } from './section';

const YES = '是';
const NO = '否';
const WANTED = { name: '要不要', kind: 'choice', choices: [YES, NO], hint: '是或者否' } as const;

/** Fewer people are no group. */
export const LEAST_GROUP = 2;

/** 联席会议议题: by what matters come before the joint meeting. */
export const AGENDA_SECTION: Section = {
  title: '联席会议议题',
  note: '联席会议议题表按哪些情形列入事项；写“否”的情形不用。',
  columns: [
    { name: '列入情形', kind: 'fixed' },
    WANTED,
    { name: '用语或人数', kind: 'text', hint: '集体写人数，责任有争议写用语，多个用语之间用“、”隔开' },
    { name: '说明', kind: 'note' },
  ],
  spare: 0,
  lines: ({ agenda }) =>
    AGENDA_CRITERIA.map((id) => [
      CRITERION_TEXT[id].name,
      agenda.off.includes(id) ? NO : YES,
      id === 'group' ? String(agenda.groupFrom) : id === 'disputed' ? joined(agenda.disputeWords) : null,
      CRITERION_TEXT[id].text,
    ]),
  read(lines, tell, profile) {
    const off = new Set<AgendaCriterionId>();
    let agenda: AgendaSettings = profile.agenda;
    for (const { cells } of lines) {
      const [name, wanted, detail] = cells;
      if (!name || !wanted || !detail) continue;
      const id = AGENDA_CRITERIA.find((k) => matchKey(CRITERION_TEXT[k].name) === matchKey(textOf(name)));
      if (!id) {
        tell(name, `没有“${textOf(name)}”这种列入情形，请改正名称或删去这一行`);
        continue;
      }
      if (isUnwanted(wanted, tell)) off.add(id);
      if (id === 'disputed') agenda = { ...agenda, disputeWords: parted(detail) };
      if (id === 'group') agenda = { ...agenda, groupFrom: groupFrom(detail, tell) ?? agenda.groupFrom };
    }
    return { ...profile, agenda: { ...agenda, off: AGENDA_CRITERIA.filter((id) => off.has(id)) } };
  },
};

function groupFrom(cell: SheetCellRead, tell: Tell): number | null {
  const word = wordOf(cell).replace(/人$/u, '');
  if (word === '') return null;
  if (/^\d{1,4}$/u.test(word) && Number(word) >= LEAST_GROUP) return Number(word);
  tell(cell, `“${textOf(cell)}”不是集体的人数，请写不小于${LEAST_GROUP}的整数`);
  return null;
}

const TRIGGERS = TRIGGER_PACKS.flatMap(({ law, article, triggers }) =>
  triggers.map((trigger) => ({
    ...trigger,
    name: `${LAW_PACKS.find(({ id }) => id === law)?.title ?? ''}${article}${trigger.item ?? ''}：${trigger.text}`,
  })),
);

/** 督办情形: which situations count, and those of the office's own. */
export const SUPERVISION_SECTION: Section = {
  title: '督办情形',
  note: '写“否”的情形，督办台账不再提出。可以在下面添写本单位的督办情形，供人工选择。',
  columns: [{ name: '情形', kind: 'text' }, WANTED, { name: '说明', kind: 'note' }],
  spare: 3,
  lines: ({ supervision }) => [
    ...TRIGGERS.map(({ id, name, clocks }) => [
      name,
      supervision.off.includes(id) ? NO : YES,
      clocks ? '台账的期限能看出来的，由软件提出，是否有正当理由由人判断。' : '台账看不出来，由人选择。',
    ]),
    ...supervision.situations.map((situation) => [situation, YES, '本单位添写。']),
  ],
  read(lines, tell, profile) {
    const off = new Set<TriggerId>();
    const situations: string[] = [];
    for (const { cells } of lines) {
      const [name, wanted] = cells;
      if (!name || !wanted) continue;
      const said = textOf(name);
      const trigger = TRIGGERS.find((t) => matchKey(t.name) === matchKey(said));
      const isOff = isUnwanted(wanted, tell);
      if (trigger) {
        if (isOff) off.add(trigger.id);
      } else if (said !== '' && !isOff) {
        if (situations.some((other) => matchKey(other) === matchKey(said))) tell(name, `“${said}”写了两行，请删去一行`);
        else situations.push(said);
      }
    }
    const ids = TRIGGER_IDS.filter((id) => off.has(id));
    return { ...profile, supervision: { ...profile.supervision, off: ids, situations } };
  },
};

/** 督办方式: from how many days past the limit on each step is proposed. */
export const STEP_SECTION: Section = {
  title: '督办方式',
  note: '超期多少天起，督办台账建议用哪种方式。通报、约谈、挂牌督办由联席会议决定，不按天数建议。',
  columns: [
    { name: '方式', kind: 'fixed' },
    { name: '超期天数', kind: 'number', hint: '0 或者正整数' },
    { name: '说明', kind: 'note' },
  ],
  spare: 0,
  lines: ({ supervision }) => OWN_STEPS.map((step) => [step, supervision.steps[step], '只是建议，由人决定。']),
  read(lines, tell, profile) {
    const steps = { ...profile.supervision.steps };
    for (const { cells } of lines) {
      const [name, days] = cells;
      if (!name || !days) continue;
      const step = OWN_STEPS.find((s) => s === wordOf(name));
      if (!step) tell(name, `没有“${textOf(name)}”这种方式，可以写的有：${OWN_STEPS.join('、')}`);
      else if (wordOf(days) !== '') steps[step] = wholeNumber(days, tell) ?? steps[step];
    }
    return { ...profile, supervision: { ...profile.supervision, steps } };
  },
};

function isUnwanted(cell: SheetCellRead, tell: Tell): boolean {
  const flag = flagOf(cell);
  if (flag === null && wordOf(cell) !== '') tell(cell, `“${textOf(cell)}”不是是或否`);
  return flag === false;
}
