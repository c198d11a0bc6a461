import type { NativeHost } from '../native/native-host';
import { officeContext, type Requirements } from '../native/context';

export type Handler = (dispatchId: number, message: unknown) => void;

/**
 * What Office.js finds as `window.external` in Excel on Windows.
 *
 * @param open the workbook that is open now
 * @param handlers where the page's listeners are kept
 */
export function externalOf(open: () => NativeHost | null, handlers: Map<string, Handler>, requirements: Requirements) {
  const context = officeContext(requirements);
  return {
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$test$$$0',
    GetContext: () => context,
    Execute: (id: number, parameters: readonly unknown[], answer: (a: unknown) => void) =>
      open()?.execute(id, parameters, answer),
    RegisterEvent(id: number, target: string, handler: Handler, answer: (a: unknown) => void) {
      handlers.set(`${id}|${target}`, handler);
      answer(0);
    },
    UnregisterEvent(_id: number, _target: string, answer: (a: unknown) => void) {
      answer(0);
    },
  };
}
