import { todayInShanghai } from '../hosts/today';
import { FunctionFault, type Given } from './custom-function';
import { FUNCTIONS } from './functions';

/** The part of Excel's runtime for custom functions that is used here. */
interface Runtime {
  associate(id: string, run: (...given: Given[]) => string | number): void;
  readonly Error: new (code: string, message: string) => Error;
}

declare const CustomFunctions: Runtime;

/** Hands the functions to Excel. A wrong argument is `#VALUE!` with a sentence; so is a failure of ours, without details. */
export function associateAll(runtime: Runtime): void {
  for (const fn of FUNCTIONS) {
    runtime.associate(fn.id, (...given) => {
      try {
        return fn.run(given, todayInShanghai());
      } catch (error) {
        const sentence = error instanceof FunctionFault ? error.message : '没有算出结果，请检查参数。';
        throw new runtime.Error('#VALUE!', sentence);
      }
    });
  }
}

if (typeof CustomFunctions !== 'undefined') associateAll(CustomFunctions);
