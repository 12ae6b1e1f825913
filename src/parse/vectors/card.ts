/** The first eight bytes of a file of word vectors. */
export const MAGIC = 'TACITUSV';
/** The layout that this reader knows; a file of another version is refused. */
export const VERSION = 1;

/** What a file of word vectors says of itself. */
export interface VectorsCard {
  readonly what: string;
  readonly source: string;
  readonly licence: string;
  /** How many words have a vector; rows go from the most frequent word to the rarest. */
  readonly count: number;
  readonly dimensions: number;
  /** Places of the look-up table, a power of two. */
  readonly places: number;
  /** Length of the longest word, in UTF-16 units; a longer one is unknown. */
  readonly longest: number;
}

/** Where each part of the file begins, and its whole length, in bytes. */
export interface Layout {
  readonly rows: number;
  readonly prints: number;
  readonly scales: number;
  readonly values: number;
  readonly length: number;
}

const HEAD = MAGIC.length + 8;

/** `cardLength` is the length of the card as written, a multiple of four, so that every part is aligned. */
export function layoutOf(
  { count, dimensions, places }: Pick<VectorsCard, 'count' | 'dimensions' | 'places'>,
  cardLength: number,
): Layout {
  const rows = HEAD + cardLength;
  const prints = rows + 4 * places;
  const scales = prints + 4 * count;
  const values = scales + 4 * dimensions;
  return { rows, prints, scales, values, length: values + count * dimensions };
}

/** @throws {Error} when the bytes are not word vectors, or of another version, or cut off. */
export function readCard(bytes: Uint8Array): { card: VectorsCard; layout: Layout } {
  const magic = ascii(bytes, 0, MAGIC.length);
  if (magic !== MAGIC) {
    throw new Error(`Not word vectors: begins with ${JSON.stringify(magic)}, expected ${MAGIC}`);
  }
  if (bytes.length < HEAD) throw cutOff(bytes.length, HEAD);
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD);
  const version = head.getUint32(MAGIC.length, true);
  if (version !== VERSION) {
    throw new Error(
      `Word vectors of version ${version}, expected ${VERSION}: make them again with training/vectors.ts`,
    );
  }
  const cardLength = head.getUint32(MAGIC.length + 4, true);
  const card = parsedCard(ascii(bytes, HEAD, cardLength));
  const layout = layoutOf(card, cardLength);
  if (bytes.length !== layout.length) throw cutOff(bytes.length, layout.length);
  return { card, layout };
}

/** The card is written in ASCII, since a pure room has no decoder of UTF-8. */
function ascii(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (const code of bytes.subarray(start, start + length)) text += String.fromCharCode(code);
  return text;
}

function cutOff(came: number, expected: number): Error {
  return new Error(`Word vectors of ${came} bytes, expected ${expected}: the file is not whole`);
}

function parsedCard(text: string): VectorsCard {
  const card = parsedObject(text);
  const size = (name: keyof VectorsCard): number => {
    const value = card[name];
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
    throw new Error(`Word vectors whose card gives no ${name}: expected a whole number above 0`);
  };
  const words = (name: keyof VectorsCard): string => {
    const value = card[name];
    return typeof value === 'string' ? value : '';
  };
  const places = size('places');
  if ((places & (places - 1)) !== 0 || places <= size('count')) {
    throw new Error(
      `Word vectors with ${places} places: expected a power of two above their count`,
    );
  }
  return {
    what: words('what'),
    source: words('source'),
    licence: words('licence'),
    count: size('count'),
    dimensions: size('dimensions'),
    places,
    longest: size('longest'),
  };
}

function parsedObject(text: string): Partial<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error('Word vectors whose card is not JSON: the file is not whole', { cause });
  }
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
