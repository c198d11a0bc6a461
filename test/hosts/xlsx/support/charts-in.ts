import { Package } from '../../../../src/hosts/xlsx/package/package';
import { readWorkbookPart } from '../../../../src/hosts/xlsx/read/workbook-part';

const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((m) => m[1] ?? '');
const plain = (xml: string): string =>
  xml.replace(/&(lt|gt|quot|amp);/gu, (_, name: 'lt') => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name]);

/** The charts that a sheet of a file leads to: title, names of the series and the cells that they show. */
export function chartsIn(file: Uint8Array, sheet: string): { title: string; series: string[] }[] {
  return chartTexts(file, sheet).map((xml) => ({
    title: plain(/<a:t>([^<]*)<\/a:t>/u.exec(xml)?.[1] ?? ''),
    series: all(xml, /<c:tx><c:v>([^<]*)<\/c:v><\/c:tx>/gu).map(plain),
  }));
}

/** The parts of the charts of a sheet. */
export function chartTexts(file: Uint8Array, sheet: string): string[] {
  const source = Package.open(file);
  const part = readWorkbookPart(source).sheets.find(({ name }) => name === sheet)?.part ?? '';
  const leadsTo = (from: string, type: string): string[] =>
    source.relationships(from).flatMap((link) => (link.type === type ? [link.target] : []));
  return leadsTo(part, 'drawing').flatMap((drawing) => leadsTo(drawing, 'chart').map((name) => source.text(name)));
}
