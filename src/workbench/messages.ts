import type { StructureChange } from '../hosts/workbench/structure-guard';

/** Every text that the workbench page shows outside the task pane and the grid. */
export const messages = {
  product: '信访台账助手',
  open: '打开文件',
  openHint: '打开 .xlsx、.xlsm、.xls 或 .csv 台账，也可以把文件拖到页面上',
  samples: '示例台账',
  saveFindings: '保存体检结果',
  saveFindingsHint: '把体检发现的问题存成一个新的 Excel 文件，原文件不变',
  saveWorkbook: '保存工作簿',
  saveWorkbookHint: '把改动写进台账的一个副本，表里的格式、图表、打印设置等都不变，原文件也不变',
  saving: (name: string) => `正在保存“${name}”……`,
  savedWorkbook: (name: string) => `改动已存为“${name}”，在浏览器的下载文件夹里；原文件没有动。`,
  showPane: '展开体检栏',
  hidePane: '收起体检栏',
  paneLabel: '体检栏',
  gridLabel: '表格区，按 F6 转到工具栏和体检栏',
  toolbarLabel: '工作台',
  resizePane: '调整体检栏宽度，可用左右方向键',
  draftFound: (name: string, when: string) =>
    `上次没有正常关闭，“${name}”里有没保存的改动（${when}）。恢复后请再看一遍并保存；草稿只存在这台电脑的浏览器里，保存或离开后就清掉。`,
  unsaved: (open: string, next: string) => `“${open}”有没保存的改动，打开“${next}”后就没有了。`,
  openAnyway: '不保存，打开',
  recover: '恢复',
  discardDraft: '不要了',
  recovered: (name: string) => `“${name}”没保存的改动已恢复，请看一遍后按“保存工作簿”。`,
  recoveryTitle: '恢复上次没保存的改动',
  dropHere: '松开鼠标，打开这个文件',
  dismiss: '关闭提示',
  cancel: '取消',
  /** Always in view beside the file's name. */
  readOnlyNote: '只在本机打开，不上传；改动只写进另存的副本，原文件不变；图表和图片不在此显示',
  opening: (name: string) => `正在打开“${name}”……`,
  showing: '正在显示表格……',
  oneFile: '一次只能打开一个文件，请只拖一个过来。',
  notAFile: '拖过来的不是文件，请从文件夹里拖一个台账文件。',
  failed: (code: string) => `工作台自身出了问题（${code}），请刷新页面再试；仍不行，请把这个代号告诉信息员。`,
  savedFindings: (name: string) => `体检结果已存为“${name}”，在浏览器的下载文件夹里。`,
  blocked: (change: StructureChange) =>
    `${BLOCKED[change]}在工作台里不能做：体检结果按原文件的行列指到单元格，行列一动就指错了。请在 Excel 或 WPS 里改好并保存，再重新打开。`,
} as const;

const BLOCKED: Readonly<Record<StructureChange, string>> = {
  rows: '插入、删除或移动行',
  columns: '插入、删除或移动列',
  cells: '移动单元格',
  sheets: '新增、删除、复制、改名或移动工作表',
  sort: '排序',
};
