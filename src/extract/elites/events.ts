import { makeId } from '../../model/id.ts';
import type { Event, EventParty } from '../../model/records.ts';
import { READER_VERSION } from '../../model/version.ts';
import type { Act } from './careers.ts';
import { spanIn } from './fact.ts';
import type { Party, Scene } from './scene.ts';

/** PLOVER has no type for who takes up a post and who leaves it: `OTHER`, of no intensity. */
export function eventOf(scene: Scene, act: Act): Event {
  const { mode, who, by, status, date } = act;
  const trigger = spanIn(scene, act.trigger.first, act.trigger.end);
  const parties: readonly EventParty[] = [
    ...(by === undefined ? [] : [partyOf('initiator', by)]),
    partyOf('recipient', who),
  ];
  return {
    kind: 'event',
    id: makeId('event', trigger.passage, trigger.start, trigger.end, mode, who.actor.id),
    spans: [spanIn(scene, act.first, act.end)],
    type: 'OTHER',
    mode,
    initiators: by === undefined ? [] : [by.actor.id],
    recipients: [who.actor.id],
    status,
    intensity: 0,
    trigger,
    parties,
    ...(date === undefined ? {} : { date: date.record.edtf, when: date.record.id }),
    by: { reader: 'elites', version: READER_VERSION, rule: mode },
    standing: 'proposed',
  };
}

function partyOf(role: EventParty['role'], { actor, mention }: Party): EventParty {
  return { role, words: mention.span, actor: actor.id };
}
