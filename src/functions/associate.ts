import { todayInShanghai } from '../hosts/today';
import { FunctionFault, type Given } from './custom-function';
import { FUNCTIONS } from './functions';

/** The part of Excel's runtime for custom functions that is used here. */
export interface FunctionsRuntime {
  associate(id: string, run: (...given: Given[]) => string | number): void;
  readonly Error: new (code: string, message: string) => Error;
}

declare global {
  /** There in Excel only. */
  const CustomFunctions: FunctionsRuntime | undefined;
}

/** Hands the functions to Excel. A wrong argument is `#VALUE!` with a sentence; so is a failure of ours, without details. */
export function associateAll(runtime: FunctionsRuntime): void {
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
