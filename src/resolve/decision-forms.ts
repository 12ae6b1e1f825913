import { ACTOR_TYPES } from '../model/records.ts';
import type { ActorType, Decision, Id } from '../model/records.ts';

/** What a decision says of who is who, read from its verb, its record and `after`. */
export type Ruling =
  /** `merge`, or `accept` of a question: two actors are one, with the parts that either had by then. */
  | { readonly form: 'one'; readonly actors: readonly [Id, Id]; readonly parts: readonly Id[] }
  /** `split`, or `reject` of a question: these pairs are not one. */
  | { readonly form: 'apart'; readonly pairs: readonly (readonly [Id, Id])[] }
  /** `split` of mentions: they stand for an actor of their own. */
  | {
      readonly form: 'made';
      readonly of: Id;
      readonly actor: Id;
      readonly type: ActorType;
      readonly name: string;
      readonly mentions: readonly Id[];
    }
  /** `accept` or `reject` of whom a mention stands for. */
  | {
      readonly form: 'meant' | 'not-meant';
      /** That of the record, and others of one and the same form that were decided with it. */
      readonly mentions: readonly Id[];
      readonly actor: Id;
    }
  /** `edit` of an actor: what it is called. */
  | { readonly form: 'called'; readonly actor: Id; readonly name: string }
  /** `accept` or `reject` of an actor as such, or of a claim, an act, an office, a tie and the like. */
  | { readonly form: 'standing'; readonly record: Id; readonly standing: 'accepted' | 'rejected' };

/** `undefined` for a decision about something else, or of a form that this version does not know. */
export function rulingOf({ verb, record, after }: Decision): Ruling | undefined {
  const what = isMapping(after) ? after : {};
  const other = what['with'];
  if (record.startsWith('men_'))
    return mentionRuling(verb, [record, ...textsIn(what['mentions'])], what['actor']);
  if (!record.startsWith('act_')) return standingRuling(verb, record);
  if ((verb === 'merge' || verb === 'accept') && typeof other === 'string') {
    return { form: 'one', actors: [record, other], parts: textsIn(what['parts']) };
  }
  if (verb === 'split' && what['mentions'] !== undefined) return madeRuling(record, what);
  if (verb === 'split' || (verb === 'reject' && typeof other === 'string')) {
    return { form: 'apart', pairs: pairsIn(what['apart']) };
  }
  if (verb === 'edit') return calledRuling(record, what['name']);
  return standingRuling(verb, record);
}

function calledRuling(actor: Id, name: unknown): Ruling | undefined {
  return typeof name === 'string' && name.trim() !== ''
    ? { form: 'called', actor, name: name.trim() }
    : undefined;
}

function standingRuling(verb: Decision['verb'], record: Id): Ruling | undefined {
  if (verb === 'accept') return { form: 'standing', record, standing: 'accepted' };
  return verb === 'reject' ? { form: 'standing', record, standing: 'rejected' } : undefined;
}

function mentionRuling(
  verb: Decision['verb'],
  mentions: readonly Id[],
  actor: unknown,
): Ruling | undefined {
  if (typeof actor !== 'string') return undefined;
  if (verb === 'accept') return { form: 'meant', mentions, actor };
  return verb === 'reject' ? { form: 'not-meant', mentions, actor } : undefined;
}

function madeRuling(of: Id, what: Readonly<Record<string, unknown>>): Ruling | undefined {
  const { actor, name, mentions } = what;
  if (typeof actor !== 'string' || typeof name !== 'string') return undefined;
  const type = ACTOR_TYPES.find((one) => one === what['type']) ?? 'person';
  return { form: 'made', of, actor, type, name, mentions: textsIn(mentions) };
}

function pairsIn(value: unknown): readonly (readonly [Id, Id])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) => {
    const [left, right] = textsIn(pair);
    return left === undefined || right === undefined ? [] : [[left, right] as const];
  });
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one: unknown) => typeof one === 'string') : [];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
