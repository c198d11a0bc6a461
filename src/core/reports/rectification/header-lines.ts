import type { Profile } from '../../profile/profile';
import { headerOf, type LineColumn } from './line-columns';

/** Width of a Chinese character of the header in characters of the standard font. */
const CHARACTER = 2.1;

/**
 * A header in lines that fit its column, broken between words of two characters: 解决问题 over 到位. Programs
 * break it after any character, and leave the last one alone.
 */
export function headerLines(column: LineColumn, profile: Profile): string {
  const header = headerOf(column, profile);
  const characters = Array.from(header);
  const fitting = Math.floor(column.width / CHARACTER);
  if (characters.length <= fitting) return header;
  const bracket = header.indexOf('（');
  if (bracket > 0) return `${header.slice(0, bracket)}\n${header.slice(bracket)}`;
  const even = Math.max(2, fitting - (fitting % 2));
  // No character stands alone: 信访件 over 编号.
  const most =
    characters.length % even === 1 ? Math.ceil(characters.length / Math.ceil(characters.length / even)) : even;
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += most) lines.push(characters.slice(at, at + most).join(''));
  return lines.join('\n');
}
