import { civilDay } from '../../../src/core/calendar/civil-day';
import { buildAgenda } from '../../../src/core/deadlines/agenda';
import type { CellValue } from '../../../src/core/grid/grid';
import { unitMessage, type UnitMessage } from '../../../src/core/messages/unit-message';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { checkLedgers } from '../../../src/core/rules/check';
import { ledgerOf } from '../rules/support';

const HEADER = [
  'caseNo',
  'petitioner',
  'idNumber',
  'content',
  'purpose',
  'responsibleUnit',
  'form',
  'acceptedDate',
  'closedDate',
  'satisfaction',
];
const asOf = civilDay(2021, 7, 20)!;
/** Accepted in May 2021: 60 days are over. */
const ACCEPTED = 44_326;

type Row = readonly (CellValue | undefined)[];

function messageTo(unit: string, rows: readonly Row[], header: readonly string[] = HEADER): UnitMessage {
  const ledgers = [ledgerOf(header, rows)];
  const result = checkLedgers(ledgers, { asOf, profile: DEFAULT_PROFILE });
  return unitMessage(result, buildAgenda(ledgers, asOf), unit);
}

const row = (
  no: string | null,
  who: string,
  unit: string,
  more: { purpose?: string; judged?: string; story?: string } = {},
): Row => [
  no,
  who,
  '11010119010101001X',
  more.story ?? `反映${who}家门前道路破损多年没有修补一事`,
  more.purpose ?? '求决',
  unit,
  '微信群',
  ACCEPTED,
  null,
  more.judged ?? null,
];

describe('the message to a unit', () => {
  it('tells of its own matters alone, however its name is written', () => {
    const { text, findings, clocks } = messageTo('东四街道', [
      row('XF2021001', '张小试', '东四'),
      row('XF2021002', '李样', '区人社局'),
      row('XF2021003', '王某某', '东四街道办事处'),
    ]);
    expect(text).toContain('东四街道：截至2021年7月20日');
    expect(text).toContain('XF2021001（张某某）');
    expect(text).toContain('XF2021003');
    expect(text).not.toMatch(/XF2021002|李/u);
    expect(clocks).toBe(2);
    expect(text).toContain('办理期限超期');
    expect(findings).toBeGreaterThan(0);
    expect(text).toContain('微信群');
    expect(text.endsWith(DEFAULT_PROFILE.office)).toBe(true);
  });

  it.each(['揭发控告', '检举控告', '求决、揭发控告'])(
    'leaves %s out, and every count of it, though nobody is named as accused',
    (purpose) => {
      const own = row('XF2021001', '张小试', '东四街道');
      const { text, findings, clocks } = messageTo('东四街道', [
        own,
        row('XF2021002', '李样', '东四街道', { purpose }),
      ]);
      const alone = messageTo('东四街道', [own]);
      expect([text, findings, clocks]).toEqual([alone.text, alone.findings, alone.clocks]);
    },
  );

  it('does not speak of another matter beside its own', () => {
    const story = '反映小区停水三天无人处理，楼道堆物堵塞消防通道';
    const { text } = messageTo('东四街道', [
      row('XF2021001', '张小试', '东四街道', { story }),
      row('XF2021002', '张小试', '区人社局', { story, purpose: '揭发控告' }),
      row('XF2021001', '赵钱孙', '区人社局'),
    ]);
    expect(text).not.toMatch(/XF2021002|赵某|第\d+行/u);
  });

  it('names nobody who was dissatisfied, not even masked', () => {
    const { text } = messageTo('东四街道', [row('XF2021001', '欧阳小试', '东四街道', { judged: '不满意' })]);
    expect(text).toContain('XF2021001：');
    expect(text).not.toMatch(/欧/u);
    const { text: numberless } = messageTo('东四街道', [row(null, '欧阳小试', '东四街道', { judged: '不满意' })]);
    expect(numberless).toContain('未编号的一件');
    expect(numberless).not.toMatch(/欧/u);
  });

  it('holds no whole name, ID number or story', () => {
    const { text } = messageTo('东四街道', [
      row('XF2021001', '张小试', '东四街道', { story: '信访人张小试反映，电话13800138000，身份证11010119010101001X' }),
    ]);
    expect(text).not.toMatch(/张小试|13800138000|11010119010101001/u);
  });

  it('says so where there is nothing to mend', () => {
    const { text, findings, clocks } = messageTo('景山街道', [row('XF2021001', '张小试', '东四街道')]);
    expect([findings, clocks]).toEqual([0, 0]);
    expect(text).toContain('没有临期、超期和需要核对的问题');
  });

  it('tells the clerk where 揭发控告 cannot be known', () => {
    const without = HEADER.filter((field) => field !== 'purpose');
    const cells = row('XF2021001', '张小试', '东四街道').filter((_, c) => HEADER[c] !== 'purpose');
    expect(messageTo('东四街道', [cells], without).knowsPurpose).toBe(false);
    expect(messageTo('东四街道', [row('XF2021001', '张小试', '东四街道')]).knowsPurpose).toBe(true);
  });

  it('of more than a hundred lines says how many are still to come', () => {
    const rows = Array.from({ length: 130 }, (_, i) =>
      row(`XF2021${String(i).padStart(3, '0')}`, `赵某${i}`, '东四街道', { story: `第${i}件` }),
    );
    const { text, clocks } = messageTo('东四街道', rows);
    expect(clocks).toBe(130);
    expect(text).toContain('…… 还有30条，另行发送');
  });
});
