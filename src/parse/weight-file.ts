/**
 * One file format for everything that was trained: a card that says where it comes from, then named arrays of
 * numbers. Opening lays views over the bytes and copies nothing.
 *
 * Layout: eight letters `TACITUS` + newline, the length of the card (uint32, little-endian), the card in JSON of
 * ASCII letters, filled with spaces to a multiple of 8, then the arrays one after another, each at a multiple of 8.
 */
const MAGIC = 'TACITUS\n';
const HEAD = MAGIC.length + 4;
/** Arrays begin at multiples of it, so that any type can be laid over the bytes. */
const STEP = 8;

/** What a trained file says of itself. Fields beyond these are its own. */
export interface Card {
  /** `vectors`, `network`, … */
  readonly kind: string;
  /** Goes up whenever the meaning of the numbers changes; a file of another version is refused. */
  readonly version: number;
  readonly [field: string]: unknown;
}

/** The arrays of a trained file by name. */
export type Arrays = Readonly<
  Record<string, Int8Array | Uint8Array | Int32Array | Uint32Array | Float32Array>
>;

export interface Weights {
  readonly card: Card;
  /** @throws Error when the file has no such array */
  readonly int8: (name: string) => Int8Array;
  readonly uint8: (name: string) => Uint8Array;
  readonly int32: (name: string) => Int32Array;
  readonly uint32: (name: string) => Uint32Array;
  readonly float32: (name: string) => Float32Array;
}

/** What a room expects of a file that it opens. */
export interface Expected {
  readonly kind: string;
  readonly version: number;
  /** The command that makes the file anew, for the error. */
  readonly remake: string;
}

type ArrayType = 'int8' | 'uint8' | 'int32' | 'uint32' | 'float32';

interface Place {
  readonly type: ArrayType;
  /** From the first byte after the card. */
  readonly at: number;
  readonly length: number;
}

const BYTES: Readonly<Record<ArrayType, number>> = {
  int8: 1,
  uint8: 1,
  int32: 4,
  uint32: 4,
  float32: 4,
};

/** The bytes of a trained file. The same card and arrays give the same bytes. */
export function writeWeights(card: Card, arrays: Arrays): Uint8Array {
  const places: Record<string, Place> = {};
  let size = 0;
  for (const [name, array] of Object.entries(arrays)) {
    places[name] = { type: typeOf(array), at: size, length: array.length };
    size = roundUp(size + array.byteLength);
  }
  const text = asciiJson({ ...card, arrays: places });
  const body = roundUp(HEAD + text.length);
  const bytes = new Uint8Array(body + size).fill(SPACE, 0, body);
  bytes.set(ascii(MAGIC), 0);
  new DataView(bytes.buffer).setUint32(MAGIC.length, body - HEAD, true);
  bytes.set(ascii(text), HEAD);
  for (const [name, array] of Object.entries(arrays)) {
    const at = body + (places[name]?.at ?? 0);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
  }
  return bytes;
}

/**
 * Opens a trained file; its bytes must not change afterwards. Bytes that lie at an odd address are copied first.
 *
 * @throws Error when the bytes are no trained file, cut off, of another kind or version
 */
export function openWeights(bytes: Uint8Array, expected: Expected): Weights {
  const aligned = bytes.byteOffset % STEP === 0 ? bytes : bytes.slice();
  const { card, places, body } = readCard(aligned, expected);
  const place = (name: string, type: ArrayType): readonly [ArrayBufferLike, number, number] => {
    const found = Object.hasOwn(places, name) ? places[name] : undefined;
    if (found?.type !== type) throw broken(expected, `no ${type} array ${name}`);
    if (body + found.at + found.length * BYTES[type] > aligned.length) {
      throw broken(expected, `${aligned.length} bytes, too few for array ${name}`);
    }
    return [aligned.buffer, aligned.byteOffset + body + found.at, found.length];
  };
  return {
    card,
    int8: (name) => new Int8Array(...place(name, 'int8')),
    uint8: (name) => new Uint8Array(...place(name, 'uint8')),
    int32: (name) => new Int32Array(...place(name, 'int32')),
    uint32: (name) => new Uint32Array(...place(name, 'uint32')),
    float32: (name) => new Float32Array(...place(name, 'float32')),
  };
}

interface Head {
  readonly card: Card;
  readonly places: Readonly<Record<string, Place>>;
  readonly body: number;
}

function readCard(bytes: Uint8Array, expected: Expected): Head {
  const magic = textOf(bytes, 0, MAGIC.length);
  if (magic !== MAGIC) throw broken(expected, `it begins with ${JSON.stringify(magic)}`);
  if (bytes.length < HEAD) throw broken(expected, 'it is cut off');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const { arrays, ...card } = parseCard(textOf(bytes, HEAD, length), expected);
  const { kind, version } = card;
  if (kind !== expected.kind) throw broken(expected, `it holds ${String(kind)}`);
  if (version !== expected.version) throw broken(expected, `it is of version ${String(version)}`);
  return {
    card: { ...card, kind: expected.kind, version: expected.version },
    places: placesOf(arrays),
    body: HEAD + length,
  };
}

function parseCard(text: string, expected: Expected): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // What is no JSON is told below.
  }
  throw broken(expected, 'its card cannot be read');
}

function placesOf(value: unknown): Readonly<Record<string, Place>> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, Place] =>
    isPlace(entry[1]),
  );
  return Object.fromEntries(entries);
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  if (!('type' in value && 'at' in value && 'length' in value)) return false;
  const { type, at, length } = value;
  return typeof type === 'string' && type in BYTES && isCount(at) && isCount(length);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function broken({ kind, version, remake }: Expected, what: string): Error {
  return new Error(
    `Not the trained file that was expected (${kind}, version ${version}): ${what}. Make it anew with: ${remake}`,
  );
}

function typeOf(array: Arrays[string]): ArrayType {
  if (array instanceof Int8Array) return 'int8';
  if (array instanceof Uint8Array) return 'uint8';
  if (array instanceof Int32Array) return 'int32';
  return array instanceof Uint32Array ? 'uint32' : 'float32';
}

function roundUp(size: number): number {
  return Math.ceil(size / STEP) * STEP;
}

const SPACE = 32;

/** Letters beyond ASCII are escaped: a pure room has no decoder of UTF-8. */
function asciiJson(value: object): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, escaped);
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (const code of bytes.subarray(start, start + length)) text += String.fromCharCode(code);
  return text;
}
