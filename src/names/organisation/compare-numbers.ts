import type { Reason } from '../comparison.ts';
import type { Organisation } from './organisation.ts';

const CONFLICT = -6;
const ONE_SIDED = -3;

/** Whether the numbers of two names agree, only one has some, or they contradict each other. */
export function agreementOfNumbers(
  { numbers: a }: Organisation,
  { numbers: b }: Organisation,
): 'agreeing' | 'wider' | 'contrary' {
  if (a.toSorted().join(' ') === b.toSorted().join(' ')) return 'agreeing';
  return a.length === 0 || b.length === 0 ? 'wider' : 'contrary';
}

/** Numbers must agree: unit 26165 is not unit 74455. A number on one side alone leaves a doubt. */
export function compareNumbers(left: Organisation, right: Organisation): readonly Reason[] {
  const [a, b] = [left.numbers.join(', '), right.numbers.join(', ')];
  if (a === '' && b === '') return [];
  const shown = { part: 'number', ...present({ left: a, right: b }) } as const;
  const agreement = agreementOfNumbers(left, right);
  if (agreement === 'wider') {
    return [{ ...shown, weight: ONE_SIDED, text: `only one name has the number ${a}${b}` }];
  }
  if (agreement === 'contrary') {
    return [{ ...shown, weight: CONFLICT, text: `number ${a} is not ${b}` }];
  }
  const longest = Math.max(...left.numbers.map((number) => number.length));
  return [{ ...shown, weight: Math.min(4, longest * 0.8), text: `number ${a} agrees` }];
}

function present({ left, right }: { readonly left: string; readonly right: string }): {
  readonly left?: string;
  readonly right?: string;
} {
  return { ...(left !== '' && { left }), ...(right !== '' && { right }) };
}
