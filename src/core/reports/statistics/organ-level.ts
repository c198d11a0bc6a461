/** 登记机构级别 as the office's name says it; a municipality stands under 市级. */
export const ORGAN_LEVELS = ['国家级', '省级', '市级', '区县级', '乡镇街道级'] as const;

export const OTHER_LEVEL = '其他';

type OrganLevel = (typeof ORGAN_LEVELS)[number] | typeof OTHER_LEVEL;

/**
 * The level of a registering organ, as far as its name tells.
 *
 * @example
 * organLevel('河北省唐山市路北区信访局') //=> '区县级'
 */
export function organLevel(name: string): OrganLevel {
  if (/^(?:国家|中央|中办|国办|全国)/u.test(name)) return '国家级';
  if (/街道|社区|居委|村|镇|乡/u.test(name)) return '乡镇街道级';
  // The lowest level that is named is the organ's own.
  const below = name.replace(/^.*(?:省|自治区)/u, '');
  if (/[区县旗]/u.test(below)) return '区县级';
  if (below.includes('市')) return '市级';
  return below === name ? OTHER_LEVEL : '省级';
}
