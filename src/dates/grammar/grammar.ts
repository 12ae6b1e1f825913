import type { Token } from '../lex/token.ts';
import type { Meaning, Placed } from '../meaning.ts';
import { makePattern, match, mayFit, startsOfPattern } from './pattern.ts';
import type { Captures, Pattern, Phrase, Place } from './pattern.ts';

/** One way to tell a time. */
export interface Rule {
  readonly name: string;
  /** One or more patterns, see `makePattern`. */
  readonly pattern: string | readonly string[];
  /** What it means; `undefined` when the words, seen together, are no time after all. */
  readonly make: (
    caught: Captures,
    place: Place,
    first: number,
    past: number,
  ) => Meaning | undefined;
}

interface ReadyRule {
  readonly name: string;
  readonly pattern: Pattern;
  readonly make: Rule['make'];
}

interface Layer {
  readonly byKey: ReadonlyMap<string, readonly ReadyRule[]>;
  /** The rules for the keys of a word and of the next, which are one list for all their places. */
  readonly byKeys: WeakMap<readonly string[], WeakMap<readonly string[], readonly ReadyRule[]>>;
  readonly any: readonly ReadyRule[];
}

/** Layers of rules, each built on the times that the layers below it read. */
export type Grammar = readonly Layer[];

/** Makes a grammar of its layers, lowest first. */
export function makeGrammar(
  layers: readonly (readonly Rule[])[],
  phrases: Readonly<Record<string, Phrase>>,
): Grammar {
  return layers.map((rules) => makeLayer(rules, phrases));
}

function makeLayer(rules: readonly Rule[], phrases: Readonly<Record<string, Phrase>>): Layer {
  const byKey = new Map<string, ReadyRule[]>();
  const any: ReadyRule[] = [];
  for (const { name, pattern, make } of rules)
    for (const source of [pattern].flat()) {
      const rule = { name, make, pattern: makePattern(source, phrases) };
      const starts = startsOfPattern(rule.pattern);
      if (starts.any) any.push(rule);
      for (const start of starts.keys) byKey.set(start, [...(byKey.get(start) ?? []), rule]);
    }
  return { byKey, byKeys: new WeakMap(), any };
}

/** The longest time that the grammar reads at a token of a stretch; of equals the one whose rule stands first. */
export type ReadAt = (at: number) => Placed | undefined;

export function reader(grammar: Grammar, text: string, tokens: readonly Token[]): ReadAt {
  let below: ReadAt = readNothing;
  const known: Place['known'] = new Map();
  for (const layer of grammar) below = layerReader(layer, { text, tokens, below, known });
  return below;
}

function readNothing(): undefined {
  return undefined;
}

/** Each layer reads a token once: rules that begin alike ask for the same time below. */
function layerReader(layer: Layer, place: Place): ReadAt {
  const known: (Placed | null | undefined)[] = [];
  return (at) => {
    const before = known[at];
    if (before !== undefined) return before ?? undefined;
    const best = readLayer(layer, place, at);
    known[at] = best ?? null;
    return best;
  };
}

function readLayer(layer: Layer, place: Place, at: number): Placed | undefined {
  let best = place.below(at);
  const past = best;
  for (const rule of rulesFor(
    layer,
    place.tokens[at]?.keys ?? NO_KEYS,
    place.tokens[at + 1]?.keys ?? NO_KEYS,
  ))
    best = longer(best, tryRule(rule, place, at));
  if (past !== undefined)
    for (const rule of layer.any) best = longer(best, tryRule(rule, place, at));
  return best;
}

const NO_KEYS: readonly string[] = [];

function rulesFor(
  { byKey, byKeys }: Layer,
  keys: readonly string[],
  next: readonly string[],
): readonly ReadyRule[] {
  let known = byKeys.get(keys);
  if (known === undefined) byKeys.set(keys, (known = new WeakMap()));
  const rules = known.get(next);
  if (rules !== undefined) return rules;
  const second = next === NO_KEYS ? undefined : next;
  const all = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
  const fit = all.filter(({ pattern }) => mayFit(pattern, keys, second));
  known.set(next, fit);
  return fit;
}

function tryRule({ name, pattern, make }: ReadyRule, place: Place, at: number): Placed | undefined {
  const found = match(pattern, place, at);
  if (found === undefined) return undefined;
  const meaning = make(found[1], place, at, found[0]);
  return meaning && { first: at, past: found[0], meaning, rule: name };
}

function longer(best: Placed | undefined, other: Placed | undefined): Placed | undefined {
  if (other === undefined || (best !== undefined && best.past >= other.past)) return best;
  return other;
}
