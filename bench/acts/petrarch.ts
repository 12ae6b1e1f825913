import { readFileSync } from 'node:fs';
import type { Event, EventParty, EventType } from '../../src/model/records.ts';
import type { Counts } from './counts.ts';
import { codesOf, isOfCode } from './petrarch-names.ts';
import type { ActsOfText } from './read-acts.ts';

export interface UnitRecord {
  readonly id: string;
  readonly text: string;
  readonly triples: readonly Triple[];
}

export interface Triple {
  readonly type: EventType;
  readonly source: string;
  readonly target: string;
}

/**
 * The unit records without those that test the dictionary's own workings: told to end in an error or to be thrown away.
 * Of their events those remain whose code has a PLOVER root and that name both sides.
 */
export function readUnitRecords(
  file: string,
  conversion: ReadonlyMap<string, EventType>,
): readonly UnitRecord[] {
  const bare = readFileSync(file, 'utf8').replaceAll(/<!--[\s\S]*?-->/gu, '');
  return [...bare.matchAll(/<Sentence\b([^>]*)>([\s\S]*?)<\/Sentence>/gu)].flatMap(
    ([, head = '', body = '']) => {
      const codings = [...body.matchAll(/<EventCoding\b([^>]*)>/gu)].map(([, one = '']) =>
        attributes(one),
      );
      if (codings.some((one) => one['error'] !== undefined)) return [];
      const text = /<Text>([\s\S]*?)<\/Text>/u.exec(body)?.[1] ?? '';
      return [
        {
          id: attributes(head)['id'] ?? '',
          text: unescaped(text).replaceAll(/\s+/gu, ' ').trim(),
          triples: distinct(codings.flatMap((one) => tripleOf(one, conversion))),
        },
      ];
    },
  );
}

function attributes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(text.matchAll(/(\w+)\s*=\s*"([^"]*)"/gu), ([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function tripleOf(
  coding: Readonly<Record<string, string>>,
  conversion: ReadonlyMap<string, EventType>,
): readonly Triple[] {
  const { eventcode = '', sourcecode = '', targetcode = '' } = coding;
  const type = conversion.get(eventcode);
  const named = [sourcecode, targetcode].every((code) => /^[A-Z]/u.test(code));
  return type === undefined || !named ? [] : [{ type, source: sourcecode, target: targetcode }];
}

function distinct(triples: readonly Triple[]): readonly Triple[] {
  return [
    ...new Map(triples.map((one) => [`${one.type} ${one.source} ${one.target}`, one])).values(),
  ];
}

/** Our acts as triples: each initiator with each recipient, those whom the dictionary of actors knows. */
export function triplesOf({ events, actors }: ActsOfText): readonly Triple[] {
  const coded = (event: Event, role: EventParty['role']): readonly string[] =>
    (event.parties ?? [])
      .filter((one) => one.role === role)
      .flatMap(({ words, actor }) => {
        const own = codesOf(words.text);
        if (own.length > 0) return own.slice(0, 1);
        const names = actor === undefined ? [] : (actors.get(actor)?.names ?? []);
        return codesOf(names.map(({ text }) => text).join('; ')).slice(0, 1);
      });
  return distinct(
    events.flatMap((event) =>
      coded(event, 'initiator').flatMap((source) =>
        coded(event, 'recipient')
          .filter((target) => target !== source)
          .flatMap((target) => eachWay({ type: event.type, source, target })),
      ),
    ),
  );
}

/** CAMEO codes a meeting twice, once from either side. */
function eachWay(triple: Triple): readonly Triple[] {
  const { type, source, target } = triple;
  return type === 'CONSULT' ? [triple, { type, source: target, target: source }] : [triple];
}

/** Found triples against those of the record; `typed: false` looks at the sides alone. */
export function scoreTriples(
  found: readonly Triple[],
  gold: readonly Triple[],
  typed = true,
): Counts {
  const left = [...gold];
  let right = 0;
  const all = typed ? found : sidesOnly(found);
  const wanted = typed ? left : [...sidesOnly(left)];
  for (const one of all) {
    const at = wanted.findIndex(
      (other) =>
        (!typed || other.type === one.type) &&
        isOfCode(other.source, one.source) &&
        isOfCode(other.target, one.target),
    );
    if (at === -1) continue;
    wanted.splice(at, 1);
    right += 1;
  }
  return { right, found: all.length, gold: typed ? gold.length : sidesOnly(gold).length };
}

function sidesOnly(triples: readonly Triple[]): readonly Triple[] {
  return [...new Map(triples.map((one) => [`${one.source} ${one.target}`, one])).values()];
}
