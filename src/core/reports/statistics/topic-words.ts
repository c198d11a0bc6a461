import type { ListItem } from '../../profile/profile';
import { cleanText } from '../../values/text';

/** A word, in small letters, with the number of the topic it speaks of. */
interface TopicWord {
  readonly text: string;
  readonly topic: number;
}

/** Finds the words by which an office knows its topics. Most texts hold none, and are walked once. */
export class TopicWords {
  /** The words that begin with one character, longer ones first, so that none is hidden by its own beginning. */
  private readonly lists: TopicWord[][] = [[]];
  /** By character the number of its list, 0 where no word begins with it: asked for every character of every text. */
  private readonly listOf = new Uint16Array(0x1_0000);

  constructor(topics: readonly ListItem[]) {
    const known = new Set<string>();
    topics.forEach(({ name, aliases }, topic) => {
      for (const word of [name, ...aliases]) {
        const text = cleanText(word).toLowerCase();
        if (text === '' || known.has(text)) continue;
        known.add(text);
        this.add({ text, topic });
      }
    });
    for (const words of this.lists) words.sort((a, b) => b.text.length - a.text.length);
  }

  get isEmpty(): boolean {
    return this.lists.length === 1;
  }

  /** Calls `visit` with the topic of every word of a text. A word found ends before the next one begins. */
  find(text: string, visit: (topic: number) => void): void {
    const { listOf, lists } = this;
    for (let i = 0; i < text.length; i++) {
      const list = listOf[text.charCodeAt(i)]!;
      if (list === 0) continue;
      for (const word of lists[list]!) {
        if (!standsAt(text, i, word.text)) continue;
        visit(word.topic);
        i += word.text.length - 1;
        break;
      }
    }
  }

  private add(word: TopicWord): void {
    const small = word.text.charCodeAt(0);
    const list = this.listOf[small]!;
    if (list !== 0) {
      this.lists[list]!.push(word);
      return;
    }
    this.listOf[small] = this.lists.push([word]) - 1;
    if (isSmallLetter(small)) this.listOf[small - CASE] = this.listOf[small]!;
  }
}

const CASE = 0x20;
const isSmallLetter = (c: number): boolean => c >= 0x61 && c <= 0x7a;
const isCapital = (c: number): boolean => c >= 0x41 && c <= 0x5a;

/** Whether a word in small letters stands there, in letters of either case. */
function standsAt(text: string, from: number, word: string): boolean {
  for (let i = 1; i < word.length; i++) {
    const c = text.charCodeAt(from + i);
    if (word.charCodeAt(i) !== (isCapital(c) ? c + CASE : c)) return false;
  }
  return true;
}
