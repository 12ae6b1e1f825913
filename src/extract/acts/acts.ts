import { makeId } from '../../model/id.ts';
import type { Event, EventParty, Id } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import { READER_VERSION } from '../../model/version.ts';
import { rangeOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { findCertainty } from '../certainty/cues.ts';
import type { Story, StorySentence } from '../story.ts';
import { actOf } from './act.ts';
import type { Act, ReadAct } from './act.ts';
import { withCarried } from './carried.ts';
import { dateOf, placeOf } from './circumstances.ts';
import { demonymsOf } from './demonyms.ts';
import { actAt, intensityOf } from './lexicon.ts';
import { dateLater } from './later-dates.ts';
import type { ToldNoun } from './later-dates.ts';
import { mergeActs } from './merge.ts';
import { mainStates, pairsIn } from './pairs.ts';
import type { Pair } from './pairs.ts';
import type { Party } from './parties.ts';
import { isChange, isNotable, isPersonnel, withHolders, withKnown } from './notable.ts';
import { isPlausible } from './plausible.ts';
import { retold } from './retold.ts';
import { isTold } from './told.ts';
import { rolesOf } from './roles.ts';
import { sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { lemmaOf } from './tree-walk.ts';
import { standingOf } from './standing.ts';

/** How many sentences “the sides” are remembered for. */
const MEMORY = 5;

/** How many acts of nouns are held against a later date. */
const REMEMBERED = 12;

const TOLD: ReadonlySet<string> = new Set(['paragraph', 'quotation', 'item']);

/**
 * Who did what to whom, in the order of the text: an act needs a word that names it and at least one actor who takes
 * part. Pure; linear in the text.
 */
export function findActs(story: Story): readonly Event[] {
  const events: Event[] = [];
  const nouns: ToldNoun[] = [];
  const lands = demonymsOf(story.actors.values());
  const main = mainStates(story);
  let last: { readonly order: number; readonly actors: readonly Id[] } | undefined;
  for (const sentence of story.sentences) {
    if (!TOLD.has(sentence.passage.role) || isHeadline(sentence.tree)) continue;
    const remembered =
      last !== undefined && sentence.order - last.order <= MEMORY ? last.actors : [];
    const triggers = triggersOf(sentence);
    const pairs = pairsIn(story, sentence);
    if (triggers.length > 0) {
      const sides = (at: number): readonly Id[] => {
        const near = sidesAt(pairs, at) ?? remembered;
        return near.length > 0 ? near : main;
      };
      const scene = sceneOf(story, sentence, lands, sides);
      for (const one of readActs(scene, triggers)) {
        const lemma = lemmaOf(sentence.tree, one.act.at);
        if (one.act.noun === one.act.at)
          nouns.push({ index: events.length, order: sentence.order, lemma });
        events.push(eventOf(scene, one));
      }
    }
    dateLater(sentence, nouns.slice(-REMEMBERED), events);
    const newest = pairs.at(-1);
    if (newest !== undefined) last = { order: sentence.order, actors: newest.actors };
  }
  return events;
}

/** A heading that stands as a paragraph: nearly all its longer words are capitalised, and its tree is a guess. */
function isHeadline({ words }: Tree): boolean {
  const long = words.filter(({ form }) => /^\p{L}{4,}$/u.test(form));
  const raised = long.filter(({ form }) => /^\p{Lu}\p{Ll}/u.test(form));
  const names = words.filter(({ tag }) => tag === 'PROPN').length;
  return long.length >= 5 && raised.length > long.length * RAISED && names < words.length * RAISED;
}

const RAISED = 0.8;

function sidesAt(pairs: readonly Pair[], at: number): readonly Id[] | undefined {
  return pairs.findLast(({ from }) => from <= at)?.actors;
}

function triggersOf({ tree }: StorySentence): readonly Act[] {
  const found: Act[] = [];
  for (const at of tree.words.keys()) {
    const entry = actAt(tree, at);
    if (entry !== undefined) found.push(actOf(tree, at, entry));
  }
  return found;
}

function readActs(scene: Scene, triggers: readonly Act[]): readonly ReadAct[] {
  const cues = findCertainty(scene.tree);
  const types = new Map(triggers.map(({ at, entry }) => [at, entry.type]));
  const all = triggers.flatMap((act) => {
    const status = standingOf(scene.tree, cues, act, (at) => types.get(at));
    if (status === undefined) return [];
    const { initiators, recipients, thingActs } = rolesOf(scene, act);
    const read = retold(scene, { act, status, initiators, recipients });
    if (isPersonnel(act.entry)) return isChange(scene, read) ? [withHolders(scene, read)] : [];
    if (act.entry.type === 'OTHER') return isNotable(scene, read) ? [withKnown(read)] : [];
    return !thingActs && isTold(scene, read) && isPlausible(scene, read) ? [read] : [];
  });
  return withCarried(scene, mergeActs(scene.tree, all));
}

function eventOf(scene: Scene, { act, status, initiators, recipients }: ReadAct): Event {
  const { passage } = scene.sentence;
  const { tree } = scene;
  const { type, mode, rule } = act.entry;
  const date = dateOf(scene, act);
  const parties = [...initiators, ...recipients];
  const place = placeOf(
    scene,
    act,
    parties.map(({ head }) => head),
  );
  const words = [
    act.at,
    act.verb ?? act.at,
    act.noun ?? act.at,
    ...parties.flatMap(({ first, last, at }) => (at === undefined ? [first, last] : [at])),
  ];
  const range = rangeOf(tree, Math.min(...words), Math.max(...words));
  const trigger = rangeOf(tree, act.at, act.at);
  const made = { reader: 'acts', version: READER_VERSION, rule };
  return {
    kind: 'event',
    id: makeId('event', passage.id, trigger.start, trigger.end, type, mode ?? ''),
    spans: [spanOf(passage, range.start, range.end)],
    type,
    ...(mode === undefined ? {} : { mode }),
    initiators: actorsOf(initiators),
    recipients: actorsOf(recipients),
    ...(date === undefined ? {} : { date: date.edtf, when: date.id }),
    ...(place === undefined ? {} : { place }),
    status,
    intensity: intensityOf(type, mode),
    trigger: spanOf(passage, trigger.start, trigger.end),
    parties: [
      ...initiators.map((one) => eventParty(scene, one, 'initiator')),
      ...recipients.map((one) => eventParty(scene, one, 'recipient')),
    ],
    by: made,
    standing: 'proposed',
  };
}

function actorsOf(parties: readonly Party[]): readonly Id[] {
  return [...new Set(parties.flatMap(({ actor }) => actor ?? []))];
}

function eventParty(
  { sentence, tree }: Scene,
  { first, last, actor }: Party,
  role: EventParty['role'],
): EventParty {
  const { start, end } = rangeOf(tree, first, last);
  return {
    role,
    words: spanOf(sentence.passage, start, end),
    ...(actor === undefined ? {} : { actor }),
  };
}
