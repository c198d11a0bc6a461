import { DEFAULT_PROFILE } from '../core/profile/default-profile';
import type { ListItem } from '../core/profile/profile';
import type { Random } from './random';

/** Streets and departments are the real ones of the default profile; estates and lanes are invented. */
export const STREETS: readonly ListItem[] = DEFAULT_PROFILE.streets;
export const DEPARTMENTS: readonly ListItem[] = DEFAULT_PROFILE.units;

const ESTATE_NAMES = [
  '安禾',
  '新样',
  '和例',
  '东拟',
  '青松样',
  '景例',
  '锦拟',
  '福样',
  '光明例',
  '永和样',
  '华拟',
  '春例',
  '育样',
  '金例',
  '西拟',
  '南样',
];
const ESTATE_ENDS = ['里小区', '苑小区', '家园', '里社区', '花园', '西区', '东里', '公寓'];
const LANE_ENDS = ['胡同', '巷', '街', '路', '条'];
const COMPANY_HEADS = ['某安', '某顺', '某宏', '某嘉', '某达', '某恒', '某信', '某康'];

/** 新样苑小区: an estate that is on no map. */
export const drawEstate = (random: Random): string => random.pick(ESTATE_NAMES) + random.pick(ESTATE_ENDS);

/** 和例胡同: a lane that is on no map. */
export const drawLane = (random: Random): string => random.pick(ESTATE_NAMES) + random.pick(LANE_ENDS);

/** 北京某顺物业服务有限公司: a company that is in no register. */
export const drawCompany = (random: Random, trade: string): string =>
  `北京${random.pick(COMPANY_HEADS)}${trade}有限公司`;

export const drawStreet = (random: Random): ListItem => random.pick(STREETS);

/** A street's name as people say it: 东四, not 东四街道. */
export const shortStreet = (street: ListItem): string => street.name.replace(/街道$/u, '');

/** A home address: the street is real, the lane is not. */
export function drawAddress(random: Random, street: ListItem): string {
  const door = `${random.between(1, 98)}号`;
  const rest = random.chance(0.6)
    ? `${random.between(1, 12)}号楼${random.between(1, 6)}单元${random.between(1, 18)}0${random.between(1, 4)}`
    : `院${random.between(1, 20)}号`;
  return random.chance(0.7)
    ? `北京市东城区${shortStreet(street)}${drawLane(random)}${door}${random.chance(0.5) ? rest : ''}`
    : `东城区${drawEstate(random)}${rest}`;
}
