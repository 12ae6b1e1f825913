import { createReadStream } from 'node:fs';

const CHUNK_BYTES = 1_048_576;
/** In UTF-16 units; what is longer is no line of a list. */
const LONGEST_LINE = 16_777_216;

export interface TextChunk {
  readonly text: string;
  /** Bytes read so far. */
  readonly bytes: number;
}

export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The text of a file piece by piece, without its byte order mark; bytes that do not fit become U+FFFD. */
export async function* textOf(path: string, encoding: string): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  const file: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of file) {
    bytes += chunk.length;
    yield { text: decoder.decode(chunk, { stream: true }), bytes };
  }
  yield { text: decoder.decode(), bytes };
}

/** Whole lines, as many at a time as a piece of the file brings; a line of unlikely length is cut. */
export async function* linesOf(
  chunks: AsyncIterable<TextChunk>,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<readonly Line[]> {
  let rest = '';
  let number = 0;
  for await (const { text, bytes } of chunks) {
    onBytes(bytes);
    const parts = text.split('\n');
    parts[0] = joined(rest, parts[0] ?? '');
    rest = parts.pop() ?? '';
    yield parts.map((part) => ({ text: withoutReturn(part), number: ++number }));
  }
  if (rest !== '') yield [{ text: withoutReturn(rest), number: number + 1 }];
}

function joined(rest: string, more: string): string {
  return rest.length > LONGEST_LINE ? rest : rest + more;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
