import type { ActorType, Id, Standing } from '../../model/records.ts';
import type { ItemActor, TimedItem } from '../../view/chronology-types.ts';
import type { UndatedAct } from '../../view/undated-acts.ts';

/** The chronology of one document as it is kept: actors and passages stand once. */
export interface PackedTime {
  readonly actors: readonly (readonly [id: Id, name?: string, type?: ActorType])[];
  readonly passages: readonly Id[];
  readonly items: readonly PackedItem[];
  readonly undated: readonly UndatedAct[];
}

type Words = readonly [start: number, end: number, text: string];

interface PackedItem extends Omit<
  TimedItem,
  'document' | 'passage' | 'span' | 'sentence' | 'actors' | 'standing' | 'act'
> {
  readonly standing?: Standing;
  readonly at: number;
  readonly words: Words;
  readonly within: Words;
  readonly who: readonly number[];
  readonly act?: Omit<TimedItem['act'] & object, 'initiators' | 'recipients' | 'trigger'> & {
    readonly trigger?: Words;
    readonly by: readonly number[];
    readonly to: readonly number[];
  };
}

export function packedTime(
  items: readonly TimedItem[],
  undated: readonly UndatedAct[],
): PackedTime {
  const actors = table<PackedTime['actors'][number]>(([id]) => id);
  const passages = table<Id>((id) => id);
  const bare = (id: Id): number => actors.place([id]);
  // Those who are known by name come first: a place is given once.
  for (const item of items)
    for (const { id, name, type } of item.actors) actors.place([id, name, type]);
  return {
    items: items.map((item): PackedItem => {
      const { id, kind, tells, edtf, earliest, latest, placeName, event, status, standing } = item;
      const { span, sentence, passage, actors: who, act } = item;
      return {
        id,
        kind,
        tells,
        edtf,
        ...(earliest !== undefined && { earliest }),
        ...(latest !== undefined && { latest }),
        ...(placeName !== undefined && { placeName }),
        ...(event !== undefined && { event }),
        ...(status !== undefined && { status }),
        ...(standing !== 'proposed' && { standing }),
        at: passages.place(passage),
        words: wordsOf(span),
        within: wordsOf(sentence),
        who: who.map((one) => bare(one.id)),
        ...(act && {
          act: {
            ids: act.ids,
            type: act.type,
            ...(act.mode !== undefined && { mode: act.mode }),
            status: act.status,
            ...(act.trigger && { trigger: wordsOf(act.trigger) }),
            by: act.initiators.map(bare),
            to: act.recipients.map(bare),
          },
        }),
      };
    }),
    actors: actors.all,
    passages: passages.all,
    undated,
  };
}

export function unpackedTime(document: Id, packed: PackedTime): readonly TimedItem[] {
  const named = packed.actors.map(([id, name = '', type = 'person']): ItemActor => ({
    id,
    name,
    type,
  }));
  const ids = (places: readonly number[]): readonly Id[] =>
    places.flatMap((at) => named[at]?.id ?? []);
  return packed.items.map(({ at, words, within, who, act, standing = 'proposed', ...item }) => ({
    ...item,
    document,
    passage: packed.passages[at] ?? '',
    span: spanOf(words),
    sentence: spanOf(within),
    actors: who.flatMap((one) => named[one] ?? []),
    standing,
    ...(act && {
      act: {
        ids: act.ids,
        type: act.type,
        ...(act.mode !== undefined && { mode: act.mode }),
        status: act.status,
        ...(act.trigger && { trigger: spanOf(act.trigger) }),
        initiators: ids(act.by),
        recipients: ids(act.to),
      },
    }),
  }));
}

function wordsOf({ start, end, text }: TimedItem['span']): Words {
  return [start, end, text];
}

function spanOf([start, end, text]: Words): TimedItem['span'] {
  return { start, end, text };
}

function table<T>(keyOf: (one: T) => string) {
  const all: T[] = [];
  const places = new Map<string, number>();
  return {
    all,
    place(one: T): number {
      const known = places.get(keyOf(one));
      if (known !== undefined) return known;
      places.set(keyOf(one), all.length);
      return all.push(one) - 1;
    },
  };
}
