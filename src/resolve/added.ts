import type { AddedRecord } from '../model/settlement.ts';
import type { CaseRecord, Id, Passage, Span } from '../model/records.ts';
import type { Ruling } from './decision-forms.ts';
import { movedTo, wordsOf } from './stated-record.ts';

/** What is there for an added record to rest on and to point at. */
export interface Ground {
  /** The passages of a document as it was read last. */
  readonly passages: (document: Id) => readonly Passage[];
  readonly hasActor: (id: Id) => boolean;
  readonly hasSource: (id: Id) => boolean;
}

type Adding = Extract<Ruling, { form: 'added' }>;

/**
 * The records that people added, in the text as it is read now. One whose words are not there is left out until they are: its
 * decision stays in the log.
 */
export function addedRecords(rulings: readonly Adding[], ground: Ground): readonly AddedRecord[] {
  return rulings.flatMap((ruling) => {
    const { document, record, around } = ruling;
    const words = wordsOf(record);
    const span = words && foundAgain(words, around, ground.passages(document));
    if (span === undefined) return [];
    const kept = pointingRight(movedTo(record, span), ground);
    return kept === undefined ? [] : [{ document, record: kept }];
  });
}

/** Where words stand: where they stood, else where the same words stand once, or once between the same words. */
function foundAgain(
  span: Span,
  [before, after]: Adding['around'],
  passages: readonly Passage[],
): Span | undefined {
  const own = passages.find(({ id }) => id === span.passage);
  if (own?.text.slice(span.start, span.end) === span.text) return span;
  return (
    onlyPlace(passages, before + span.text + after, before.length, span.text) ??
    onlyPlace(passages, span.text, 0, span.text)
  );
}

function onlyPlace(
  passages: readonly Passage[],
  wanted: string,
  lead: number,
  text: string,
): Span | undefined {
  let found: Span | undefined;
  for (const passage of passages) {
    for (
      let at = passage.text.indexOf(wanted);
      at >= 0;
      at = passage.text.indexOf(wanted, at + 1)
    ) {
      if (found !== undefined) return undefined;
      const start = at + lead;
      found = { passage: passage.id, start, end: start + text.length, text };
    }
  }
  return found;
}

/** Without what is not there any more; `undefined` where it says nothing then. */
function pointingRight(record: CaseRecord, ground: Ground): CaseRecord | undefined {
  const { hasActor } = ground;
  if (record.kind === 'tie')
    return hasActor(record.from) && hasActor(record.to) ? record : undefined;
  if (record.kind === 'tenure' && !hasActor(record.person)) return undefined;
  return { ...record, ...usable(record, ground) };
}

/** The fields of a record that point at others, without what is not there. */
export function usable(
  fields: object,
  { hasActor, hasSource }: Pick<Ground, 'hasActor' | 'hasSource'>,
): Readonly<Record<string, unknown>> {
  const kept = new Map<string, unknown>(Object.entries(fields));
  for (const field of ['actor', 'person', 'organisation', 'state', 'from', 'to']) {
    const value = kept.get(field);
    if (isActor(value) && !hasActor(value)) kept.delete(field);
  }
  for (const field of ['initiators', 'recipients']) {
    const value = kept.get(field);
    if (Array.isArray(value))
      kept.set(
        field,
        value.filter((one) => isActor(one) && hasActor(one)),
      );
  }
  const { sources, chain } = Object.fromEntries(kept);
  if (Array.isArray(sources))
    kept.set(
      'sources',
      sources.filter((one) => typeof one === 'string' && hasSource(one)),
    );
  if (Array.isArray(chain))
    kept.set(
      'chain',
      chain.map((one: unknown) => linkKnown(one, hasActor)),
    );
  return Object.fromEntries(kept);
}

function linkKnown(link: unknown, hasActor: Ground['hasActor']): unknown {
  if (typeof link !== 'object' || link === null || !('actor' in link)) return link;
  const { actor, ...rest } = link;
  return isActor(actor) && !hasActor(actor) ? rest : link;
}

function isActor(value: unknown): value is Id {
  return typeof value === 'string' && value.startsWith('act_');
}
