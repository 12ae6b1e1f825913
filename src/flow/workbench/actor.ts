import { InputError } from '../../model/input-error.ts';
import type { Id } from '../../model/records.ts';
import { placesOf, around } from '../../view/places.ts';
import type { DeskAnswers, DeskQuestions, ProfileMentions } from './answers.ts';
import type { Bench } from './bench.ts';
import { digestsOf } from './digests.ts';
import type { Digested } from './digests.ts';
import { rowsAt } from './found.ts';
import type { ListName, Place } from './found.ts';
import { askedOf } from './review-actors.ts';
import { asLedger } from './shared.ts';
import { namesOf } from './sweep.ts';

/** Of more rows than this a profile tells the first; of acts the earliest. */
const MOST = 60;
/** The words of mentions are looked up in so many documents at most. */
const MOST_DOCUMENTS = 12;

/** Everything that is said of an actor, by its id or that of one of its parts; of what is much, the first and how much there is. */
export async function actor(
  bench: Bench,
  { id: asked }: DeskQuestions['actor'],
): Promise<DeskAnswers['actor']> {
  const { store } = bench;
  const own = await store.actor(asked);
  if (own === undefined)
    throw new InputError('No actor of the case has this id', {
      file: bench.casePath,
      record: asked,
    });
  const { id } = own;
  const of = toldOf(await digestsOf(bench), id);
  const rows = async <P extends ListName>(list: P, places: readonly Place[]) =>
    rowsAt(bench, list, places.slice(0, MOST));
  const { shown, questions } = await askedOf(bench);
  const open = questions.filter(({ left, right }) =>
    [shown.get(left), shown.get(right)].includes(id),
  );
  return {
    actor: own,
    mentions: await mentionsOf(bench, id, of.mentioned),
    offices: await rows('offices', of.offices),
    holders: await rows('offices', of.holders),
    ties: await rows('ties', of.ties),
    acts: await rows('acts', earliest(of.acts)),
    claims: {
      by: await asLedger(bench, await rows('claims', of.by)),
      about: await asLedger(bench, await rows('claims', of.about)),
    },
    all: {
      mentions: of.mentioned.reduce((sum, { count }) => sum + count, 0),
      offices: of.offices.length,
      holders: of.holders.length,
      ties: of.ties.length,
      acts: of.acts.length,
      by: of.by.length,
      about: of.about.length,
    },
    questions: await store.questionsOf(open),
    documents: await namesOf(bench),
  };
}

interface DatedPlace extends Place {
  readonly date?: string;
}

/** Where an actor stands in the rows of a case. */
function toldOf(digests: readonly Digested[], id: Id) {
  const of = {
    offices: [] as Place[],
    holders: [] as Place[],
    ties: [] as Place[],
    acts: [] as DatedPlace[],
    by: [] as Place[],
    about: [] as Place[],
    mentioned: [] as { readonly document: Id; readonly count: number }[],
  };
  for (const digest of digests) {
    const at = digest.actors.findIndex((one) => one.id === id);
    if (at < 0) continue;
    const { document } = digest;
    const add = (to: Place[], row: { readonly id: Id }, isIn: boolean): void => {
      if (isIn) to.push({ document, id: row.id });
    };
    for (const row of digest.offices) {
      add(of.offices, row, row.person === at);
      add(of.holders, row, row.organisation === at || row.state === at);
    }
    for (const row of digest.ties) add(of.ties, row, row.from === at || row.to === at);
    for (const { id: act, who, date } of digest.acts)
      if (who.includes(at))
        of.acts.push({ document, id: act, ...(date !== undefined && { date }) });
    for (const row of digest.claims) {
      add(of.by, row, row.by.includes(at));
      add(of.about, row, row.of.includes(at));
    }
    const [, count] = digest.mentioned.find(([one]) => one === at) ?? [];
    if (count !== undefined) of.mentioned.push({ document, count });
  }
  return of;
}

/** In the order of the case, without the latest where there are many. */
function earliest(acts: readonly DatedPlace[]): readonly Place[] {
  if (acts.length <= MOST) return acts;
  const first = new Set(
    acts.toSorted((a, b) => compare(a.date ?? '~', b.date ?? '~')).slice(0, MOST),
  );
  return acts.filter((one) => first.has(one));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

async function mentionsOf(
  bench: Bench,
  id: Id,
  mentioned: readonly { readonly document: Id; readonly count: number }[],
): Promise<readonly ProfileMentions[]> {
  const names = await namesOf(bench);
  const mentions: ProfileMentions[] = [];
  for (const [at, { document, count }] of mentioned.entries()) {
    const places = at < MOST_DOCUMENTS ? await placesIn(bench, id, document) : [];
    mentions.push({ document, title: names[document]?.title ?? '', count, places });
  }
  return mentions;
}

async function placesIn(
  { store }: Bench,
  actorId: Id,
  document: Id,
): Promise<ProfileMentions['places']> {
  const records = await store.recordsOf(document, ['passage', 'mention']);
  const places = placesOf(records.passage);
  const passages = new Map(records.passage.map((one) => [one.id, one]));
  return records.mention
    .flatMap(({ id: mention, actor: meant, span, form, standing }) => {
      const [place, passage] = [places.get(span.passage), passages.get(span.passage)];
      if (meant !== actorId || place === undefined || passage === undefined) return [];
      return [{ mention, form, standing, place, around: around(passage.text, span) }];
    })
    .toSorted((a, b) => a.place.order - b.place.order);
}
