import type {
  ActorType,
  DateMention,
  Event,
  EventType,
  Id,
  Passage,
  Range,
  Span,
  Standing,
} from '../model/records.ts';
import type { ChronologyRow } from './chronology.ts';
import type { Around, Place } from './places.ts';
import type { When } from './when.ts';

/** What kind of time a record tells: a date, one of several dates, a stretch that lasted, an act. */
export const ITEM_KINDS = ['date', 'choice', 'period', 'event'] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * What a date is a date of: the story; the document itself (its imprint); the publication of a source, a visit to it,
 * or something else that a citation states.
 */
export type Tells = 'story' | 'document' | 'publication' | 'access' | 'citation';

/** An actor named in the sentence of a date; of an event, one that takes part in it. */
export interface ItemActor {
  readonly id: Id;
  readonly name: string;
  readonly type: ActorType;
}

/** Where words stand and what stands around them. */
export interface Setting {
  readonly document: Id;
  readonly passage: Id;
  readonly role: Passage['role'];
  /** First and last page of the passage; absent where the file has no pages. */
  readonly pages?: readonly [first: number, last: number];
  readonly place: Place;
  readonly span: Span;
  readonly around: Around;
  /** The sentence of the words, cut from the untouched passage. */
  readonly sentence: Range & { readonly text: string };
}

/** What an event says of itself beside its time. */
export interface ItemAct {
  /** The records it was told by: one, or several that rest on the same word. */
  readonly ids: readonly Id[];
  readonly type: EventType;
  readonly mode?: string;
  readonly status: Event['status'];
  /** The word that names it. */
  readonly trigger?: Span;
  readonly initiators: readonly Id[];
  readonly recipients: readonly Id[];
}

/** What the order of items, a choice among them and a picture need of one: it as it is without the words around it. */
export interface TimedItem extends Pick<
  ChronologyItem,
  | 'id'
  | 'document'
  | 'passage'
  | 'kind'
  | 'tells'
  | 'edtf'
  | 'earliest'
  | 'latest'
  | 'sentence'
  | 'actors'
  | 'placeName'
  | 'event'
  | 'status'
  | 'standing'
> {
  readonly span: Pick<Span, 'start' | 'end' | 'text'>;
  readonly act?: Omit<ItemAct, 'trigger'> & {
    readonly trigger?: Pick<Span, 'start' | 'end' | 'text'>;
  };
  readonly also?: readonly TimedItem[];
}

/** A date or a dated event of a case with all that stands behind it. */
export interface ChronologyItem extends ChronologyRow, Setting {
  readonly kind: ItemKind;
  readonly tells: Tells;
  readonly when: When;
  /** Some days at the beginning, in the middle or at the end of the date. */
  readonly part?: Exclude<DateMention['part'], undefined>;
  /** By first mention; an actor once. */
  readonly actors: readonly ItemActor[];
  /** The name of a place that an event states. */
  readonly placeName?: string;
  readonly anchor?: DateMention['anchor'];
  readonly relation?: Exclude<DateMention['relation'], undefined>;
  /** The event whose words hold the date; of an event its own id. */
  readonly event?: Id;
  readonly act?: ItemAct;
  /** Of an event: the words that date it; its dates stand in no item of their own. */
  readonly dated?: { readonly id: Id; readonly span: Span };
  readonly status?: Event['status'];
  /** The same act at the same time, as other documents tell it. */
  readonly also?: readonly ChronologyItem[];
  readonly standing: Standing;
  /** The rule that found it. */
  readonly rule: string;
}
