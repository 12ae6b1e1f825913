import type { RecordSet } from '../../src/model/record-set.ts';
import type { Claim, Event, Id, Span, Tenure, Tie } from '../../src/model/records.ts';
import { wordsOf } from '../../src/store/words.ts';

/** What a careful reader finds of politics in a commentary. Actors are named, states by their ISO 3166 code. */
export interface PoliticsGold {
  readonly events: readonly GoldEvent[];
  readonly tenures: readonly GoldTenure[];
  readonly ties: readonly { readonly from: string; readonly type: string; readonly to: string }[];
  readonly claims: readonly GoldClaim[];
  readonly hypotheses: readonly string[];
  readonly expectations: readonly string[];
  readonly people: readonly { readonly name: string; readonly forms: readonly string[] }[];
}

interface GoldEvent {
  /** Words of the text; `...` stands for what is left out. */
  readonly words: string;
  /** In PLOVER; several where its manual leaves it open. */
  readonly type: string | readonly string[];
  readonly date?: string | null;
  readonly initiators?: readonly string[];
  readonly recipients?: readonly string[];
  readonly status?: string;
}

interface GoldTenure {
  readonly person: string;
  readonly office: string;
  readonly from?: string;
  readonly until?: string;
  readonly ended?: string;
  readonly former?: boolean;
}

interface GoldClaim {
  readonly content: string;
  /** Who says it in the text; `null`: the author. */
  readonly via: string | null;
  readonly hedges?: readonly string[];
}

/** How many of the gold's records of a kind are found, and the words of those that are not. */
export interface Recall {
  readonly kind: string;
  readonly of: number;
  readonly missed: readonly string[];
}

/**
 * How much of it is found. An event is found where an act of its type stands on its words, whole where also the parties, the
 * date and the status it states agree; a tenure by person, office and every end that is given; a claim where its words
 * overlap by half and its speaker is in the chain.
 */
export function recallOf(records: RecordSet, gold: PoliticsGold): readonly Recall[] {
  const look = lookupOf(records, gold);
  return [
    recall(
      'events',
      gold.events,
      ({ words }) => words,
      (one) => look.events(one).some(isTyped(one)),
    ),
    recall(
      'events with all that is stated',
      gold.events,
      ({ words }) => words,
      (one) => look.events(one).some((event) => isTyped(one)(event) && look.agrees(event, one)),
    ),
    recall('tenures', gold.tenures, ({ person, office }) => `${person}, ${office}`, look.tenure),
    recall('ties', gold.ties, ({ from, type, to }) => `${from} ${type} ${to}`, look.tie),
    recall('claims', gold.claims, ({ content }) => content, look.claim),
    recall('hypotheses', gold.hypotheses, (words) => words, look.hypothesis),
    recall('expectations', gold.expectations, (words) => words, look.expectation),
  ];
}

function recall<G>(
  kind: string,
  gold: readonly G[],
  words: (one: G) => string,
  isFound: (one: G) => boolean,
): Recall {
  return { kind, of: gold.length, missed: gold.filter((one) => !isFound(one)).map(words) };
}

function isTyped({ type }: GoldEvent): (event: Event) => boolean {
  return (event) => [type].flat().includes(event.type);
}

function lookupOf(records: RecordSet, gold: PoliticsGold) {
  const actors = actorFinder(records, gold);
  const texts = new Map(records.passage.map(({ id, text }) => [id, plain(text)]));
  const at = (words: string): readonly Span[] =>
    [...texts].flatMap(([passage, text]) => {
      const sought = plain(words);
      const start = text.indexOf(sought);
      return start < 0 ? [] : [{ passage, start, end: start + sought.length, text: words }];
    });
  const piecesOf = (words: string): readonly Span[] =>
    words.split('...').flatMap((piece) => at(piece.trim()));
  const sameOnes = (ids: readonly Id[], names: readonly string[] = []): boolean =>
    names.every((name) => ids.some((id) => actors(name).has(id)));
  return {
    events: ({ words }: GoldEvent): readonly Event[] => {
      const spans = piecesOf(words);
      return records.event.filter((event) =>
        spans.some((span) => event.spans.some((own) => shares(event.trigger ?? own, span) > 0)),
      );
    },
    agrees: (event: Event, one: GoldEvent): boolean =>
      sameOnes(event.initiators, one.initiators) &&
      sameOnes(event.recipients, one.recipients) &&
      (one.date === null || one.date === undefined || event.date === one.date) &&
      (one.status ?? 'occurred') === event.status,
    tenure: (one: GoldTenure): boolean =>
      records.tenure.some((own) => actors(one.person).has(own.person) && isTenure(own, one)),
    tie: ({ from, type, to }: PoliticsGold['ties'][number]): boolean =>
      records.tie.some((tie) => isTie(tie, type, actors(from), actors(to))),
    claim: (one: GoldClaim): boolean =>
      at(one.content).some((span) =>
        records.claim.some(
          (claim) => shares(span, claim.span) >= 0.5 && isSaidBy(claim, one.via, records),
        ),
      ),
    hypothesis: (words: string): boolean =>
      records.hypothesis.some(({ statement }) => alike(statement, words) >= 0.4),
    expectation: (words: string): boolean =>
      records.expectation.some(({ statement }) => alike(statement, words) >= 0.4),
  };
}

function isTenure(own: Tenure, one: GoldTenure): boolean {
  return (
    (plain(own.office).includes(plain(one.office)) ||
      plain(one.office).includes(plain(own.office))) &&
    (one.from === undefined || own.from === one.from) &&
    (one.until === undefined || own.until === one.until) &&
    (one.ended === undefined || own.ended === one.ended) &&
    (one.former !== true || own.now === 'former' || own.until !== undefined)
  );
}

/** A parent of somebody has him as a child; spouses, siblings, allies and rivals are so to each other. */
function isTie(tie: Tie, type: string, from: ReadonlySet<Id>, to: ReadonlySet<Id>): boolean {
  const forth = from.has(tie.from) && to.has(tie.to);
  const back = from.has(tie.to) && to.has(tie.from);
  if (type === 'kin:parent')
    return (tie.type === type && forth) || (tie.type === 'kin:child' && back);
  const mutual = ['kin:spouse', 'kin:sibling', 'kin:other', 'ally', 'rival'].includes(type);
  return tie.type === type && (forth || (mutual && back));
}

function isSaidBy(claim: Claim, via: string | null, { actor }: RecordSet): boolean {
  const others = claim.chain.filter(({ role }) => role !== 'author');
  if (via === null) return others.every(({ role }) => role === 'anonymous');
  const names = new Map(actor.map(({ id, name }) => [id, name]));
  return others.some(({ words, actor: who }) => {
    const said = plain(`${words?.text ?? ''} ${names.get(who ?? '') ?? ''}`);
    return said.includes(plain(via)) || plain(via).includes(plain(words?.text ?? '\0'));
  });
}

/** The actors that a name or a code of the gold stands for. */
function actorFinder(
  { actor }: RecordSet,
  { people }: PoliticsGold,
): (name: string) => ReadonlySet<Id> {
  const forms = new Map(people.map(({ name, forms: own }) => [name, [name, ...own]]));
  return (name) => {
    const wanted = (forms.get(name) ?? [name]).map(plain);
    return new Set(
      actor
        .filter(
          (one) =>
            one.identifiers['iso3166'] === name ||
            one.names.some(({ text }) => wanted.includes(plain(text))),
        )
        .map(({ id }) => id),
    );
  };
}

/** The share of `span` that `other` covers. */
function shares(span: Span, other: Span): number {
  if (span.passage !== other.passage) return 0;
  const common = Math.min(span.end, other.end) - Math.max(span.start, other.start);
  return Math.max(0, common) / Math.max(1, span.end - span.start);
}

function alike(one: string, two: string): number {
  const [a, b] = [one, two].map(
    (words) =>
      new Set(
        wordsOf(words)
          .filter(({ start, end }) => end - start > 3)
          .map(({ stem }) => stem),
      ),
  );
  if (a === undefined || b === undefined || b.size === 0) return 0;
  return [...b].filter((stem) => a.has(stem)).length / b.size;
}

/** Quotation marks and apostrophes of all shapes are one; each is one letter long, so that places stay. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/[“”„«»]/gu, '"');
}
