import { formatDay, dayOfExcelSerial } from '../../calendar/civil-day';
import { bareHeader, type LineValue, type ListShape } from '../kept-list/list-edition';
import { dayValue, type ReportColumn } from '../sheet/report-sheet';
import { resolutionIdentity } from './resolution-identity';
import { stateText, type Resolution } from './resolutions';

/** A column of 议定事项落实情况. */
export interface ResolutionColumn extends ReportColumn {
  readonly key: string;
  readonly header: string;
  readonly kind: 'date' | 'text';
  /** What the ledger says; without it people write here. */
  readonly of?: (resolution: Resolution) => LineValue;
}

type Look = ReportColumn['look'];

const column = (
  key: string,
  header: string,
  width: number,
  look: Look,
  of?: (resolution: Resolution) => LineValue,
): ResolutionColumn => ({ key, header, width, look, kind: look === 'day' ? 'date' : 'text', ...(of && { of }) });

export const SEQ = 'seq';
/** Where a line says how it stands, and that its source is gone. */
export const STATE = 'state';

export const RESOLUTION_COLUMNS: readonly ResolutionColumn[] = [
  column(SEQ, '序号', 5, 'mid'),
  column('date', '会议日期', 11, 'day', ({ decided }) => dayValue(decided)),
  column('item', '议定事项', 30, 'text', ({ item }) => item),
  column('caseNo', '信访件编号', 14, 'code', ({ caseNo }) => caseNo || null),
  column('leader', '牵头领导', 9, 'mid', ({ leader }) => leader || null),
  column('unit', '责任单位', 13, 'mid', ({ unit }) => unit || null),
  column('limit', '完成时限', 11, 'day', ({ limit }) => dayValue(limit)),
  column(STATE, '状态', 11, 'mid', stateText),
  column('progress', '落实情况', 24, 'text', ({ progress }) => progress || null),
  column('urged', '催办情况', 18, 'text'),
  column('said', '本次会议意见', 18, 'text'),
  column('remark', '备注', 10, 'text'),
];

/** How the sheet is known and read. */
export const RESOLUTION_SHAPE: ListShape = {
  kind: 'resolutions',
  keys: RESOLUTION_COLUMNS.map(({ key }) => key),
  byHeader: new Map(RESOLUTION_COLUMNS.map(({ key, header }) => [bareHeader(header), key])),
  known: new Set(RESOLUTION_COLUMNS.map(({ header }) => bareHeader(header))),
  enough: 6,
  identityOf: (text) => resolutionIdentity({ item: text('item'), unit: text('unit') }).sure,
};

/** A value as the sheet shows it. */
export function shownValue(value: LineValue, { kind }: Pick<ResolutionColumn, 'kind'>): string {
  const day = kind === 'date' && typeof value === 'number' ? dayOfExcelSerial(value, false) : null;
  return day ? formatDay(day) : String(value ?? '');
}
