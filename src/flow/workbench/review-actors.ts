import type { Id } from '../../model/records.ts';
import type { Question } from '../../model/settlement.ts';
import type { AskedActor } from '../../store/index.ts';
import { around } from '../../view/places.ts';
import type { Around } from '../../view/places.ts';
import type { ReviewItem, ReviewWords } from './answers.ts';
import type { Bench } from './bench.ts';
import { digestsOf } from './digests.ts';
import { rowsIn } from './sweep.ts';
import type { Swept } from './sweep.ts';
import { mentionsBy } from './waiting.ts';
import type { Waiting } from './waiting.ts';

/** Even where the program is all but sure, a person's word is worth something. */
const LEAST_DOUBT = 0.2;
/** Decisions that contradict each other go before everything the program proposes. */
const CONFLICT_WEIGHT = 1_000;
/** Of one form as many places are shown; the decision is on all of them. */
const MOST_PLACES = 5;

/** Decisions that do not hold because others say otherwise. */
export async function conflictsWaiting({ store }: Bench): Promise<readonly Waiting[]> {
  return (await store.conflicts()).map(({ overruled, rulings }) => ({
    kind: 'conflict',
    weight: CONFLICT_WEIGHT,
    conflict: {
      id: `conflict ${overruled.left} ${overruled.right} ${overruled.at ?? ''}`,
      kind: 'conflict',
      weight: CONFLICT_WEIGHT,
      title: 'Two decisions contradict each other',
      record: overruled.left,
      words: [],
      choices: [],
      reasons: [overruled, ...rulings].flatMap(({ reasons = [] }) => reasons),
    },
  }));
}

/** “Are these two one?” Those of actors that are not there any more are left out. */
export async function questionsWaiting(bench: Bench): Promise<readonly Waiting[]> {
  const counts = await mentionsBy(bench);
  const { questions, shown } = await askedOf(bench);
  return questions.flatMap((question): readonly Waiting[] => {
    const [a, b] = [shown.get(question.left), shown.get(question.right)];
    if (a === undefined || b === undefined) return [];
    // What changes if they are one: the mentions of the lesser of them mean somebody else.
    const affected = Math.max(1, Math.min(timesOf(counts.get(a)), timesOf(counts.get(b))));
    const { score } = question;
    const doubt = score === undefined ? 1 : Math.max(LEAST_DOUBT, 1 - Math.abs(2 * score - 1));
    return [{ kind: 'same-actor', weight: affected * doubt, question }];
  });
}

function timesOf(count: { readonly mentions: number } | undefined): number {
  return count?.mentions ?? 0;
}

/** The questions, and under which ids their actors are shown. */
export function askedOf(bench: Bench): Promise<{
  readonly questions: readonly Question[];
  readonly shown: ReadonlyMap<Id, Id>;
}> {
  return bench.once('asked', async () => {
    const questions = await bench.store.asked();
    const ids = new Set(questions.flatMap(({ left, right }) => [left, right]));
    return { questions, shown: await bench.store.shownAs(ids) };
  });
}

export async function questionItem(
  { store }: Bench,
  question: Question,
  weight: number,
): Promise<readonly ReviewItem[]> {
  const rows = await store.questionsOf([question]);
  return rows.map(({ left, right, score, reasons }): ReviewItem => {
    const [a, b] = [left.actor, right.actor];
    const after = { with: b.id };
    return {
      id: `same-actor ${a.id} ${b.id}`,
      kind: 'same-actor',
      weight,
      title: `Are ${a.name} and ${b.name} one?`,
      record: a.id,
      words: [...askedWords(left), ...askedWords(right)],
      choices: [
        { label: 'They are one', decision: { verb: 'accept', record: a.id, after } },
        { label: 'They are two', decision: { verb: 'reject', record: a.id, after } },
      ],
      reasons,
      ...(score !== undefined && { score }),
    };
  });
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

/** Forms of whom it is not settled whom they mean, document by document. */
export async function openWaiting(bench: Bench): Promise<readonly Waiting[]> {
  return (await digestsOf(bench)).flatMap(({ document, open }) =>
    open.map(({ mention, weight }): Waiting => ({
      kind: 'open-mention',
      weight,
      open: mention,
      document,
    })),
  );
}

export async function openItem(
  bench: Bench,
  { open: record, document, weight }: Waiting & { readonly open: Id; readonly document: Id },
): Promise<readonly ReviewItem[]> {
  const rows = await rowsIn(bench, document);
  const row = rows?.open.find(({ at }) => at[0]?.mention === record);
  if (rows === undefined || row === undefined) return [];
  const { text, count, at, candidates } = row;
  const others = at.slice(1).map(({ mention }) => mention);
  const after = (actor: Id) => ({ actor, ...(others.length > 0 && { mentions: others }) });
  const surest = candidates.toSorted((a, b) => b.score - a.score);
  return [
    {
      id: `open-mention ${record}`,
      kind: 'open-mention',
      weight,
      title: `Whom does “${text}” mean${count > 1 ? ` (${count} times)` : ''}?`,
      record,
      words: await wordsAt(bench, rows, at.slice(0, MOST_PLACES)),
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
      ...(surest[0] && { score: surest[0].score }),
    },
  ];
}

async function wordsAt(
  { store }: Bench,
  { document: { id, title } }: Swept,
  at: Swept['open'][number]['at'],
): Promise<readonly ReviewWords[]> {
  const words: ReviewWords[] = [];
  for (const { mention, place } of at) {
    const record = await store.record(mention);
    const passage = await store.record(place.passage);
    if (record?.kind === 'mention' && passage?.kind === 'passage')
      words.push({ document: id, title, place, around: around(passage.text, record.span) });
  }
  return words;
}
