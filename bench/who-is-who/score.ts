import type { RecordSet } from '../../src/model/record-set.ts';
import type { Actor, Mention } from '../../src/model/records.ts';
import type { ExpectedActor, WhoIsWhoCase } from './cases.ts';

/** How the links of a text compare with those that a careful reader makes. */
export interface WhoIsWhoScore {
  /** Links to the right actor. */
  readonly right: number;
  /** Links that were expected and not made. */
  readonly missed: readonly string[];
  /** Links to another actor, of what is no mention, or of what must stay open. */
  readonly wrong: readonly string[];
}

const TYPES = new Set(['person', 'group', 'organisation']);

/** Compares people, groups and organisations; each actor of the text stands for the expected one it shares most with. */
export function scoreWhoIsWho(
  { actors, mention }: { readonly actors: readonly Actor[]; readonly mention: readonly Mention[] },
  expected: WhoIsWhoCase,
): WhoIsWhoScore {
  const found = actors
    .filter(({ type }) => TYPES.has(type))
    .map((actor) => ({
      actor,
      words: mention.filter((one) => one.actor === actor.id).map(({ span }) => span.text),
    }))
    .filter(({ words }) => words.length > 0);
  const free = expected.actors.filter(({ name }) => name !== '?');
  const pairs = found
    .flatMap(({ actor, words }) =>
      free.map((own) => ({ actor, own, shared: shared(words, own) + nameBonus(actor, own) })),
    )
    .filter(({ shared: size }) => size > 0)
    .toSorted((a, b) => b.shared - a.shared);
  const pairOf = new Map<Actor, ExpectedActor>();
  const used = new Set<ExpectedActor>();
  for (const { actor, own } of pairs) {
    if (pairOf.has(actor) || used.has(own)) continue;
    pairOf.set(actor, own);
    used.add(own);
  }
  let right = 0;
  const [wrong, missed]: [string[], string[]] = [[], []];
  for (const { actor, words } of found) {
    const rest = [...(pairOf.get(actor)?.mentions ?? [])];
    for (const word of words) {
      const at = rest.findIndex((one) => one.words === word);
      const [one] = at < 0 ? [] : rest.splice(at, 1);
      if (one === undefined) wrong.push(`${word} → ${actor.name}`);
      else if (!one.optional) right += 1;
    }
    missed.push(...required(rest).map((one) => `${one} → ${actor.name}`));
  }
  for (const own of free) {
    if (used.has(own)) continue;
    missed.push(...required(own.mentions).map((one) => `${one} → ${own.name} (no such actor)`));
  }
  return { right, wrong, missed };
}

function required(mentions: ExpectedActor['mentions']): readonly string[] {
  return mentions.filter(({ optional }) => !optional).map(({ words }) => words);
}

function shared(words: readonly string[], { mentions }: ExpectedActor): number {
  const rest = mentions.map((one) => one.words);
  return words.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}

/** Of two that share as much, the one of the same name. */
function nameBonus(actor: Actor, { name }: ExpectedActor): number {
  return actor.name === name ? 0.5 : 0;
}

export interface WhoIsWhoTotals {
  right: number;
  wrong: number;
  missed: number;
}

export function addScore(totals: WhoIsWhoTotals, { right, wrong, missed }: WhoIsWhoScore): void {
  totals.right += right;
  totals.wrong += wrong.length;
  totals.missed += missed.length;
}

export function actorsOf({ actor, mention }: RecordSet): Parameters<typeof scoreWhoIsWho>[0] {
  return { actors: actor, mention };
}
