import type { TimeUnit } from '../expression.ts';
import type { Hit, Phrase, Place } from '../grammar/pattern.ts';
import { GAP } from '../lex/token.ts';
import type { Length, Meaning } from '../meaning.ts';

/** Units that a longer length is told in, longest first. */
const UNITS: readonly TimeUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

interface Part {
  readonly length: Required<Length>;
  readonly past: number;
}

/**
 * A length told in two or three units, each shorter than the one before: “two years and three months”, “15 hours 29 min”.
 * Caught as a time. `and` joins its parts in the language; a comma joins only what stands in figures.
 */
export function joinedLength(quantity: Phrase, and: string): Phrase {
  const read = (place: Place, at: number): Hit | undefined => {
    const parts = partsFrom(place, at, quantity, and);
    const [first, ...more] = parts;
    const past = parts.at(-1)?.past;
    if (first === undefined || past === undefined || more.length === 0) return undefined;
    const meaning: Meaning = {
      type: 'duration',
      ...first.length,
      more: more.map(({ length }) => length),
    };
    return { past, value: { first: at, past, meaning, rule: 'duration' } };
  };
  const goesOn = [...(quantity.goesOn ?? []), '[unit]'];
  return { starts: quantity.starts, goesOn, read };
}

const MOST_PARTS = 3;

function partsFrom(place: Place, first: number, quantity: Phrase, and: string): readonly Part[] {
  const parts: Part[] = [];
  let at = first;
  while (parts.length < MOST_PARTS) {
    const part = partAt(place, at, quantity);
    const last = parts.at(-1);
    if (part === undefined || (last && !isShorter(part, last))) break;
    parts.push(part);
    at = place.tokens[part.past]?.word === and ? part.past + 1 : part.past;
    if (!isJoined(place, part.past, at)) break;
  }
  return parts;
}

function partAt({ tokens, ...place }: Place, at: number, quantity: Phrase): Part | undefined {
  const hit = quantity.read({ tokens, ...place }, at);
  if (hit === undefined || typeof hit.value !== 'number') return undefined;
  const { classes = {}, gap = GAP.break } = tokens[hit.past] ?? {};
  const unit = UNITS.find((each) => each === classes['unit']);
  return unit === undefined || gap === GAP.break || gap > GAP.hyphen
    ? undefined
    : { length: { unit, count: hit.value }, past: hit.past + 1 };
}

function isShorter({ length: { unit } }: Part, { length: { unit: last } }: Part): boolean {
  return UNITS.indexOf(unit) > UNITS.indexOf(last);
}

/** A part may follow right behind, or behind the word that joins; behind a comma where it stands in figures. */
function isJoined({ tokens }: Place, past: number, at: number): boolean {
  const [here, next] = [tokens[past]?.gap, tokens[at]];
  if (at > past) return (here === GAP.space || here === GAP.comma) && next?.gap === GAP.space;
  return here === GAP.space || (here === GAP.comma && next?.figures !== undefined);
}
