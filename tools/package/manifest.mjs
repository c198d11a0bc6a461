import { PackageFault } from './package-fault.mjs';

/** The base of every address in manifest.xml, as its first comment says. */
const WRITTEN_BASE = 'https://localhost:3000/';

/**
 * The manifest with the pages' own address in every place.
 *
 * @param {string} xml
 * @param {string} base see baseAddress
 */
export function manifestFor(xml, base) {
  const filled = xml.replaceAll(WRITTEN_BASE, base.replaceAll('&', '&amp;'));
  const other = [...filled.matchAll(/DefaultValue="(https?:[^"]*)"/gu)]
    .map(([, address]) => address.replaceAll('&amp;', '&'))
    .find((address) => !address.startsWith(base));
  if (other) throw new PackageFault(`manifest.xml 里有一个不在 ${WRITTEN_BASE} 之下的地址：${other}。`);
  return filled;
}
