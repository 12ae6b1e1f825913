import type { Actor, ActorType, CaseRecord, Decision, Id, Passage } from '../model/records.ts';
import type { MadeActor, Ruling } from './decision-forms.ts';

interface Ruled {
  readonly decision: Decision;
  readonly ruling: Ruling | undefined;
}

/** Who is there, and the texts as they were read last. */
interface Known {
  readonly actors: ReadonlyMap<Id, Actor>;
  readonly passages: (document: Id) => readonly Passage[];
}

/**
 * The actors whom added records speak of and no text states any more, because it is read otherwise now: they are kept by the
 * names under which they were decided on, so that no added record loses its sides. Who is one with them is found as for any
 * other name. A document that is gone takes its own with it.
 */
export function rememberedActors(
  rulings: readonly Ruled[],
  { actors, passages }: Known,
): readonly MadeActor[] {
  const kept = new Map<Id, MadeActor>();
  for (const { decision, ruling } of rulings) {
    if (ruling?.form !== 'added') continue;
    const names = namesIn(decision.before);
    const missing = namedIn(ruling.record).filter(
      ([, id]) => !actors.has(id) && names.has(id) && !kept.has(id),
    );
    if (missing.length === 0 || passages(ruling.document).length === 0) continue;
    for (const [field, actor] of missing) {
      const name = names.get(actor) ?? '';
      kept.set(actor, { actor, name, type: typeOf(field, name, actors) });
    }
  }
  return [...kept.values()];
}

/** The actors of a record with the fields that name them. */
function namedIn(record: CaseRecord): readonly (readonly [field: string, actor: Id])[] {
  return Object.entries(record).flatMap(([field, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
      const id = typeof one === 'object' && one !== null && 'actor' in one ? one.actor : one;
      return typeof id === 'string' && id.startsWith('act_') ? [[field, id] as const] : [];
    }),
  );
}

function namesIn(before: unknown): ReadonlyMap<Id, string> {
  if (typeof before !== 'object' || before === null || !('names' in before)) return new Map();
  const entries: [string, unknown][] = Object.entries(before.names ?? {});
  return new Map(
    entries.flatMap(([id, name]) =>
      typeof name === 'string' && name.trim() !== '' ? [[id, name] as const] : [],
    ),
  );
}

const BY_FIELD: Readonly<Record<string, ActorType>> = {
  organisation: 'organisation',
  state: 'state',
};

/** That of somebody else of this name, else what the field asks for most. */
function typeOf(field: string, name: string, actors: Known['actors']): ActorType {
  for (const actor of actors.values()) if (actor.name === name) return actor.type;
  return BY_FIELD[field] ?? 'person';
}
