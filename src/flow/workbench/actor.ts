import { InputError } from '../../model/input-error.ts';
import type { Id } from '../../model/records.ts';
import { placesOf, around } from '../../view/places.ts';
import type { ActorAnswer, DeskAnswers, DeskQuestions, ProfileMentions } from './answers.ts';
import type { Bench } from './bench.ts';
import { ledgerOf, namesOf, sweep } from './sweep.ts';

/** Everything that is said of an actor, by its id or that of one of its parts. */
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
  const swept = await sweep(bench);
  const offices = swept.flatMap((one) => one.offices);
  const claims = await ledgerOf(bench);
  return {
    actor: own,
    mentions: await mentionsOf(bench, id),
    offices: offices.filter(({ person }) => person.id === id),
    holders: offices.filter(({ organisation, state }) =>
      [organisation?.id, state?.id].includes(id),
    ),
    ties: swept.flatMap((one) => one.ties).filter(({ from, to }) => [from.id, to.id].includes(id)),
    acts: swept
      .flatMap((one) => one.acts)
      .filter(({ initiators, recipients }) =>
        [...initiators, ...recipients].some((party) => party.actor === id),
      ),
    claims: {
      by: claims.filter(({ tellers }) => tellers.some((teller) => teller.actor === id)),
      about: claims.filter(({ actors }) => actors.some((named) => named.id === id)),
    },
    questions: (await bench.once('questions', () => store.questions())).filter(({ left, right }) =>
      [left.actor.id, right.actor.id].includes(id),
    ),
    documents: await namesOf(bench),
  };
}

async function mentionsOf(bench: Bench, id: Id): Promise<readonly ProfileMentions[]> {
  const mentions: ProfileMentions[] = [];
  for (const { document, mentioned } of await sweep(bench))
    if (mentioned.has(id)) mentions.push(await mentionsIn(bench, id, document));
  return mentions;
}

async function mentionsIn(
  { store }: Bench,
  actorId: Id,
  { id, title }: { readonly id: Id; readonly title: string },
): Promise<ProfileMentions> {
  const records = await store.records(id);
  const places = placesOf(records.passage);
  const passages = new Map(records.passage.map((one) => [one.id, one]));
  const found: ActorAnswer['mentions'][number]['places'][number][] = [];
  for (const { id: mention, actor: meant, span, form, standing } of records.mention) {
    const [place, passage] = [places.get(span.passage), passages.get(span.passage)];
    if (meant !== actorId || place === undefined || passage === undefined) continue;
    found.push({ mention, form, standing, place, around: around(passage.text, span) });
  }
  return {
    document: id,
    title,
    places: found.toSorted((a, b) => a.place.order - b.place.order),
  };
}
