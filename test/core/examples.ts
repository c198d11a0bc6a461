import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

/** One line of an `@example`: an expression with the value that the comment promises. */
export interface Example {
  readonly text: string;
  readonly value: unknown;
  readonly promised: unknown;
}

/**
 * Runs the `@example` blocks of a source file. Lines with `//=>` are compared, the others prepare
 * them; a promise may go on after a colon with words for the reader.
 *
 * @param path below src
 * @param scope the names that the examples use
 */
export function examplesOf(path: string, scope: Readonly<Record<string, unknown>>): Example[] {
  const source = readFileSync(join(__dirname, '../../src', path), 'utf8');
  const blocks = [...source.matchAll(/@example\n((?:[ \t]*\* (?!@).*\n)+)/gu)].map((m) => m[1] ?? '');
  return blocks.flatMap((block) => {
    const lines = block.split('\n').map((line) => line.replace(/^[ \t]*\* ?/u, '').trim());
    const before: string[] = [];
    return lines.flatMap((line) => {
      const [code = '', promise] = line.split('//=>').map((part) => part.trim());
      if (promise === undefined) {
        before.push(code);
        return [];
      }
      const value = run(`${before.join(';\n')};\nreturn ${code.replace(/;$/u, '')};`, scope);
      return [{ text: code, value, promised: literal(promise) }];
    });
  });
}

function run(body: string, scope: Readonly<Record<string, unknown>>): unknown {
  return compileFunction(body, Object.keys(scope))(...Object.values(scope));
}

/** `true: a Saturday worked` promises `true`. */
function literal(text: string): unknown {
  try {
    return run(`return ${text};`, {});
  } catch {
    return run(`return ${text.slice(0, text.indexOf(': '))};`, {});
  }
}
