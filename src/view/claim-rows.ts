import type { RecordSet } from '../model/record-set.ts';
import type { ChainLink, Claim, Document, Id, Mention, Signal, Span } from '../model/records.ts';
import { overlap } from '../model/span.ts';
import { inOrderOfTelling, tellingOf } from './told.ts';
import type { NamedActor, Telling, Told } from './told.ts';

/** One who passes a claim on. */
export interface Teller {
  readonly role: ChainLink['role'];
  /** The name of the actor, else the words of the text; for the document's own without either, its authors, publisher or title. */
  readonly name: string;
  readonly actor?: Id;
}

export interface Certainty {
  /** `55–80 %`; one number where both ends are equal. */
  readonly human: string;
  readonly low: number;
  readonly high: number;
  /** The words that made it. */
  readonly words: readonly string[];
  readonly scale: string;
}

/** A claim of the ledger: what is said, by whom, how surely, on which source. */
export interface ClaimRow extends Told {
  /** Nearest the fact first, the document's author last. */
  readonly tellers: readonly Teller[];
  readonly certainty: Certainty;
  readonly polarity: Claim['polarity'];
  /** The words that mark it as a claim. */
  readonly cue?: string;
  readonly sources: readonly { readonly id: Id; readonly title: string }[];
  readonly about: readonly Id[];
  /** Those named in its words, by first mention. */
  readonly actors: readonly NamedActor[];
  readonly signal?: SignalRow;
  /** The earlier case that it compares with, in the text’s words. */
  readonly precedent?: string;
}

export interface SignalRow {
  readonly words: string;
  readonly sender?: NamedActor;
  readonly audience: readonly NamedActor[];
  readonly reading?: string;
}

/** The claims of a set of records in reading order. One whose passage is not in the set is left out. */
export function claimRows(records: RecordSet): readonly ClaimRow[] {
  const telling = tellingOf(records);
  const documents = new Map(records.document.map((one) => [one.id, one]));
  const mentions = Map.groupBy(records.mention, ({ span }) => span.passage);
  const titles = new Map(records.source.map(({ id, csl }) => [id, csl.title ?? csl.URL ?? id]));
  const rows = records.claim.flatMap((claim): readonly ClaimRow[] => {
    const told = telling.told(claim, claim.span);
    if (told === undefined) return [];
    const document = documents.get(told.document);
    const author = document === undefined ? '' : authorOf(document);
    return [
      {
        ...told,
        tellers: claim.chain.map((link) => tellerOf(link, telling, author, mentions)),
        certainty: certaintyRow(claim.certainty),
        polarity: claim.polarity,
        ...(claim.cue && { cue: claim.cue.text }),
        sources: claim.sources.map((id) => ({ id, title: titles.get(id) ?? id })),
        about: claim.about,
        actors: telling.actors(actorsIn(claim.span, mentions.get(claim.span.passage) ?? [])),
        ...(claim.signal && { signal: signalRow(claim.signal, telling) }),
        ...(claim.precedent && { precedent: claim.precedent.words.text }),
      },
    ];
  });
  return inOrderOfTelling(rows);
}

/** Whose the document's own words are. */
function authorOf({ authors, publisher, title }: Document): string {
  return authors.length > 0 ? authors.join(', ') : (publisher ?? title);
}

/** The actors that mentions within a span stand for, by first mention. */
export function actorsIn(span: Span, mentions: readonly Mention[]): readonly Id[] {
  const within = mentions
    .filter((mention) => overlap(mention.span, span))
    .toSorted((a, b) => a.span.start - b.span.start);
  return [...new Set(within.flatMap(({ actor }) => actor ?? []))];
}

function tellerOf(
  { role, actor, words }: ChainLink,
  telling: Telling,
  author: string,
  mentions: ReadonlyMap<Id, readonly Mention[]>,
): Teller {
  const known = telling.actor(actor ?? (words && meantBy(words, mentions)));
  const name = known?.name ?? words?.text ?? (role === 'author' ? author : 'somebody unnamed');
  return { role, name, ...(known && { actor: known.id }) };
}

/** Whom a “he” stands for: the actor of a mention that lies on the very words. */
function meantBy(words: Span, mentions: ReadonlyMap<Id, readonly Mention[]>): Id | undefined {
  const same = mentions.get(words.passage)?.find(({ span }) => {
    return span.start === words.start && span.end === words.end;
  });
  return same?.actor;
}

function certaintyRow({ low, high, words, scale }: Claim['certainty']): Certainty {
  return { human: shareWords(low, high), low, high, words, scale };
}

/** `55–80 %`. */
export function shareWords(low: number, high: number): string {
  const [from, to] = [low, high].map((share) => Math.round(share * 100));
  return from === to ? `${from}\u00a0%` : `${from}–${to}\u00a0%`;
}

function signalRow({ words, sender, audience, reading }: Signal, telling: Telling): SignalRow {
  const from = telling.actor(sender);
  return {
    words: words.text,
    ...(from && { sender: from }),
    audience: telling.actors(audience),
    ...(reading && { reading: reading.text }),
  };
}
