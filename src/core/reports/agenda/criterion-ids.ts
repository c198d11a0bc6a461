/** By what a matter may come before the joint meeting, in the order in which reasons are named. */
export const AGENDA_CRITERIA = [
  'several-units',
  'disputed',
  'group',
  'backlog',
  'past-extension',
  'again-after-reply',
] as const;

export type AgendaCriterionId = (typeof AGENDA_CRITERIA)[number];

/** What each is called, and what it means to the clerk who switches it. */
export const CRITERION_TEXT: Readonly<Record<AgendaCriterionId, { readonly name: string; readonly text: string }>> = {
  'several-units': {
    name: '涉及多个单位',
    text: '责任单位、协办单位合起来有两个以上，或者标明是三跨三分离。',
  },
  disputed: {
    name: '责任有争议',
    text: '承办单位提出过异议，或者办理情况、督办情况、备注等里有左边写的用语；用语可以增减。',
  },
  group: { name: '集体', text: '人数达到左边的数，或者标明是集体访、联名信。' },
  backlog: { name: '积案', text: '台账标明是信访积案。' },
  'past-extension': { name: '延期后仍未办结', text: '批准延期以后期限又过了，还没有办结。期限算不准的不算。' },
  'again-after-reply': {
    name: '答复后再次信访',
    text: '同一件事答复或者办结以后又登记了一次，这一次还没有办结。只看事项，不按人、不按次数。',
  },
};
