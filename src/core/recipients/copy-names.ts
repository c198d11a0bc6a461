/** Longer names are refused by some systems, together with the folder's own path. */
const MOST_CHARACTERS = 80;

/**
 * Names of files, one a recipient, without their ending: 整治（东四街道） of 整治. Those that differ in
 * case alone would be one file on many systems.
 */
export function copyNames(stem: string, recipients: readonly string[]): string[] {
  const taken = new Set<string>([stem.toLowerCase()]);
  return recipients.map((recipient) => freeName(`${stem}（${fileWord(recipient)}）`, taken));
}

/** A name without what file systems refuse. */
const fileWord = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, '')
    .trim()
    .slice(0, MOST_CHARACTERS);

function freeName(name: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const free = n === 1 ? name : `${name}${n}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
