import type { Sentence, Word } from '../../src/parse/sentence.ts';

/** A word as it is compared: with the ends of its whole token, which is all that a treebank knows of its place. */
export interface Unit {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
  /** It shares its token with another word. */
  readonly shared: boolean;
  /** Place of its head among all units; −1 for a root. */
  readonly head: number;
}

export function unitsOf(sentences: readonly Sentence[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const { words } of sentences) {
    const base = units.length;
    for (const token of tokensOf(words)) {
      const [start, end] = [token[0]?.start ?? 0, token.at(-1)?.end ?? 0];
      for (const word of token) {
        const head = word.head < 0 ? -1 : base + word.head;
        units.push({ word, start, end, shared: token.length > 1, head });
      }
    }
  }
  return units;
}

/** Words grouped into the tokens they are written as. */
export function tokensOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const tokens: Word[][] = [];
  for (const word of words) {
    const open = tokens.at(-1);
    if (word.joined && open !== undefined) open.push(word);
    else tokens.push([word]);
  }
  return tokens;
}

/**
 * For each system unit the gold unit that is the same word, or −1 (CoNLL 2018 shared task, Zeman et al. 2018). Words
 * that are tokens match when their ends do; around tokens of several words, on either side, the longest common
 * sequence of forms in the smallest stretch that no such token sticks out of decides.
 */
export function align(gold: readonly Unit[], system: readonly Unit[]): Int32Array {
  const goldOf = new Int32Array(system.length).fill(-1);
  let at: Place = { gold: 0, system: 0 };
  for (;;) {
    const [g, s] = [gold[at.gold], system[at.system]];
    if (g === undefined || s === undefined) return goldOf;
    if (g.shared || s.shared) {
      const from = stretchStart(g, s, at);
      const to = stretchEnd(gold, system, from, g.shared ? g.end : s.end);
      alignByForm(gold, system, from, to, goldOf);
      at = to;
    } else {
      const same = g.start === s.start && g.end === s.end;
      if (same) goldOf[at.system] = at.gold;
      const goldFirst = g.start <= s.start;
      at = {
        gold: at.gold + Number(same || goldFirst),
        system: at.system + Number(same || !goldFirst),
      };
    }
  }
}

interface Place {
  readonly gold: number;
  readonly system: number;
}

/** A plain word that begins before the token of several words cannot be one of them. */
function stretchStart(g: Unit, s: Unit, { gold, system }: Place): Place {
  if (g.shared) return { gold, system: system + Number(!s.shared && s.start < g.start) };
  return { gold: gold + Number(g.start < s.start), system };
}

/** Goes on in both until no token of several words sticks out of the stretch. */
function stretchEnd(
  gold: readonly Unit[],
  system: readonly Unit[],
  from: Place,
  firstEnd: number,
): Place {
  let [g, s, end] = [from.gold, from.system, firstEnd];
  const inside = (unit: Unit | undefined): boolean =>
    unit !== undefined && (unit.shared ? unit.start < end : unit.end <= end);
  for (;;) {
    const [goldNext, systemNext] = [gold[g], system[s]];
    if (!inside(goldNext) && !inside(systemNext)) return { gold: g, system: s };
    const takeGold =
      goldNext !== undefined && (systemNext === undefined || goldNext.start <= systemNext.start);
    const taken = takeGold ? goldNext : systemNext;
    if (taken?.shared === true) end = Math.max(end, taken.end);
    if (takeGold) g += 1;
    else s += 1;
  }
}

function alignByForm(
  gold: readonly Unit[],
  system: readonly Unit[],
  from: Place,
  to: Place,
  goldOf: Int32Array,
): void {
  const left = formsOf(gold.slice(from.gold, to.gold));
  const right = formsOf(system.slice(from.system, to.system));
  const longest = commonLengths(left, right);
  for (let [g, s] = [0, 0]; g < left.length && s < right.length;) {
    if (left[g] === right[s]) {
      goldOf[from.system + s] = from.gold + g;
      [g, s] = [g + 1, s + 1];
    } else if (longest(g, s) === longest(g + 1, s)) g += 1;
    else s += 1;
  }
}

function formsOf(units: readonly Unit[]): readonly string[] {
  return units.map(({ word }) => word.form.toLowerCase());
}

/** The length of the longest common subsequence of what follows two places. */
function commonLengths(
  left: readonly string[],
  right: readonly string[],
): (g: number, s: number) => number {
  const width = right.length + 1;
  const table = new Int32Array((left.length + 1) * width);
  const length = (g: number, s: number): number => table[g * width + s] ?? 0;
  for (let g = left.length - 1; g >= 0; g -= 1) {
    for (let s = right.length - 1; s >= 0; s -= 1) {
      const both = left[g] === right[s] ? 1 + length(g + 1, s + 1) : 0;
      table[g * width + s] = Math.max(both, length(g + 1, s), length(g, s + 1));
    }
  }
  return length;
}
