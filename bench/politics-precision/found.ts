import { createHash } from 'node:crypto';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { ChainLink, Claim, Event, Expectation, Id, Span } from '../../src/model/records.ts';
import type { Hypothesis, Tenure, Tie } from '../../src/model/records.ts';

/** The kinds whose precision is judged, in the order of the figures. */
export const KINDS = ['events', 'tenures', 'ties', 'claims', 'hypotheses', 'expectations'] as const;

export type Kind = (typeof KINDS)[number];

/** A record that the program made of a document, as a judge sees it. */
export interface Found {
  readonly kind: Kind;
  /**
   * Twelve hexadecimal digits of SHA-256 over the passage's text and all that is judged: the same record keeps its key when the
   * finders change, and gets another where what it says is another.
   */
  readonly key: string;
  readonly document: string;
  readonly passage: Id;
  /** What it says, in one line. */
  readonly says: string;
}

/** All that was found in a document, kind by kind. */
export function foundIn(document: string, records: RecordSet): readonly Found[] {
  const texts = new Map(records.passage.map(({ id, text }) => [id, text]));
  const names = new Map(records.actor.map(({ id, name }) => [id, name]));
  const called = (id: Id | undefined): string => names.get(id ?? '') ?? '?';
  const found = (kind: Kind, span: Span | undefined, says: string): Found => {
    const place = `${texts.get(span?.passage ?? '') ?? ''}\n${span?.start ?? 0}`;
    const hash = createHash('sha256').update(`${kind}\n${place}\n${says}`);
    const key = hash.digest('hex').slice(0, 12);
    return { kind, key, document, passage: span?.passage ?? '', says };
  };
  return [
    ...records.event.map((one) =>
      found('events', one.trigger ?? one.spans[0], eventWords(one, called)),
    ),
    ...records.tenure.map((one) => found('tenures', one.spans[0], tenureWords(one, called))),
    ...records.tie.map((one) => found('ties', one.spans[0], tieWords(one, called))),
    ...records.claim.map((one) => found('claims', one.span, claimWords(one, called))),
    ...records.hypothesis.map((one) => found('hypotheses', one.spans[0], hypothesisWords(one))),
    ...records.expectation.map((one) => found('expectations', one.span, expectationWords(one))),
  ];
}

type Called = (id: Id | undefined) => string;

/** Parties that are known by their words alone are named by them. */
function eventWords(event: Event, called: Called): string {
  const side = (role: 'initiator' | 'recipient', ids: readonly Id[]): string => {
    const unknown = (event.parties ?? []).filter(
      (party) => party.role === role && party.actor === undefined,
    );
    return [...ids.map(called), ...unknown.map(({ words }) => `“${words.text}”`)].join(', ');
  };
  const who = `${side('initiator', event.initiators)} → ${side('recipient', event.recipients)}`;
  return `${event.type}, ${event.status}: ${who} [${event.trigger?.text ?? ''}]`;
}

function tenureWords({ person, office, from, until, ended, now }: Tenure, called: Called): string {
  const time = `${from ?? ''}–${until ?? ''} ${ended ?? ''} ${now ?? ''}`.trim();
  return `${called(person)}: ${office}, ${time}`;
}

function tieWords({ from, type, to }: Tie, called: Called): string {
  return `${called(from)} ${type} ${called(to)}`;
}

function claimWords({ chain, polarity, span }: Claim, called: Called): string {
  const link = ({ role, words, actor }: ChainLink): string =>
    `${words?.text ?? role}${actor === undefined ? '' : ` (${called(actor)})`}`;
  const others = chain.filter(({ role }) => role !== 'author');
  const speakers = others.length === 0 ? 'the author' : others.map(link).join(' < ');
  return `${speakers} ${polarity}: ${span.text}`;
}

function hypothesisWords({ question, statement }: Hypothesis): string {
  return `${question} — ${statement}`;
}

function expectationWords({ statement, words }: Expectation): string {
  return `${words?.text ?? 'the author'}: ${statement}`;
}
