import { intensityOf } from '../extract/acts/lexicon.ts';
import { makeId } from '../model/id.ts';
import { InputError } from '../model/input-error.ts';
import type { ActorType, CaseRecord, ChainLink, Edtf, Id, Kind } from '../model/records.ts';
import type { MadeActor } from '../resolve/decision-forms.ts';
import { statedFields } from '../resolve/stated-fields.ts';
import { EVENT_TYPES } from '../model/closed-words.ts';
import type { CaseStore } from '../store/index.ts';
import { findActor } from './find-actor.ts';

/** An actor as a person names it: one of the case, or one that nobody knew. */
export type ActorChoice = { readonly id: Id } | { readonly name: string; readonly type: ActorType };

/**
 * What a person states of a record, by the fields of its kind; `null` takes one away. Of a claim `speaker` says whose it is;
 * `null` leaves it to the author.
 */
export interface StatedFields {
  /** Mention. */
  readonly actor?: ActorChoice;
  /** Date. */
  readonly edtf?: Edtf;
  /** Act, tie. */
  readonly type?: string;
  /** Act, expectation. */
  readonly status?: string;
  /** Act. */
  readonly initiators?: readonly ActorChoice[];
  readonly recipients?: readonly ActorChoice[];
  readonly date?: Edtf | null;
  readonly place?: string | null;
  /** Office. */
  readonly person?: ActorChoice;
  readonly office?: string;
  readonly organisation?: ActorChoice | null;
  readonly state?: ActorChoice | null;
  readonly ended?: string | null;
  readonly until?: Edtf | null;
  /** Of an office a date, of a tie an actor. */
  readonly from?: Edtf | ActorChoice | null;
  /** Tie. */
  readonly to?: ActorChoice;
  readonly since?: Edtf | null;
  /** Claim. */
  readonly speaker?: ActorChoice | null;
  readonly certainty?: { readonly low: number; readonly high: number };
  readonly polarity?: string;
  readonly sources?: readonly Id[];
  /** Expectation. */
  readonly probability?: { readonly low: number; readonly high: number };
  readonly horizon?: Edtf | null;
}

export interface Stated {
  /** As they stand in the record. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Actors that are made with it. */
  readonly makes: readonly MadeActor[];
  /** The names of those it points at. */
  readonly names: Readonly<Record<Id, string>>;
}

/**
 * The fields of a record from what a person states of it, or of one that is to be made where `known` is absent. Throws an
 * InputError for what is no field of the kind or cannot be one.
 */
export function stateFields(
  store: CaseStore,
  kind: Kind,
  given: StatedFields,
  casePath: string,
  known?: CaseRecord,
): Stated {
  const { take, makes, names } = takerOf(store, casePath);
  const plain = new Map<string, unknown>();
  for (const [field, value] of Object.entries(given)) plain.set(field, withIds(value, take));
  const fields = { ...Object.fromEntries(plain), ...followingFrom(kind, plain, known) };
  const { speaker: _, ...kept } = fields as Record<string, unknown>;
  const allowed = statedFields(kind, kept);
  const wrong = Object.keys(kept).find((field) => kind !== 'mention' && !(field in allowed));
  if (wrong !== undefined)
    throw new InputError(
      `The field “${wrong}” cannot be said so of this kind of record (${kind})`,
      {
        file: casePath,
        ...(known && { record: known.id }),
      },
    );
  return { fields: kept, makes, names };
}

/** Gives the id of an actor that a person names, and makes those that nobody knew. */
function takerOf(store: CaseStore, casePath: string) {
  const makes: MadeActor[] = [];
  const names: Record<Id, string> = {};
  const take = (choice: ActorChoice): Id => {
    if ('id' in choice) {
      const { id, name } = findActor(store, choice.id, casePath);
      names[id] = name;
      return id;
    }
    const { type } = choice;
    const name = choice.name
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    if (name === '') throw new InputError('A name needs letters', { file: casePath });
    const actor = makeId('actor', 'add', type, name);
    makes.push({ actor, type, name });
    names[actor] = name;
    return actor;
  };
  return { take, makes, names };
}

function withIds(value: unknown, take: (choice: ActorChoice) => Id): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withIds(one, take));
  return isChoice(value) ? take(value) : value;
}

function isChoice(value: unknown): value is ActorChoice {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value || ('name' in value && 'type' in value);
}

/** What the scale of a probability is called that a person stated in figures. */
const SCALE = 'analyst';

/** Fields that follow from others: the intensity from the type, the chain from the speaker. */
function followingFrom(
  kind: Kind,
  given: ReadonlyMap<string, unknown>,
  known: CaseRecord | undefined,
): object {
  if (kind === 'event') return eventFields(given, known);
  if (kind !== 'claim') return {};
  const chain = given.has('speaker') || known === undefined ? chainFrom(given, known) : undefined;
  const certainty = given.get('certainty');
  return {
    ...(chain && { chain }),
    ...(typeof certainty === 'object' && {
      certainty: { words: [], scale: SCALE, ...certainty },
    }),
  };
}

function eventFields(given: ReadonlyMap<string, unknown>, known: CaseRecord | undefined): object {
  const type = EVENT_TYPES.find((one) => one === given.get('type'));
  const parted = given.has('initiators') || given.has('recipients');
  return {
    ...(type && { intensity: intensityOf(type) }),
    ...(type && known && { mode: null }),
    ...(parted && known && { parties: null }),
    ...(given.has('date') && known && { when: null }),
  };
}

/** A person's speaker stands nearest the fact; who passed it on stays. */
function chainFrom(
  given: ReadonlyMap<string, unknown>,
  known: CaseRecord | undefined,
): readonly ChainLink[] {
  const chain: readonly ChainLink[] = known?.kind === 'claim' ? known.chain : [{ role: 'author' }];
  const speaker = given.get('speaker');
  const author = chain.filter(({ role }) => role === 'author');
  if (typeof speaker !== 'string') return author.length > 0 ? author : [{ role: 'author' }];
  const [first, ...others] = chain;
  const rest = first === undefined || first.role === 'author' ? chain : others;
  return [{ role: 'speaker', actor: speaker }, ...rest];
}
