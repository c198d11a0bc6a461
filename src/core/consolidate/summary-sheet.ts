import type { CivilDay } from '../calendar/civil-day';
import type { Profile } from '../profile/profile';
import { reportSheet, type ReportBlock } from '../reports/sheet/report-sheet';
import type { SheetModel } from '../sheets/sheet-model';
import type { Consolidated } from './consolidate';

/** 合并情况: which files came, which units are missing, which numbers stand twice. */
export function summarySheet(
  { files, records, duplicates, missingUnits }: Omit<Consolidated, 'sheets'>,
  profile: Profile,
  asOf: CivilDay,
): SheetModel {
  const blocks: ReportBlock[] = [
    {
      heading: `一、收到文件${files.length}个，事项${records}件`,
      columns: [
        { header: '序号', width: 6, look: 'mid' },
        { header: '文件', width: 40, look: 'text' },
        { header: '报送单位', width: 44, look: 'text' },
        { header: '事项数', width: 10, look: 'count' },
        { header: '说明', width: 36, look: 'text' },
      ],
      lines: files.map(({ file, units, records: own, error, leftOut }, k) => ({
        cells: [k + 1, file, units.join('、') || null, own, error ?? remarkOf(own, leftOut)],
      })),
      ifEmpty: '没有收到文件。',
    },
    {
      heading: `二、名单里没有收到的单位${missingUnits.length}个`,
      columns: [
        { header: '序号', width: 6, look: 'mid' },
        { header: '单位', width: 40, look: 'text' },
      ],
      lines: missingUnits.map((unit, k) => ({ cells: [k + 1, unit] })),
      ifEmpty: '名单里的单位都收到了。',
    },
    {
      heading: `三、重复的信访件编号${duplicates.length}个（都已保留，请核对）`,
      columns: [
        { header: '序号', width: 6, look: 'mid' },
        { header: '信访件编号', width: 40, look: 'code' },
        { header: '所在位置', width: 44, look: 'text' },
        { header: '次数', width: 10, look: 'count' },
      ],
      lines: duplicates.map(({ caseNo, places }, k) => ({
        cells: [
          k + 1,
          caseNo,
          places.map(({ file, sheet, row }) => `${file}《${sheet}》第${row}行`).join('；'),
          places.length,
        ],
      })),
      ifEmpty: '没有重复的编号。',
    },
  ];
  return reportSheet({
    name: '合并情况',
    title: '台账合并情况',
    office: profile.office,
    period: null,
    asOf,
    blocks,
    basis: [
      '一行一件，列名和次序按规范台账；各单位不是标准字段的列照原样放在右边。',
      '每一行的报送单位、来源文件、来源工作表、来源行写在最右边。',
      '报送单位按文件名认，文件名看不出的按标题、工作表名、登记单位、责任单位依次认。',
    ],
    signed: false,
  });
}

function remarkOf(records: number, leftOut: number): string | null {
  if (records === 0) return '没有找到登记了事项的台账，请核对文件，或者在窗格里把工作表“当作台账读取”。';
  return leftOut === 0 ? null : `另有${leftOut}张表没有合并：行不是事项，或者与登记台账重复。`;
}
