import { InputError } from '../model/input-error.ts';

const SAMPLE = 65_536;
/** Prose has none; a few come from broken exports. */
const CONTROL_SHARE = 0.01;
/** What decoders put for a byte that is no sign. */
const LOST = '\ufffd';
const UNDECODABLE_SHARE = 0.05;

/**
 * Throws an InputError when what was decoded as text is none: zero bytes outside UTF-16, many control characters,
 * or many bytes that no encoding explains.
 */
export function refuseBinary(
  text: string,
  bytes: Uint8Array,
  encoding: string,
  file: string,
): void {
  const reason = zeros(bytes, encoding) ?? controls(bytes, encoding) ?? undecodable(text);
  if (reason === undefined) return;
  throw new InputError(
    `Unreadable text: ${reason}`,
    { file },
    { advice: 'It looks like binary data; give a text, Markdown, HTML, PDF or DOCX file.' },
  );
}

function zeros(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding.startsWith('utf-16')) return undefined;
  const at = bytes.indexOf(0);
  return at < 0 ? undefined : `a zero byte at position ${at}`;
}

function controls(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding.startsWith('utf-16')) return undefined;
  const length = Math.min(bytes.length, SAMPLE);
  let count = 0;
  for (let i = 0; i < length; i += 1) if (isControl(bytes[i] ?? 0)) count += 1;
  return count > length * CONTROL_SHARE
    ? `${count} control characters in the first ${length} bytes`
    : undefined;
}

/** Tab, line feed, vertical tab, form feed and carriage return are the control characters of text. */
function isControl(byte: number): boolean {
  return byte < 0x20 && (byte < 0x09 || byte > 0x0d);
}

function undecodable(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  let count = 0;
  for (let at = sample.indexOf(LOST); at >= 0; at = sample.indexOf(LOST, at + 1)) count += 1;
  return count > sample.length * UNDECODABLE_SHARE
    ? `${count} of the first ${sample.length} characters fit no known encoding`
    : undefined;
}
