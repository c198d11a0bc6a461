/** One line on a terminal's stderr that is written over and over; silent where stderr is no terminal. */
export class ProgressLine {
  private shown = false;
  private last = 0;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly now: () => number,
  ) {}

  show(text: string): void {
    if (!this.stream.isTTY) return;
    const at = this.now();
    // Ten times a second is as often as anybody reads.
    if (this.shown && at - this.last < 100) return;
    this.last = at;
    this.shown = true;
    this.stream.write(`\r\u001B[2K${text}`);
  }

  clear(): void {
    if (this.shown) this.stream.write('\r\u001B[2K');
    this.shown = false;
  }
}
