/** What some letters become in a place of a word: `^е` at its start, `~j-` between a vowel and a consonant. */
interface LetterRule {
  readonly from: string;
  readonly to: string;
  readonly before: Place;
  readonly after: Place;
}

type Place = 'any' | 'edge' | 'vowel' | 'consonant';

/** Rewrites the letters of a word; it keeps what it has no rule for. */
export interface LetterRules {
  /** By the code of the first letter; of each, the longest first, then the narrowest place. */
  readonly byFirst: readonly (readonly LetterRule[] | undefined)[];
  readonly vowels: ReadonlySet<string>;
}

const MARKS: Readonly<Record<string, Place>> = {
  '^': 'edge',
  $: 'edge',
  '~': 'vowel',
  '-': 'consonant',
};

/**
 * Reads lines of pairs (`resources/scripts`) when they are first asked for: most runs meet two or three scripts. A later line
 * replaces what an earlier one says of the same place.
 */
export function letterRules(vowels: string, ...lines: readonly string[]): () => LetterRules {
  let read: LetterRules | undefined;
  return () => (read ??= readRules(vowels, lines));
}

function readRules(vowels: string, lines: readonly string[]): LetterRules {
  const rules = new Map<string, LetterRule>();
  for (const line of lines) {
    const words = line.split(' ');
    for (let index = 0; index + 1 < words.length; index += 2) {
      const key = words[index] ?? '';
      rules.set(key, letterRule(key, words[index + 1] ?? ''));
    }
  }
  return { byFirst: grouped([...rules.values()]), vowels: new Set(vowels) };
}

function letterRule(key: string, to: string): LetterRule {
  const before = MARKS[key.charAt(0)] ?? 'any';
  const after = MARKS[key.charAt(key.length - 1)] ?? 'any';
  const from = key.slice(before === 'any' ? 0 : 1, after === 'any' ? undefined : -1);
  return { from, to: to === '0' ? '' : to, before, after };
}

/** An array by code is quicker to look into than a map by letter. */
function grouped(rules: readonly LetterRule[]): LetterRules['byFirst'] {
  const codes = rules.map(({ from }) => from.charCodeAt(0));
  const groups: (LetterRule[] | undefined)[] = Array.from({ length: Math.max(0, ...codes) + 1 });
  for (const rule of rules) {
    const group = (groups[rule.from.charCodeAt(0)] ??= []);
    group.push(rule);
  }
  for (const group of groups) {
    group?.sort((a, b) => b.from.length - a.from.length || narrowness(b) - narrowness(a));
  }
  return groups;
}

function narrowness({ before, after }: LetterRule): number {
  return (before === 'any' ? 0 : 1) + (after === 'any' ? 0 : 1);
}

/** The rule that fits the lower-case text at a place; `undefined` where none does. */
export function ruleAt(rules: LetterRules, text: string, at: number): LetterRule | undefined {
  const group = rules.byFirst[text.charCodeAt(at)];
  if (group === undefined) return undefined;
  for (const rule of group) {
    const { from, before, after } = rule;
    if (from.length > 1 && !text.startsWith(from, at)) continue;
    if (before !== 'any' && !isPlace(before, rules, text, at - 1)) continue;
    if (after !== 'any' && !isPlace(after, rules, text, at + from.length)) continue;
    return rule;
  }
  return undefined;
}

function isPlace(place: Place, { vowels }: LetterRules, text: string, at: number): boolean {
  const letter = text.charAt(at);
  const edge = letter === '' || BETWEEN.has(letter);
  if (place === 'edge' || edge) return edge && place === 'edge';
  return vowels.has(letter) === (place === 'vowel');
}

/** What parts words inside of a name; an apostrophe does not, and an invisible mark is nothing. */
const BETWEEN = new Set(' \t\n\r\u00a0-‐‑–—_.,;:/()[]{}"«»“”|&+');
