import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nest } from '../../src/view/nest.ts';
import type { Nested } from '../../src/view/nest.ts';
import { segmentsOf } from '../../src/view/segments.ts';
import type { Layer } from '../../src/view/segments.ts';

const text = fc.string({ maxLength: 60 });
const offset = fc.integer({ min: -5, max: 70 });
const layers = fc
  .array(fc.tuple(offset, offset), { maxLength: 12 })
  .map((pairs) =>
    pairs.map(([a, b], value) => ({ start: Math.min(a, b), end: Math.max(a, b), value })),
  );
const points = fc
  .array(offset, { maxLength: 6 })
  .map((offsets) => offsets.map((at, value) => ({ offset: at, value })));

function wordsOf(nodes: readonly Nested<number, number>[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'point') return '';
      return node.kind === 'text' ? node.text : wordsOf(node.children);
    })
    .join('');
}

type LayerNode = Extract<Nested<number, number>, { kind: 'layer' }>;

function piecesOf(nodes: readonly Nested<number, number>[], value: number): readonly LayerNode[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'layer') return [];
    return [...(node.layer.value === value ? [node] : []), ...piecesOf(node.children, value)];
  });
}

function covered(words: string, { start, end }: Layer<number>): string {
  return words.slice(Math.max(0, start), Math.max(0, end));
}

describe('segments', () => {
  test('their texts joined are the text, each under exactly the layers that cover it', () => {
    fc.assert(
      fc.property(text, layers, points, (words, over, at) => {
        const segments = segmentsOf(words, over, at);
        const texts = segments.filter((segment) => segment.kind === 'text');
        expect(texts.map((segment) => segment.text).join('')).toBe(words);
        for (const { start, text: piece, layers: own } of texts) {
          const covering = over.filter(
            (layer) => layer.start <= start && layer.end >= start + piece.length,
          );
          expect(own.map(({ value }) => value)).toEqual(covering.map(({ value }) => value));
        }
      }),
    );
  });

  test('every point is there once, in order', () => {
    fc.assert(
      fc.property(text, layers, points, (words, over, at) => {
        const found = segmentsOf(words, over, at).filter((segment) => segment.kind === 'point');
        const clamped = at.map((point) => ({
          ...point,
          at: Math.min(words.length, Math.max(0, point.offset)),
        }));
        const expected = clamped.toSorted((a, b) => a.at - b.at).map(({ value }) => value);
        expect(found.map(({ value }) => value)).toEqual(expected);
      }),
    );
  });

  test('a point at the edge of a layer stands outside it', () => {
    const kinds = segmentsOf('ab', [{ start: 0, end: 1, value: 'x' }], [{ offset: 1, value: '*' }]);
    expect(kinds.map(({ kind, layers: own }) => [kind, own.length])).toEqual([
      ['text', 1],
      ['point', 0],
      ['text', 0],
    ]);
  });
});

describe('nesting', () => {
  test('loses no word, and the pieces of a layer hold its words, with one first and one last', () => {
    fc.assert(
      fc.property(text, layers, points, (words, over, at) => {
        const tree = nest(segmentsOf(words, over, at));
        expect(wordsOf(tree)).toBe(words);
        for (const layer of over) {
          const pieces = piecesOf(tree, layer.value);
          const own = covered(words, layer);
          expect(wordsOf(pieces)).toBe(own);
          const ends = own === '' ? 0 : 1;
          expect(pieces.filter(({ first }) => first)).toHaveLength(ends);
          expect(pieces.filter(({ last }) => last)).toHaveLength(ends);
        }
      }),
    );
  });

  test('one mention over two emphases stays one piece when it is given first', () => {
    const tree = nest(
      segmentsOf('abcdef', [
        { start: 1, end: 5, value: 'mention' },
        { start: 0, end: 3, value: 'em' },
        { start: 3, end: 6, value: 'em' },
      ]),
    );
    const mentions = tree.filter((node) => node.kind === 'layer' && node.layer.value === 'mention');
    expect(mentions).toHaveLength(1);
  });

  test('many layers on a long passage stay quick', () => {
    const many = Array.from({ length: 5000 }, (_, value) => ({
      start: value * 10,
      end: value * 10 + 7,
      value,
    }));
    const words = 'x'.repeat(60_000);
    expect(wordsOf(nest(segmentsOf(words, many)))).toBe(words);
  });
});
