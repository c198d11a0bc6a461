import { settingsText, type SettingsSource } from '../../core/profile/settings-source';

/** Every word of the part 设置. */
export const settingsTitle = '设置';
export const openSettings = '设置：单位、名单、规则级别、节假日';
export const closeSettings = '返回';
export const settingsLine = (office: string, source: SettingsSource): string => `设置：${settingsText(office, source)}`;
export const faultsLine = (n: number): string => `设置里有${n}处要看`;
export const inForceText = (office: string, source: SettingsSource): string =>
  `现在用的是：${settingsText(office, source)}。`;

const HOW: Readonly<Record<SettingsSource['kind'], string>> = {
  sheet: '直接改“设置”表，再按“体检”就按新的设置。要改用导入的设置或默认设置，请先删除“设置”表或改掉它的名称。',
  file: '导入的设置随这个工作簿保存。工作簿里有“设置”表的，以“设置”表为准。',
  default: '可以导入别处导出的设置；工作簿里有“设置”表的，以“设置”表为准。',
};
export const howText = (source: SettingsSource): string => HOW[source.kind];

export const faultsHeading = '要改的地方';
export const faultsHint = '写错的内容没有使用，其余照常使用。点一下转到单元格。';
export const doubtsHeading = '请核对';
export const addSheetButton = '在工作簿里建“设置”表';
export const addSheetNote = '会在工作簿最后新建一张“设置”表，写入现在用的全部设置；别的表都不动，可以还原。';
export const exportButton = '导出';
export const importButton = '导入';
export const restoreButton = '恢复默认';
export const exportedLabel = '设置的内容（只有与默认不同的部分）';
export const copyExport = '复制导出的文本';
export const saveButton = '保存为文件';
export const sheetGoesFirst = '工作簿里有“设置”表，设置请直接改在表上；这里只能导入做法。';
export const pasteLabel = '把导出的内容粘贴到这里';
export const takeButton = '使用粘贴的内容';
export const fileButton = '选择文件';
export const importFaults = '没有导入，请改正以后再试：';

/** What the sentences about an import call it. */
export const importSource = (name: string | null): string => (name === null ? '粘贴的设置' : `设置文件“${name}”`);
export const exportName = (office: string): string => `${office.replace(/[\\/:*?"<>|]/gu, '')} 设置.json`;
