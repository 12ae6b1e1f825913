/** A hyperlink's box on its page, in the coordinates of `Piece`. */
export interface LinkBox {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MOST_LINKS = 5_000;

/** The web addresses that a page's annotations lay over its words; a box of several lines gives one each. */
export function linksOf(
  annotations: readonly object[],
  view: readonly number[],
): readonly LinkBox[] {
  return annotations.slice(0, MOST_LINKS).flatMap((annotation) => {
    const url = urlOf(annotation);
    if (url === undefined) return [];
    return boxesOf(annotation).map((box) => ({ url, ...asSeen(box, view) }));
  });
}

function urlOf(annotation: object): string | undefined {
  for (const key of ['url', 'unsafeUrl'] as const) {
    const url: unknown = Reflect.get(annotation, key);
    if (typeof url === 'string' && /^https?:\/\//i.test(url)) return url;
  }
  return undefined;
}

type Box = readonly [number, number, number, number];

/** `quadPoints` are eight numbers a line; where they are missing the whole rectangle counts. */
function boxesOf(annotation: object): readonly Box[] {
  const quads = numbersOf(Reflect.get(annotation, 'quadPoints'));
  if (quads.length >= 8) {
    const boxes: Box[] = [];
    for (let at = 0; at + 8 <= quads.length; at += 8) {
      const xs = [0, 2, 4, 6].map((i) => quads[at + i] ?? 0);
      const ys = [1, 3, 5, 7].map((i) => quads[at + i] ?? 0);
      boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
    }
    return boxes;
  }
  const [left, bottom, right, top] = numbersOf(Reflect.get(annotation, 'rect'));
  if (top === undefined) return [];
  return [[left ?? 0, bottom ?? 0, right ?? 0, top]];
}

function numbersOf(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'number');
  return value instanceof Float32Array ? [...value] : [];
}

function asSeen(box: Box, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]) {
  const [x1, y1, x2, y2] = box;
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
