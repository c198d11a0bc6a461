import { FIELDS, fieldName, type FieldId } from '../../fields/catalog';
import { isLeftAlone } from '../../fields/left-alone';
import { nearest } from '../../values/choice';
import { matchKey } from '../../values/text';
import type { ColumnChoice, Neighbours } from '../profile';
import { parted, textOf, wordOf } from './cells';
import type { Section, SheetCellRead, Tell } from './section';

const NOT_READ = '不读取';
const JOINT = ' › ';
/** The table's edge, as a neighbour. */
const EDGE = '（表边）';

/** A column without a header, known by its neighbours alone. */
const NO_HEADER = '（无表头）';

function pathText(path: readonly string[] | null): string {
  if (path === null) return EDGE;
  return path.length === 0 ? NO_HEADER : path.join(JOINT);
}

/** 列的读法: a header a row. */
export const COLUMN_SECTION: Section = {
  title: '列的读法',
  note: `台账里有些列软件读得不对的，写在这里（在任务窗格里改过的也会导出到这里）。表头有几层的，从上到下用“›”连接；不要读取的，“读作”写“${NOT_READ}”。`,
  columns: [
    { name: '表头', kind: 'text', hint: '照台账里的表头写，例如：办理情况 › 单位' },
    { name: '读作', kind: 'text', hint: '字段名称，例如：责任单位；几个用“、”隔开' },
    { name: '左边一列', kind: 'text', hint: '可以空着；同名的列有几个时，写左边、右边的表头来区分' },
    { name: '右边一列', kind: 'text', hint: '可以空着' },
  ],
  spare: 3,
  lines: ({ columns }) =>
    columns.map(({ header, fields, between }) => [
      pathText(header),
      fields.length === 0 ? NOT_READ : fields.map(fieldName).join('、'),
      between ? pathText(between[0]) : null,
      between ? pathText(between[1]) : null,
    ]),
  read(lines, tell, profile) {
    const columns: ColumnChoice[] = [];
    for (const { cells } of lines) {
      const [header, reading, before, after] = cells;
      if (!header || !reading || !before || !after) continue;
      const path = pathOf(header);
      const fields = fieldsOf(reading, tell);
      const between: Neighbours | null =
        textOf(before) === '' && textOf(after) === '' ? null : [pathOf(before), pathOf(after)];
      if (path === null || (path.length === 0 && !between))
        tell(header, '缺少表头，请补上，或者清空这一行；没有表头的列请写明左边、右边的列');
      else if (fields === null) continue;
      else if (fields.length > 0 && isLeftAlone(path))
        tell(header, '这一列涉及行踪、管控等，按规定不读取，请删去这一行');
      else columns.push(between ? { header: path, fields, between } : { header: path, fields });
    }
    return { ...profile, columns };
  },
};

/** Null where the cell is blank or names the table's edge. */
function pathOf(cell: SheetCellRead): readonly string[] | null {
  const text = textOf(cell);
  if (text === EDGE) return null;
  if (text === NO_HEADER) return [];
  const path = text
    .split(/[›\n\r]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return path.length === 0 ? null : path;
}

/** Null after saying what is wrong. */
function fieldsOf(cell: SheetCellRead, tell: Tell): readonly FieldId[] | null {
  const word = wordOf(cell);
  if (word === NOT_READ || word === '不读') return [];
  if (word === '') {
    tell(cell, `缺少字段名称，请补上；不要读取的写“${NOT_READ}”`);
    return null;
  }
  const fields: FieldId[] = [];
  for (const name of parted(cell).flatMap((part) => part.split(/[+＋]/u))) {
    const field = FIELDS.find(({ id, zh }) => id === name || matchKey(zh) === matchKey(name));
    if (!field) {
      const like = nearest(
        FIELDS.map(({ zh, aliases }) => ({ name: zh, aliases })),
        name,
        1,
      )[0];
      tell(
        cell,
        `没有“${name}”这个字段${like ? `，是不是“${like.name}”？` : '，'}请从任务窗格“表格与列”的字段名称里选`,
      );
      return null;
    }
    if (!fields.includes(field.id)) fields.push(field.id);
  }
  return fields;
}
