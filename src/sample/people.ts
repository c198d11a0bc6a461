import type { Random } from './random';

/**
 * People who do not exist. Nothing here can be anybody's: given names are made of characters that
 * say "sample", ID numbers stand in an area that was never assigned or in birth years whose owners
 * are long dead, and telephone numbers lie in ranges that were never given out.
 */
export interface Person {
  readonly name: string;
  readonly female: boolean;
  readonly idNumber: string;
  readonly birthYear: number;
  readonly phone: string;
}

const SURNAMES = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜',
);
/** 例, 样, 拟 …: "example", "sample", "mock". */
const SAMPLE_WORDS = Array.from('例样拟试演仿设虚');
const GIVEN = Array.from('禾舟安宁川木石白青云溪泉松竹岩田禹朴言文之以可乐今朝时知远平和清明正方圆初新');

/** A given name no parent would give: 王拟禾, 李舟样, 陈试. */
export function drawName(random: Random): string {
  const surname = random.pick(SURNAMES);
  const word = random.pick(SAMPLE_WORDS);
  if (random.chance(0.06)) return surname + word;
  const other = random.pick(GIVEN);
  return random.chance(0.5) ? surname + word + other : surname + other + word;
}

/** 王某, 李某某: how a name is written where it may not be known. */
export function drawMaskedName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(['某', '某某']);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The check character of the first 17 digits of an ID number (GB 11643). */
export function idCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * (WEIGHTS[i] as number);
  return '10X98765432'.charAt(sum % 11);
}

/** Area 110199 was never assigned, so whatever follows it is nobody's number. */
export const UNASSIGNED_AREA = '110199';
/** Real areas (东城区 and the former 崇文区) only beside births in 1901. */
const AREAS_OF_1901 = ['110101', '110103'] as const;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** `YYYYMMDD` of a random birthday that every year has. */
export function drawBirth(random: Random, year: number): string {
  return `${year}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
}

/** An ID number of an area, a birth date and a sex, its check character right. */
export function drawIdNumber(random: Random, birth: string, female: boolean, area: string = UNASSIGNED_AREA): string {
  const sequence = random.between(0, 499) * 2 + (female ? 0 : 1);
  const first17 = area + birth + String(sequence).padStart(3, '0');
  return first17 + idCheckCharacter(first17);
}

/** A number with a real area code, as people of the old district still hold; born 1901, so nobody's. */
export function drawIdOfOldArea(random: Random, female: boolean): string {
  return drawIdNumber(random, drawBirth(random, 1901), female, random.pick(AREAS_OF_1901));
}

/** The 15-digit number of the first generation: no century and no check character. */
export function drawOldIdNumber(random: Random, female: boolean): string {
  const birth = drawBirth(random, random.between(1940, 1975)).slice(2);
  return UNASSIGNED_AREA + birth + String(random.between(0, 499) * 2 + (female ? 0 : 1)).padStart(3, '0');
}

/**
 * Mobile prefixes that the numbering plan keeps back: no operator gives them to subscribers, so a
 * call reaches nobody. The four zeros after them make the numbers plain to see as samples.
 */
const UNUSED_PREFIXES = ['154', '160', '161', '163', '164', '168', '169'] as const;

export function drawMobile(random: Random): string {
  return `${random.pick(UNUSED_PREFIXES)}0000${random.digits(4)}`;
}

/** A Beijing landline: the office code 2000 is in no exchange. */
export function drawLandline(random: Random): string {
  return `010-2000${random.digits(4)}`;
}

export function drawPerson(random: Random, year: number): Person {
  const female = random.chance(0.5);
  const birthYear = year - random.between(22, 84);
  return {
    name: drawName(random),
    female,
    birthYear,
    idNumber: drawIdNumber(random, drawBirth(random, birthYear), female),
    phone: drawMobile(random),
  };
}
