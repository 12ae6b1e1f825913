import type { OrderAnchor, OrderConstraint, OrderRelation } from '../../model/order.ts';
import type { DateMention, Id, Passage, Range } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import { READER_VERSION } from '../../model/version.ts';

export interface OrderFinds {
  /** What constraints name beside dates, in reading order. */
  readonly anchors: readonly OrderAnchor[];
  /** In reading order of the words they rest on. */
  readonly constraints: readonly OrderConstraint[];
}

/** A passage with its dates, in reading order. */
export interface OrderScene {
  readonly passage: Passage;
  readonly dates: readonly DateMention[];
}

/** What a constraint is about: a date, or words that stand for something without one. */
export type OrderEnd = DateMention | (Range & { readonly form: OrderAnchor['form'] });

export interface OrderFind {
  readonly from: OrderEnd;
  readonly relation: OrderRelation;
  readonly to: OrderEnd;
  readonly words: Range;
  readonly rule: string;
  /** Default: `stated`. */
  readonly certainty?: OrderConstraint['certainty'];
}

/** Where the languages' readers write down what they find. */
export interface OrderBook {
  readonly add: (passage: Passage, find: OrderFind) => void;
  readonly close: () => OrderFinds;
}

export function orderBook(): OrderBook {
  const anchors = new Map<Id, OrderAnchor>();
  const constraints = new Map<string, OrderConstraint>();
  const idOf = (passage: Passage, end: OrderEnd): Id => {
    if ('kind' in end) return end.id;
    const anchor = anchorOf(passage, end);
    if (!anchors.has(anchor.id)) anchors.set(anchor.id, anchor);
    return anchor.id;
  };
  return {
    add: (passage, { from, relation, to, words, rule, certainty = 'stated' }) => {
      const id = `order:${passage.id}:${words.start}`;
      const [first, second] = [idOf(passage, from), idOf(passage, to)];
      if (first === second || constraints.has(id)) return;
      constraints.set(id, {
        id,
        from: first,
        relation,
        to: second,
        words: spanOf(passage, words.start, words.end),
        certainty,
        by: { reader: 'tacitus', version: READER_VERSION, rule: `order:${rule}` },
      });
    },
    close: () => {
      const named = new Set([...constraints.values()].flatMap(({ from, to }) => [from, to]));
      return {
        anchors: [...anchors.values()].filter(({ id }) => named.has(id)),
        constraints: [...constraints.values()],
      };
    },
  };
}

/** “The signing of the Tarnow treaty” is one thing throughout a document; “the attack” may be another each time. */
function anchorOf(
  passage: Passage,
  { start, end, form }: Range & Pick<OrderAnchor, 'form'>,
): OrderAnchor {
  const span = spanOf(passage, start, end);
  const particular = form === 'phrase' && /\s["«“„]?(?:\p{Lu}|\d)/u.test(span.text);
  const key = particular
    ? `${passage.document}:${span.text.toLowerCase().replaceAll(/\s+/gu, ' ')}`
    : `${passage.id}:${start}`;
  return { id: `anchor:${key}`, form, span };
}
