import { kindOfId } from '../model/id.ts';
import { ACTOR_TYPES } from '../model/records.ts';
import type { ActorType, CaseRecord, Decision, Id } from '../model/records.ts';
import { addedRecord } from './stated-record.ts';
import { statedFields } from './stated-fields.ts';

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
  /** `add`: a record that no reader found, with the words around its own to find them again. */
  | {
      readonly form: 'added';
      readonly document: Id;
      readonly record: CaseRecord;
      readonly around: readonly [before: string, after: string];
      readonly makes: readonly MadeActor[];
    }
  /** `edit` of any other record: what its fields are. */
  | {
      readonly form: 'stated';
      readonly record: Id;
      readonly fields: Readonly<Record<string, unknown>>;
      readonly makes: readonly MadeActor[];
    }
  /** `edit` of an actor: what it is called. */
  | { readonly form: 'called'; readonly actor: Id; readonly name: string }
  /** `accept` or `reject` of an actor as such, or of a claim, an act, an office, a tie and the like. */
  | { readonly form: 'standing'; readonly record: Id; readonly standing: 'accepted' | 'rejected' };

/** An actor that a person named and nobody knew. */
export interface MadeActor {
  readonly actor: Id;
  readonly type: ActorType;
  readonly name: string;
}

/** `undefined` for a decision about something else, or of a form that this version does not know. */
export function rulingOf({ verb, record, after }: Decision): Ruling | undefined {
  const what = isMapping(after) ? after : {};
  const other = what['with'];
  if (verb === 'add') return addedRuling(record, what);
  if (verb === 'edit' && !record.startsWith('act_')) return statedRuling(record, what);
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

function addedRuling(id: Id, what: Readonly<Record<string, unknown>>): Ruling | undefined {
  const { document, before, after } = what;
  const record = addedRecord(id, what['record']);
  if (record === undefined || typeof document !== 'string') return undefined;
  const around = [before, after].map((words) => (typeof words === 'string' ? words : ''));
  const [left = '', right = ''] = around;
  return { form: 'added', document, record, around: [left, right], makes: makesIn(what['makes']) };
}

function statedRuling(record: Id, what: Readonly<Record<string, unknown>>): Ruling | undefined {
  const kind = kindOfId(record);
  const fields = kind && isMapping(what['fields']) ? statedFields(kind, what['fields']) : {};
  if (Object.keys(fields).length === 0) return undefined;
  return { form: 'stated', record, fields, makes: makesIn(what['makes']) };
}

function makesIn(value: unknown): readonly MadeActor[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): readonly MadeActor[] => {
    if (!isMapping(one)) return [];
    const { actor, name } = one;
    if (typeof actor !== 'string' || !actor.startsWith('act_') || typeof name !== 'string')
      return [];
    return [{ actor, name, type: ACTOR_TYPES.find((type) => type === one['type']) ?? 'person' }];
  });
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
