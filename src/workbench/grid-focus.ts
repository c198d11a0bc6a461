/**
 * Keeps the keyboard where the clerk left it. The grid takes it whenever a cell is selected by
 * program, so that a click on a finding would end the way through the findings. Focus may enter the
 * grid by the mouse, by Tab or by invitation.
 */
export class GridFocus {
  private invited = false;
  /** Between a Tab and the focus it moves. */
  private tabbing = false;

  constructor(
    private readonly page: HTMLElement,
    private readonly grid: HTMLElement,
  ) {
    window.addEventListener('pointerdown', ({ target }) => this.noteInput(target), true);
    window.addEventListener('keydown', (event) => this.noteKey(event), true);
    window.addEventListener('focusin', (event) => this.judge(event), true);
  }

  /** Lets the grid take the keyboard once. */
  invite(): void {
    this.invited = true;
  }

  private noteInput(target: EventTarget | null): void {
    this.invited = target instanceof Element && target !== document.body && !this.isOurs(target);
  }

  /** The browser moves the focus right after the key; whoever takes it after that was not sent by Tab. */
  private noteKey({ key, target }: KeyboardEvent): void {
    this.noteInput(target);
    if (key !== 'Tab') return;
    // From nowhere Tab begins at the top of the page. The grid's canvases come before everything in the
    // order of Tab, and a clerk who was let in there by chance would be kept.
    if (target === document.body) this.page.focus({ preventScroll: true });
    this.tabbing = true;
    // A Tab that moves nothing. A busy page comes to this late, so the move itself ends it too.
    setTimeout(() => (this.tabbing = false));
  }

  private judge({ target, relatedTarget }: FocusEvent): void {
    const sentByTab = this.tabbing;
    this.tabbing = false;
    if (!(target instanceof Node && this.grid.contains(target))) return;
    if (this.invited || sentByTab || (relatedTarget instanceof Element && !this.isOurs(relatedTarget))) return;
    // From nowhere: to the page itself, from where Tab begins at the top; a mere blur would let it begin in the grid.
    const before = relatedTarget instanceof HTMLElement ? relatedTarget : this.page;
    before.focus({ preventScroll: true });
  }

  /** Whether an element belongs to the page or the task pane, their menus included, and not to the grid or its own popups. */
  private isOurs(element: Element): boolean {
    return !this.grid.contains(element) && element.closest('.fui-FluentProvider') !== null;
  }
}
