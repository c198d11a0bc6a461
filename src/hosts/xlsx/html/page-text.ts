/**
 * The text of a cell or line of a page, as it comes piece by piece between tags. White space is the
 * page's layout and counts as one space; lines break only where the page says so.
 */
export class PageText {
  #pieces: string[] = [];
  #isBlank = true;

  /** Whether nothing but white space has come so far. */
  get isBlank(): boolean {
    return this.#isBlank;
  }

  add(text: string): void {
    const spaced = text.replace(/[ \t\r\n\f]+/gu, ' ');
    this.#pieces.push(spaced);
    this.#isBlank &&= spaced === ' ';
  }

  breakLine(): void {
    this.#pieces.push('\n');
  }

  /** The text so far, and begins a new one. */
  take(): string {
    const text = this.#pieces.join('');
    this.clear();
    if (!text.includes('\n')) return trimmedLine(text);
    const lines = text.split('\n').map(trimmedLine);
    while (lines.at(-1) === '') lines.pop();
    return lines
      .slice(
        Math.max(
          0,
          lines.findIndex((line) => line !== ''),
        ),
      )
      .join('\n');
  }

  clear(): void {
    this.#pieces = [];
    this.#isBlank = true;
  }
}

/** A line without spaces at its ends or two in a row; a no-break space is no layout and stays. */
function trimmedLine(line: string): string {
  const text = line.includes('  ') ? line.replace(/ {2,}/gu, ' ') : line;
  const start = text.startsWith(' ') ? 1 : 0;
  const end = text.endsWith(' ') ? text.length - 1 : text.length;
  return start === 0 && end === text.length ? text : text.slice(start, Math.max(start, end));
}
