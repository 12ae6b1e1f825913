import type { RecordSet } from '../model/record-set.ts';
import type { Event } from '../model/records.ts';
import { overlap } from '../model/span.ts';
import { findActs } from './acts/acts.ts';
import { withAbout } from './claims/about.ts';
import { findClaims } from './claims/claims.ts';
import { findElites } from './elites/elites.ts';
import { findExplanations } from './explanations/explanations.ts';
import type { Story } from './story.ts';

/** The kinds of record that the political reading of a text yields. */
export type PoliticalRecords = Pick<
  RecordSet,
  'event' | 'tenure' | 'tie' | 'claim' | 'hypothesis' | 'expectation'
>;

/**
 * What a commentary says of politics, each record tied to the words it rests on. The order matters: claims say which
 * acts, offices and ties they are about, and explanations are told from claims and acts. Pure; linear in the text.
 */
export function readPolitics(story: Story): PoliticalRecords {
  const elites = findElites(story);
  const event = withoutTwins(findActs(story), elites.events);
  const { tenures: tenure, ties: tie } = elites;
  const explained = findExplanations(story, findClaims(story), event);
  const claim = withAbout(explained.claims, [...event, ...tenure, ...tie]);
  const { hypotheses: hypothesis, expectations: expectation } = explained;
  return { event, tenure, tie, claim, hypothesis, expectation };
}

/**
 * A change of who holds a post is told once, as the finder of offices tells it, with what the finder of acts knows
 * besides: who made it, and when. Any other act at its words stands alone.
 */
function withoutTwins(acts: readonly Event[], others: readonly Event[]): readonly Event[] {
  const told = Map.groupBy(acts, ({ trigger }) => trigger?.passage);
  const gone = new Set<Event>();
  const changes = others.flatMap((other) => {
    const { trigger } = other;
    const beside = trigger === undefined ? [] : (told.get(trigger.passage) ?? []);
    const twins = beside.filter((act) => act.trigger && trigger && overlap(act.trigger, trigger));
    if (twins.some(({ type }) => type !== 'OTHER')) return [];
    for (const twin of twins) gone.add(twin);
    return [twins.reduce(joined, other)];
  });
  return [...acts.filter((act) => !gone.has(act)), ...changes];
}

function joined(change: Event, act: Event): Event {
  const { initiators, date, when, place } = act;
  const by = change.initiators.length > 0 ? [] : (act.parties ?? []);
  return {
    ...(date === undefined ? {} : { date }),
    ...(when === undefined ? {} : { when }),
    ...(place === undefined ? {} : { place }),
    ...change,
    initiators: change.initiators.length > 0 ? change.initiators : initiators,
    parties: [...by.filter(({ role }) => role === 'initiator'), ...(change.parties ?? [])],
  };
}
