import type { MaskLevel, Profile } from '../profile';
import { NUMBER_PREFIX, NUMBER_PREFIX_FAULT } from '../profile-schema';
import { textOf, wholeNumber, wordOf } from './cells';
import type { Section } from './section';

const OFFICE = '单位名称';
const CLERK = '经办人';
const ANSWER_DAYS = '提醒通报反馈期限';
const MASK = '个人信息遮盖';

const MASK_ZH: Readonly<Record<MaskLevel, string>> = { none: '不遮盖', standard: '标准', strict: '严格' };
const LEVELS = Object.keys(MASK_ZH) as MaskLevel[];

const WORDING = '整治台账用语';
const PREFIX = '问题编号开头';

const WORDINGS = ['化解', '整改'] as const;

const ABOUT: Readonly<Record<string, string>> = {
  [OFFICE]: '写在报表和通报上；开头写区县名，例如“某某区信访办”。',
  [CLERK]: '记在修改记录里：谁在什么时候改的。可以不填，本工具不会自己去取电脑上的用户名。',
  [WORDING]: '排查整治台账的列名用哪个词：化解措施、化解时限，或者整改措施、整改时限。',
  [PREFIX]: '排查整治台账自己编的问题编号以什么开头，例如 PC20210001。',
  [ANSWER_DAYS]: '提醒通报要求各单位反馈的期限，按工作日算，从截止日期的次日起。',
  [MASK]: '报表和另存的体检结果里怎样显示个人信息：不遮盖、标准（留姓，证件号和电话留头尾）或严格（都不显示）。',
};

/** 基本设置: what is one thing only. */
export const BASIC_SECTION: Section = {
  title: '基本设置',
  note: '',
  columns: [
    { name: '项目', kind: 'fixed' },
    { name: '内容', kind: 'text' },
    { name: '说明', kind: 'note' },
  ],
  spare: 0,
  lines: (profile) => [
    [OFFICE, profile.office, ABOUT[OFFICE] ?? ''],
    [CLERK, profile.clerk, ABOUT[CLERK] ?? ''],
    [ANSWER_DAYS, profile.answerDays, ABOUT[ANSWER_DAYS] ?? ''],
    [MASK, MASK_ZH[profile.mask], ABOUT[MASK] ?? ''],
    [WORDING, profile.rectification.wording, ABOUT[WORDING] ?? ''],
    [PREFIX, profile.rectification.prefix, ABOUT[PREFIX] ?? ''],
  ],
  read(lines, tell, before) {
    let profile: Profile = before;
    for (const { cells } of lines) {
      const [item, content] = cells;
      if (!item || !content) continue;
      const said = textOf(content);
      switch (wordOf(item)) {
        case OFFICE:
          if (said !== '') profile = { ...profile, office: said };
          break;
        case CLERK:
          profile = { ...profile, clerk: said };
          break;
        case ANSWER_DAYS:
          if (said !== '') profile = { ...profile, answerDays: wholeNumber(content, tell) ?? profile.answerDays };
          break;
        case MASK: {
          const level = LEVELS.find((l) => MASK_ZH[l] === wordOf(content) || l === wordOf(content).toLowerCase());
          if (level) profile = { ...profile, mask: level };
          else if (said !== '')
            tell(content, `“${said}”不是遮盖的级别，请写${LEVELS.map((l) => MASK_ZH[l]).join('、')}`);
          break;
        }
        case WORDING: {
          const wording = WORDINGS.find((w) => w === wordOf(content));
          if (wording) profile = { ...profile, rectification: { ...profile.rectification, wording } };
          else if (said !== '') tell(content, `“${said}”不是可选的用语，请写${WORDINGS.join('或者')}`);
          break;
        }
        case PREFIX:
          if (NUMBER_PREFIX.test(said))
            profile = { ...profile, rectification: { ...profile.rectification, prefix: said } };
          else if (said !== '') tell(content, `“${said}”${NUMBER_PREFIX_FAULT}`);
          break;
        default:
          tell(item, `没有“${textOf(item)}”这个项目，请改正名称或删去这一行`);
      }
    }
    return profile;
  },
};

/** The choices of the cells that have any, by the item in their row. */
export const BASIC_CHOICES: Readonly<Record<string, readonly string[]>> = {
  [MASK]: LEVELS.map((l) => MASK_ZH[l]),
  [WORDING]: WORDINGS,
};
