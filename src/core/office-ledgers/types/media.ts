import { says } from '../answers';
import { filled } from '../checks';
import { date, text, word, type OfficeLedger } from '../office-ledger';

/** 媒体报道. */
export const MEDIA: OfficeLedger = {
  id: 'media',
  name: '媒体报道',
  title: '信访工作媒体报道台账',
  text: '哪家媒体哪一天登了什么题目，是哪一级的媒体。',
  columns: [
    date('date', '报道日期', ['刊登日期', '发布日期', '刊发日期', '刊登时间', '日期'], { like: /日期|时间/u }),
    word('media', '媒体名称', ['媒体', '刊登媒体', '报道媒体', '刊物名称'], { width: 18 }),
    word('level', '媒体层级', ['层级', '级别', '媒体级别'], {
      like: /级/u,
      choices: ['中央', '市级', '区级', '街道（部门）', '其他'],
    }),
    text('title', '报道题目', ['题目', '标题', '稿件标题', '报道标题'], { like: /题目|标题|题$/u, width: 36 }),
    word('author', '供稿单位', ['供稿人', '作者', '报送单位']),
    text('link', '版面或者网址', ['链接', '网址', '版面']),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['media', 'title'],
  called: /媒体|报道|刊登/u,
  checks: [filled('media', '媒体名称'), filled('title', '报道题目')],
  counts: [
    { id: 'reports', text: '媒体报道', unit: '篇' },
    {
      id: 'city',
      text: '其中市级以上媒体',
      unit: '篇',
      where: says('level', '市级以上', {
        no: /^(?:区|县)|街道|镇|乡|社区|部门|单位|其他/u,
        yes: /中央|国家|部级|省|市|自治区/u,
      }),
    },
  ],
};
