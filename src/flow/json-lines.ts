import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { InputError } from '../model/input-error.ts';
import { inFieldOrder } from '../model/field-order.ts';
import { KINDS } from '../model/records.ts';
import type { CaseRecord } from '../model/records.ts';
import { fileError } from './inputs.ts';

/** One record as a line of JSON with its fields in order, without the line end. */
export function toLine(record: CaseRecord): string {
  return JSON.stringify(inFieldOrder(record));
}

const KIND_NAMES: ReadonlySet<string> = new Set(KINDS);

/** Reads the records of a JSON Lines file, one at a time. Throws an InputError that names the line. */
export async function* fromFile(path: string): AsyncGenerator<CaseRecord> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (line.trim() !== '') yield fromLine(line, path, number);
    }
  } catch (error) {
    throw fileError(error, path);
  }
}

function fromLine(text: string, file: string, line: number): CaseRecord {
  const value = parseJson(text, file, line);
  if (!isRecord(value)) {
    throw new InputError(
      'This line is no record: an object with a known "kind" and an "id" was expected',
      { file, line },
      { advice: `Kinds are ${KINDS.join(', ')}.` },
    );
  }
  return value;
}

function parseJson(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(
      'This line is not JSON',
      { file, line },
      {
        advice: 'One record a line is expected, as `tacitus export --format jsonl` writes it.',
        cause: error,
      },
    );
  }
}

/** Kind and id are checked here; the store checks the other fields and what they point at. */
function isRecord(value: unknown): value is CaseRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    typeof value.kind === 'string' &&
    KIND_NAMES.has(value.kind) &&
    'id' in value &&
    typeof value.id === 'string'
  );
}
