import type { Id } from '../../model/records.ts';
import type { AskedActor, QuestionRow } from '../../store/index.ts';
import type { OpenRow } from '../../view/actors.ts';
import type { Around } from '../../view/places.ts';
import { placesOf, around } from '../../view/places.ts';
import type { ReviewItem, ReviewWords } from './answers.ts';
import type { Bench } from './bench.ts';
import { allActors } from './lists.ts';
import { sweep } from './sweep.ts';

/** Even where the program is all but sure, a person's word is worth something. */
const LEAST_DOUBT = 0.2;
/** Decisions that contradict each other go before everything the program proposes. */
const CONFLICT_WEIGHT = 1_000;
/** Of one form as many places are shown; the decision is on all of them. */
const MOST_PLACES = 5;

/** How many mentions each actor has. */
export function mentionsBy(bench: Bench): Promise<ReadonlyMap<Id, number>> {
  return bench.once(
    'mentions',
    async () => new Map((await allActors(bench)).map(({ id, mentions }) => [id, mentions])),
  );
}

/** Decisions that do not hold because others say otherwise. */
export async function conflictItems({ store }: Bench): Promise<readonly ReviewItem[]> {
  return (await store.conflicts()).map(({ overruled, rulings }) => ({
    id: `conflict ${overruled.left} ${overruled.right} ${overruled.at ?? ''}`,
    kind: 'conflict',
    weight: CONFLICT_WEIGHT,
    title: 'Two decisions contradict each other',
    record: overruled.left,
    words: [],
    choices: [],
    reasons: [overruled, ...rulings].flatMap(({ reasons = [] }) => reasons),
  }));
}

/** “Are these two one?” */
export async function questionItems(bench: Bench): Promise<readonly ReviewItem[]> {
  const mentions = await mentionsBy(bench);
  const rows = await bench.once('questions', () => bench.store.questions());
  return rows.map((row) => questionItem(row, mentions));
}

function questionItem(
  { left, right, score, reasons }: QuestionRow,
  mentions: ReadonlyMap<Id, number>,
): ReviewItem {
  const [a, b] = [left.actor, right.actor];
  // What changes if they are one: the mentions of the lesser of them mean somebody else.
  const affected = Math.max(1, Math.min(mentions.get(a.id) ?? 1, mentions.get(b.id) ?? 1));
  const doubt = score === undefined ? 1 : Math.max(LEAST_DOUBT, 1 - Math.abs(2 * score - 1));
  return {
    id: `same-actor ${a.id} ${b.id}`,
    kind: 'same-actor',
    weight: affected * doubt,
    title: `Are ${a.name} and ${b.name} one?`,
    record: a.id,
    words: [...askedWords(left), ...askedWords(right)],
    choices: [
      { label: 'They are one', decision: { verb: 'accept', record: a.id, after: { with: b.id } } },
      { label: 'They are two', decision: { verb: 'reject', record: a.id, after: { with: b.id } } },
    ],
    reasons,
    ...(score !== undefined && { score }),
  };
}

function askedWords({ actor, words }: AskedActor): readonly ReviewWords[] {
  if (words === undefined) return [];
  const { document, title, passage, role, label, snippet } = words;
  const place = {
    document,
    passage,
    order: 0,
    label: role === 'note' && label !== undefined ? `note\u00a0${label}` : role,
  };
  return [{ document, title, place, around: aroundIn(snippet), actor: actor.id }];
}

function aroundIn({
  text,
  highlights: [first = { start: 0, end: 0 }],
}: (AskedActor['words'] & object)['snippet']): Around {
  return {
    before: text.slice(0, first.start),
    words: text.slice(first.start, first.end),
    after: text.slice(first.end),
  };
}

interface Open extends OpenRow {
  readonly document: { readonly id: Id; readonly title: string };
}

/** Forms of whom it is not settled whom they mean, document by document. */
export async function openItems(bench: Bench): Promise<readonly Queued[]> {
  return (await sweep(bench)).flatMap(({ document, open }) =>
    open
      .filter(({ candidates }) => candidates.length > 0)
      .map((row) => openItem({ ...row, document })),
  );
}

/** An item of the queue; the words of an open form are looked up once it is shown. */
export interface Queued extends ReviewItem {
  readonly at?: { readonly document: Open['document']; readonly mentions: readonly Id[] };
}

export async function withWords(
  bench: Bench,
  queued: readonly Queued[],
): Promise<readonly ReviewItem[]> {
  const known = new Map<Id, Promise<WordsAt>>();
  const wordsOf = (document: Open['document']): Promise<WordsAt> => {
    const own = known.get(document.id) ?? wordsIn(bench, document);
    known.set(document.id, own);
    return own;
  };
  return Promise.all(
    queued.map(async ({ at, ...item }) => {
      if (at === undefined) return item;
      const wordsAt = await wordsOf(at.document);
      return { ...item, words: at.mentions.flatMap(wordsAt) };
    }),
  );
}

type WordsAt = (mention: Id) => readonly ReviewWords[];

async function wordsIn({ store }: Bench, { id, title }: Open['document']): Promise<WordsAt> {
  const { passage, mention } = await store.records(id);
  const [passages, places] = [new Map(passage.map((one) => [one.id, one])), placesOf(passage)];
  const mentions = new Map(mention.map((one) => [one.id, one]));
  return (asked) => {
    const span = mentions.get(asked)?.span;
    const own = span && passages.get(span.passage);
    const place = span && places.get(span.passage);
    return own && place ? [{ document: id, title, place, around: around(own.text, span) }] : [];
  };
}

function openItem({ text, count, at, candidates, document }: Open): Queued {
  const [first, ...others] = at.map(({ mention }) => mention);
  const record = first ?? document.id;
  const best = candidates.map(({ score }) => score).toSorted((a, b) => b - a);
  const after = (actor: Id) => ({ actor, ...(others.length > 0 && { mentions: others }) });
  const surest = candidates.toSorted((a, b) => b.score - a.score);
  return {
    id: `open-mention ${record}`,
    kind: 'open-mention',
    weight: count * Math.max(LEAST_DOUBT, 1 - ((best[0] ?? 0) - (best[1] ?? 0))),
    title: `Whom does “${text}” mean${count > 1 ? ` (${count} times)` : ''}?`,
    record,
    words: [],
    at: { document, mentions: at.slice(0, MOST_PLACES).map(({ mention }) => mention) },
    choices: [
      ...surest.map(({ actor, name }) => ({
        label: name,
        decision: { verb: 'accept', record, after: after(actor) } as const,
      })),
      ...surest.map(({ actor, name }) => ({
        label: `Not ${name}`,
        decision: { verb: 'reject', record, after: after(actor) } as const,
      })),
    ],
    reasons: surest.map(({ name, reasons }) => `${name}: ${reasons.join('; ')}`),
    ...(best[0] !== undefined && { score: best[0] }),
  };
}
