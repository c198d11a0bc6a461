/** Longer than anybody writes a change, over whatever line. */
const LONGEST_WRITE_MS = 60 * 60 * 1000;

const ID = /^change-([0-9a-z]+)-[0-9a-f]{16}$/u;

/** A name for a change that nobody else gives to theirs in the same workbook, and that says when it began. */
export function newChangeId(now: number): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  const digits = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `change-${now.toString(36)}-${digits}`;
}

/** Whether a change began so long ago that what is missing of it will not come any more. */
export function isOldEnough(id: string, now: number): boolean {
  const began = ID.exec(id)?.[1];
  return began === undefined || now - parseInt(began, 36) > LONGEST_WRITE_MS;
}
