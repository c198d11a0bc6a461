/**
 * Keeps the keyboard where the clerk left it. The grid takes it whenever a cell is selected by
 * program, so that a click on a finding would end the way through the findings. Focus may enter the
 * grid by the mouse, by Tab or by invitation.
 */
export class GridFocus {
  private invited = false;

  constructor(
    private readonly page: HTMLElement,
    private readonly grid: HTMLElement,
  ) {
    window.addEventListener('pointerdown', ({ target }) => this.noteInput(target), true);
    window.addEventListener('keydown', (event) => this.noteKey(event), true);
    grid.addEventListener('focusin', (event) => this.judge(event), true);
  }

  /** Lets the grid take the keyboard once. */
  invite(): void {
    this.invited = true;
  }

  private noteInput(target: EventTarget | null): void {
    this.invited = target instanceof Element && target !== document.body && !this.isOurs(target);
  }

  /** The browser moves the focus right after the key; whoever takes it later was not sent by Tab. */
  private noteKey({ key, target }: KeyboardEvent): void {
    this.noteInput(target);
    if (key !== 'Tab' || this.invited) return;
    this.invited = true;
    setTimeout(() => (this.invited = false));
  }

  private judge({ relatedTarget }: FocusEvent): void {
    if (this.invited || (relatedTarget instanceof Element && !this.isOurs(relatedTarget))) return;
    // From nowhere: to the page itself, from where Tab begins at the top; a mere blur would let it begin in the grid.
    const before = relatedTarget instanceof HTMLElement ? relatedTarget : this.page;
    before.focus({ preventScroll: true });
  }

  /** Whether an element belongs to the page or the task pane, their menus included, and not to the grid or its own popups. */
  private isOurs(element: Element): boolean {
    return !this.grid.contains(element) && element.closest('.fui-FluentProvider') !== null;
  }
}
