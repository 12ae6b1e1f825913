import type { RecordSet } from '../model/record-set.ts';
import { ACTOR_TYPES } from '../model/records.ts';
import type { ActorName, ActorType, Id, Mention, MentionForm, Standing } from '../model/records.ts';
import { placesOfAll } from './chronology.ts';
import type { Place } from './places.ts';

/** One actor with the forms under which a text mentions it. */
export interface ActorRow {
  readonly id: Id;
  readonly type: ActorType;
  readonly name: string;
  readonly names: readonly ActorName[];
  readonly descriptions: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
  readonly standing: Standing;
  readonly mentions: number;
  /** Most frequent first; equal counts in reading order. */
  readonly forms: readonly FormRow[];
}

/** The places where one form, letter by letter, occurs. */
export interface FormRow {
  readonly text: string;
  readonly form: MentionForm;
  readonly count: number;
  /** In reading order; a summary over many documents may keep only the first of them. */
  readonly at: readonly MentionPlace[];
}

export interface MentionPlace {
  readonly mention: Id;
  readonly place: Place;
}

/** A form whose bearer is not settled, with the actors it may be and why. */
export interface OpenRow extends FormRow {
  readonly candidates: readonly {
    readonly actor: Id;
    readonly name: string;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
}

/** Actors by type, then alphabetically; those without a mention in the set stay, with none. */
export function actorRows(records: RecordSet): readonly ActorRow[] {
  const forms = formsBy(records, ({ actor }) => actor);
  return records.actor
    .map(({ id, type, name, names, descriptions, identifiers, standing }) => {
      const own = forms.get(id) ?? [];
      const mentions = own.reduce((sum, { count }) => sum + count, 0);
      return { id, type, name, names, descriptions, identifiers, standing, mentions, forms: own };
    })
    .toSorted(byTypeAndName);
}

/** Mentions that point at no actor, one row for each form and set of candidates. */
export function openRows(records: RecordSet): readonly OpenRow[] {
  const actors = new Map(records.actor.map(({ id, name }) => [id, name]));
  const open = records.mention.filter(({ actor }) => actor === undefined);
  const places = placesOfAll(records.passage);
  const groups = Map.groupBy(open, (mention) =>
    JSON.stringify([mention.span.text, mention.candidates]),
  );
  return [...groups.values()].flatMap((mentions) => {
    const [first] = mentions;
    if (!first) return [];
    const candidates = first.candidates.map((one) => ({
      ...one,
      name: actors.get(one.actor) ?? one.actor,
    }));
    const { form, span } = first;
    return [
      { text: span.text, form, count: mentions.length, at: placed(mentions, places), candidates },
    ];
  });
}

const alphabet = new Intl.Collator('en', { sensitivity: 'variant' });

export function byTypeAndName(
  a: { readonly type: ActorType; readonly name: string },
  b: { readonly type: ActorType; readonly name: string },
): number {
  return (
    ACTOR_TYPES.indexOf(a.type) - ACTOR_TYPES.indexOf(b.type) || alphabet.compare(a.name, b.name)
  );
}

function formsBy(
  records: RecordSet,
  keyOf: (mention: Mention) => Id | undefined,
): ReadonlyMap<Id | undefined, readonly FormRow[]> {
  const places = placesOfAll(records.passage);
  const forms = new Map<Id | undefined, readonly FormRow[]>();
  for (const [key, mentions] of Map.groupBy(records.mention, keyOf))
    if (key !== undefined) forms.set(key, formRows(mentions, places));
  return forms;
}

function formRows(
  mentions: readonly Mention[],
  places: ReadonlyMap<Id, Place>,
): readonly FormRow[] {
  return [...Map.groupBy(mentions, ({ span }) => span.text)]
    .map(([text, same]) => ({
      text,
      form: same[0]?.form ?? 'name',
      count: same.length,
      at: placed(same, places),
    }))
    .toSorted((a, b) => b.count - a.count);
}

function placed(
  mentions: readonly Mention[],
  places: ReadonlyMap<Id, Place>,
): readonly MentionPlace[] {
  return mentions.flatMap(({ id, span }) => {
    const place = places.get(span.passage);
    return place ? [{ mention: id, place }] : [];
  });
}
