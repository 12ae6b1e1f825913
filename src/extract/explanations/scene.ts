import { makeId } from '../../model/id.ts';
import type { Actor, Event, Id, Kind, Maker, Span } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import { READER_VERSION } from '../../model/version.ts';
import { findCertainty } from '../certainty/cues.ts';
import type { CertaintyCue } from '../certainty/cues.ts';
import { scaleIn } from '../certainty/scale.ts';
import type { Scale } from '../certainty/scale.ts';
import { mentionAt } from '../story.ts';
import type { Story, StorySentence } from '../story.ts';
import { rangeOfStretch } from './clause.ts';
import type { Stretch } from './clause.ts';

/** A sentence of the body with what is known of it beyond its story. */
export interface Scene extends StorySentence {
  readonly story: Story;
  /** All of the text, this one among them. */
  readonly all: readonly Scene[];
  /** The one before it in the same passage. */
  readonly before?: Scene;
  /** The one before it in the same section. */
  readonly previous?: Scene;
  /** How many headings stand before it, and the last of them. */
  readonly section: number;
  readonly heading: string;
  readonly scale: Scale;
  readonly cues: readonly CertaintyCue[];
  /** Acts of the sentence by the word that names them. */
  readonly acts: ReadonlyMap<number, Event>;
}

const BODY: ReadonlySet<string> = new Set(['paragraph', 'quotation', 'item']);

/** The sentences that tell: of paragraphs, quotations and list items, in reading order. */
export function scenesOf(story: Story, events: readonly Event[]): readonly Scene[] {
  const triggers = byTrigger(events);
  const scale = scaleIn(story);
  const scenes: Scene[] = [];
  let [section, heading] = [0, ''];
  let last: Id | undefined;
  for (const sentence of story.sentences) {
    const { passage, tree } = sentence;
    if (passage.role === 'heading' && passage.id !== last) {
      section += 1;
      heading = passage.text;
    }
    last = passage.id;
    if (!BODY.has(passage.role)) continue;
    const before = scenes.at(-1);
    scenes.push({
      ...sentence,
      story,
      all: scenes,
      ...(before?.passage.id === passage.id ? { before } : {}),
      ...(before?.section === section ? { previous: before } : {}),
      section,
      heading,
      scale,
      cues: findCertainty(tree, scale),
      acts: actsIn(sentence, triggers.get(passage.id)),
    });
  }
  return scenes;
}

type ByStart = ReadonlyMap<number, Event>;

/** By passage and by where the word that names it begins; the first of several at one word. */
function byTrigger(events: readonly Event[]): ReadonlyMap<Id, ByStart> {
  const known = events.flatMap((event) =>
    event.trigger === undefined ? [] : [[event.trigger, event] as const],
  );
  const grouped = Map.groupBy(known, ([{ passage }]) => passage);
  const inOrder = [...grouped].map(([passage, all]): [Id, ByStart] => [
    passage,
    new Map(all.toReversed().map(([{ start }, event]) => [start, event])),
  ]);
  return new Map(inOrder);
}

function actsIn({ tree }: StorySentence, starts: ByStart = NONE): ByStart {
  if (starts.size === 0) return NONE;
  const found = new Map<number, Event>();
  for (const [at, { start }] of tree.words.entries()) {
    const event = starts.get(start);
    if (event !== undefined) found.set(at, event);
  }
  return found;
}

const NONE: ByStart = new Map();

/** The actor that a word stands for. */
export function actorAt(scene: Scene, at: number): Actor | undefined {
  const id = mentionAt(scene, at)?.record.actor;
  return id === undefined ? undefined : scene.story.actors.get(id);
}

/** An actor that can do something: no place, no named event. */
export function agentAt(scene: Scene, at: number): Actor | undefined {
  const actor = actorAt(scene, at);
  return actor === undefined || actor.type === 'event-name' ? undefined : actor;
}

export function cut({ passage, tree }: Scene, stretch: Stretch): Span {
  const { start, end } = rangeOfStretch(tree, stretch);
  return spanOf(passage, start, end);
}

/** What every record of this reader carries. */
export function madeBy(rule: string): { readonly by: Maker; readonly standing: 'proposed' } {
  return { by: { reader: 'explanations', version: READER_VERSION, rule }, standing: 'proposed' };
}

export function idOf(kind: Kind, { passage, start, end }: Span, rule: string): Id {
  return makeId(kind, passage, start, end, rule);
}
