import type { RecordSet } from '../model/record-set.ts';
import { findActs } from './acts/acts.ts';
import { withAbout } from './claims/about.ts';
import { findClaims } from './claims/claims.ts';
import { findElites } from './elites/elites.ts';
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
  const event = [...findActs(story), ...elites.events];
  const { tenures: tenure, ties: tie } = elites;
  const claim = withAbout(findClaims(story), [...event, ...tenure, ...tie]);
  return { event, tenure, tie, claim, hypothesis: [], expectation: [] };
}
