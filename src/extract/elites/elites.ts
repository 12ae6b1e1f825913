import type { Event, Id, Passage, Tenure, Tie } from '../../model/records.ts';
import type { Story } from '../story.ts';
import { findAsOffices } from './as-offices.ts';
import { findBorne } from './bearers.ts';
import type { Borne } from './bearers.ts';
import { findCareers } from './careers.ts';
import { findDescriptors } from './descriptor.ts';
import { eventOf } from './events.ts';
import { boundsOf, officeFields, spanOver, tiesOf } from './fact.ts';
import type { CareerFact, TieFact } from './fact.ts';
import { familyTies } from './families.ts';
import { findHints } from './family-hints.ts';
import type { Hint } from './family-hints.ts';
import { findIdioms } from './idioms.ts';
import { findHavingKin } from './having-kin.ts';
import { findHeadings } from './headings.ts';
import { findFeuds } from './feuds.ts';
import { findKinOfKin, findMarriages } from './marriages.ts';
import { findPostsWon } from './posts-won.ts';
import { findPatronage } from './patronage.ts';
import { findMemberships } from './memberships.ts';
import { findMutual } from './mutual.ts';
import { findPluralRelations } from './plural-relations.ts';
import { findPluralTitles } from './plural-titles.ts';
import { sceneOf } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { findPlaceTakers } from './place-takers.ts';
import { findPredecessors } from './predecessors.ts';
import { findSuccessions } from './successions.ts';
import { tenuresOf } from './tenures.ts';
import { findTieVerbs } from './tie-verbs.ts';
import { tiesFrom } from './ties.ts';

export interface Elites {
  readonly tenures: readonly Tenure[];
  readonly ties: readonly Tie[];
  /** Appointments, elections, dismissals and resignations as acts. */
  readonly events: readonly Event[];
}

/**
 * Who held which post, who is what to whom, and who was appointed and dismissed, each with the words that say so.
 * These are what the text puts forward, by whomever; what it denies or only supposes is left out. Pure; linear in the
 * text. English only so far: other languages give nothing.
 */
export function findElites(story: Story): Elites {
  if (!story.language.startsWith('en')) return { tenures: [], ties: [], events: [] };
  const careers: CareerFact[] = [];
  const ties: TieFact[] = [];
  const events: Event[] = [];
  const hints: Hint[] = [];
  for (const sentence of story.sentences) {
    if (!tells(story, sentence.passage)) continue;
    const scene = sceneOf(story, sentence);
    if (scene === undefined) continue;
    const found = readScene(scene);
    careers.push(...found.careers);
    ties.push(...found.ties);
    events.push(...found.events);
    hints.push(...found.hints);
  }
  ties.push(...familyTies(story, hints, ties, careers));
  return { tenures: tenuresOf(careers, namesOf(story)), ties: tiesFrom(ties), events };
}

const BODY = new Set<Passage['role']>(['paragraph', 'quotation', 'item']);

/** Notes that cite are left to the finder of citations; those that explain are read. */
function tells({ sourcesOfNote }: Story, { id, role }: Passage): boolean {
  return BODY.has(role) || (role === 'note' && !sourcesOfNote.has(id));
}

/** All words of a state's names, in lower case. */
function namesOf({ actors }: Story): (state: Id) => readonly string[] {
  return (state) =>
    (actors.get(state)?.names ?? []).flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}]+/u));
}

function readScene(bare: Scene): {
  readonly careers: readonly CareerFact[];
  readonly ties: readonly TieFact[];
  readonly events: readonly Event[];
  readonly hints: readonly Hint[];
} {
  const descriptors = findDescriptors(bare);
  const beside = findBorne(bare, descriptors);
  const scene = { ...bare, bearers: bearersByWord(beside) };
  const successions = findSuccessions(scene, descriptors);
  const careers = findCareers(scene, descriptors);
  const headings = findHeadings(scene);
  // What a verb gives to somebody is nobody else's, whatever stands beside it.
  const taken = new Set([...successions.taken, ...careers.taken]);
  const borne = beside.filter(({ descriptor, rule }) => rule === 'title' || !taken.has(descriptor));
  return {
    careers: [
      ...borne.flatMap((one) => careerOf(scene, one)),
      ...careers.facts,
      ...findAsOffices(scene, descriptors, taken),
      ...headings.facts,
      ...successions.facts,
      ...findPredecessors(scene, descriptors),
      ...findPlaceTakers(scene),
      ...findPluralTitles(scene),
      ...findPostsWon(scene, descriptors),
    ],
    ties: [
      ...borne.flatMap((one) => relationOf(scene, one)),
      ...careers.ties,
      ...headings.ties,
      ...findTieVerbs(scene),
      ...findMarriages(scene),
      ...findHavingKin(scene),
      ...findKinOfKin(scene, descriptors),
      ...findFeuds(scene),
      ...findIdioms(scene),
      ...findPatronage(scene),
      ...findMemberships(scene),
      ...findMutual(scene),
      ...findPluralRelations(scene, descriptors),
    ],
    events: [...careers.acts, ...successions.acts].map((act) => eventOf(scene, act)),
    hints: findHints(scene, descriptors, taken),
  };
}

function bearersByWord(borne: readonly Borne[]): ReadonlyMap<number, Party> {
  const found = new Map<number, Party>();
  for (const { descriptor, bearer } of borne)
    for (let at = descriptor.noun; at < descriptor.nounEnd; at += 1) found.set(at, bearer);
  return found;
}

function careerOf(
  scene: Scene,
  { descriptor, bearer, rule, dates, when }: Borne,
): readonly CareerFact[] {
  if (descriptor.kind !== 'office') return [];
  return [
    {
      ...(when === undefined ? {} : { now: when }),
      ...officeFields(descriptor),
      ...boundsOf(scene, dates),
      person: bearer.actor.id,
      span: spanOver(scene, bearer, descriptor, ...dates),
      rule,
      order: scene.sentence.order,
    },
  ];
}

function relationOf(scene: Scene, { descriptor, bearer, rule, dates }: Borne): readonly TieFact[] {
  if (descriptor.kind !== 'relation') return [];
  return tiesOf(scene, bearer, descriptor, rule, boundsOf(scene, dates));
}
