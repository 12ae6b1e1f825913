import type { ReviewChoice, ReviewItem, ReviewKind } from '../../api/types.ts';

/** What each kind of question is called, one and many. */
export const KIND_WORDS: Readonly<Record<ReviewKind, readonly [one: string, many: string]>> = {
  'same-actor': ['One or two?', 'One or two'],
  'open-mention': ['Who is meant?', 'Who is meant'],
  claim: ['Claim', 'Claims'],
  act: ['Act', 'Acts'],
  office: ['Office', 'Offices'],
  tie: ['Tie', 'Ties'],
  expectation: ['Expectation', 'Expectations'],
  conflict: ['Contradiction', 'Contradictions'],
};

/** The queue without what is being decided just now; what was put off stands last, in the order in which it was. */
export function inOrder(
  items: readonly ReviewItem[],
  decided: ReadonlySet<string>,
  later: readonly string[],
): readonly ReviewItem[] {
  const waiting = items.filter(({ id }) => !decided.has(id));
  const put = new Map(later.map((id, at) => [id, at]));
  const off = waiting.filter(({ id }) => put.has(id));
  const last = off.toSorted((a, b) => (put.get(a.id) ?? 0) - (put.get(b.id) ?? 0));
  return [...waiting.filter(({ id }) => !put.has(id)), ...last];
}

/** A choice with the key that makes it. */
export interface KeyedChoice extends ReviewChoice {
  readonly key: string;
}

const MOST_KEYS = 9;

/** `a` makes the first choice, `x` the first that rejects, their numbers the others; beyond the ninth only a click does. */
export function keyed(choices: readonly ReviewChoice[]): readonly KeyedChoice[] {
  const first = choices.findIndex(({ decision }) => decision.verb !== 'reject');
  const rejecting = choices.findIndex(({ decision }) => decision.verb === 'reject');
  return choices.map((choice, at) => ({
    ...choice,
    key: at === first ? 'a' : at === rejecting ? 'x' : at < MOST_KEYS ? String(at + 1) : '',
  }));
}

/** Where words stand in a text, found by what stands around them; `undefined` where the text is another. */
export function standing(
  text: string,
  {
    before,
    words,
    after,
  }: { readonly before: string; readonly words: string; readonly after: string },
): readonly [start: number, end: number] | undefined {
  const [left, right] = [before.replace(/^…/u, ''), after.replace(/ …$/u, '')];
  const at = text.indexOf(left + words + right);
  return at < 0 ? undefined : [at + left.length, at + left.length + words.length];
}
