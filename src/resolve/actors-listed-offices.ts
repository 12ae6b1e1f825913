import type { Id } from '../model/records.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { knownNamesBook } from '../names/known-names.ts';
import { findOfficePhrases } from '../names/office-phrase.ts';
import type { StateSpan } from '../names/office-phrase.ts';
import type { Office } from '../names/offices.ts';
import { PhraseBook } from '../names/phrases.ts';
import { tokenize } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { gazetteerBearer } from './actors-named.ts';

/** What the case's own list of actors says of the offices of its people, by actor. */
export function listedOffices(
  gazetteer: Gazetteer | undefined,
): ReadonlyMap<Id, readonly Office[]> {
  const found = new Map<Id, readonly Office[]>();
  if (gazetteer === undefined) return found;
  const own = ownStates(gazetteer);
  for (const [index, { type, descriptions }] of gazetteer.actors.entries()) {
    const bearer = type === 'person' ? gazetteerBearer(gazetteer, index) : undefined;
    const offices =
      bearer === undefined ? [] : descriptions.flatMap((text) => officesIn(text, own));
    if (bearer !== undefined && offices.length > 0) found.set(bearer.id, offices);
  }
  return found;
}

function ownStates({ actors }: Gazetteer): PhraseBook<string> {
  const book = new PhraseBook<string>();
  for (const [index, { type, names }] of actors.entries()) {
    if (type !== 'state') continue;
    for (const { text } of names) {
      const words = tokenize(text).map((token) => token.text);
      book.add(words, `#${index}`);
    }
  }
  return book;
}

function officesIn(text: string, own: PhraseBook<string>): readonly Office[] {
  const tokens = tokenize(text);
  const states = statesIn(tokens, own);
  const from = new Map(states.map((span) => [span.from, span]));
  const until = new Map(states.map((span) => [span.until, span]));
  return findOfficePhrases({
    text,
    tokens,
    stateFrom: (at) => from.get(at),
    stateUntil: (at) => until.get(at),
  }).map(({ office }) => office);
}

function statesIn(tokens: readonly Token[], own: PhraseBook<string>): readonly StateSpan[] {
  const spans: StateSpan[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const listed = own.match(tokens, at);
    const known = listed === undefined ? knownNamesBook().match(tokens, at) : undefined;
    const key = listed?.value ?? known?.value.iso;
    const length = listed?.length ?? known?.length ?? 1;
    if (key !== undefined) spans.push({ from: at, until: at + length, key });
    at += length - 1;
  }
  return spans;
}
