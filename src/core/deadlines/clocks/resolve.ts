import type { ClockSpec } from '../clock-spec';

export const resolve: ClockSpec = {
  id: 'resolve',
  title: '化解时限',
  deed: '化解或者销号',
  owner: 'unit',
  kind: 'stated',
  starts: [
    { field: 'screeningDate', verb: '排查' },
    { field: 'registeredDate', verb: '登记' },
  ],
  dones: [
    { field: 'resolvedDate', verb: '化解' },
    { field: 'writeOffDate', verb: '销号' },
  ],
  due: 'resolveDeadline',
  text: '排查出的矛盾问题在台账定的化解（整改）时限前化解或者销号。时限是本单位自己定的，不顺延。',
  mend: '填写化解时限；化解、销号后填写化解日期、销号时间。',
  bind(facts) {
    const resolved = facts.flag('isResolved');
    const writtenOff = facts.flag('isWrittenOff');
    const { saysClosed } = facts;
    return { saysDone: (i) => saysClosed(i) || resolved(i) || writtenOff(i) };
  },
};

/** The same limit in a ledger of 议定事项: what the joint meeting decided is carried out, and nothing is reconciled. */
export const resolveDecided: ClockSpec = {
  ...resolve,
  title: '议定事项完成时限',
  deed: '落实销号',
  dones: [
    { field: 'resolvedDate', verb: '完成' },
    { field: 'writeOffDate', verb: '销号' },
  ],
  text: '联席会议议定的事项在会议定的完成时限前落实、销号。时限是会议定的，不顺延。',
  mend: '填写完成时限；落实后填写落实情况、销号日期。',
};
