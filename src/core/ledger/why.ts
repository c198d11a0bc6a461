/** Why a sheet is read as it is, in plain Chinese, for the clerk. */
export const WHY = {
  empty: '这张工作表是空的。',
  form: '这是一张填写用的表单（左边是项目、右边填内容），不是一行一件的台账。',
  statistics: '这是一张统计表，一行是若干件的数量，不是一行一件的台账。',
  noTable: '没有找到表头，这张工作表不像台账。',
  noRows: '没有找到可以当作表头、下面又有内容的一行，无法当作台账读取。',
  settings: '本工具的设置表，不是台账。',
  madeByProduct: '本工具生成的工作表，不重复计入。',
  knownHeaders: (known: number, all: number): string => `表头${all}列中有${known}列是常用名称`,
  mapped: (n: number): string => `${n}列已识别为台账字段`,
  records: (n: number): string => (n === 0 ? '表头下面没有已登记的事项' : `表头下面有${n}行事项`),
} as const;
