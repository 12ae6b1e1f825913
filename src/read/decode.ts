import chardet from 'chardet';
import { voteForEncoding } from './decode-vote.ts';

export interface Decoded {
  readonly text: string;
  /** A WHATWG encoding label in lower case: `utf-8`, `utf-16le`, `windows-1251`, `koi8-r`. */
  readonly encoding: string;
}

/** Enough bytes to tell one encoding from another; more changes nothing. */
const SAMPLE_BYTES = 65_536;
/** A UTF-8 file with a few damaged bytes is still UTF-8, not Cyrillic: at most one damage in so many signs. */
const SOUND_SIGNS_PER_DAMAGE = 20;

/**
 * Bytes to text: byte order mark, then UTF-16 by its zeros, then UTF-8 if valid, then `hint` (a charset as HTTP
 * or HTML states it), then a vote among the one-byte encodings of Russian and West European text.
 * Never throws; what no encoding explains becomes U+FFFD.
 *
 * Line ends become `\n` and control characters go (form feeds stay: they end pages). Nothing else is touched, and
 * above all not normalised to NFC: a passage must show the words as the file has them, and comparing
 * names is where forms are made equal.
 */
export function decode(bytes: Uint8Array, hint?: string): Decoded {
  const encoding = detectEncoding(bytes, hint);
  return { text: cleanText(decodeAs(bytes, encoding)), encoding };
}

/** The same with every character kept, line ends and control characters too; only a byte order mark goes. */
export function decodeUntouched(bytes: Uint8Array): Decoded {
  const encoding = detectEncoding(bytes, undefined);
  return { text: decodeAs(bytes, encoding), encoding };
}

/** The encoding `decode` would choose. */
function detectEncoding(bytes: Uint8Array, hint?: string): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return (
    byOrderMark(sample) ??
    utf16ByZeros(sample) ??
    (isUtf8(bytes) ? 'utf-8' : undefined) ??
    usableHint(hint) ??
    (isDamagedUtf8(sample) ? 'utf-8' : guess(bytes))
  );
}

function byOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** In UTF-16 every Latin sign has a zero byte and every Cyrillic one a 4, always on the same side. */
function utf16ByZeros(bytes: Uint8Array): string | undefined {
  const pairs = Math.floor(bytes.length / 2);
  if (pairs < 2 || (!bytes.includes(0) && !bytes.includes(4))) return undefined;
  const high = [0, 0];
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i += 1) {
    const byte = bytes[i];
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    if (byte === 0 || byte === 4) high[i % 2] = (high[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high;
  const [evenZeros = 0, oddZeros = 0] = zeros;
  if (odd > pairs * 0.7 && evenZeros === 0) return 'utf-16le';
  if (even > pairs * 0.7 && oddZeros === 0) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isDamagedUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  let damage = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) damage += 1;
    else if (code > 0x7f) sound += 1;
  }
  return sound > 0 && damage * SOUND_SIGNS_PER_DAMAGE <= sound;
}

function usableHint(hint: string | undefined): string | undefined {
  if (hint === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(hint.trim());
    // The bytes are known not to be UTF-8, and UTF-16 would have shown its zeros.
    return encoding.startsWith('utf-') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return voteForEncoding(sample) ?? supported(chardet.detect(sample)) ?? 'windows-1252';
}

function supported(name: string | null): string | undefined {
  const known = name === null ? undefined : usableHint(name);
  return known;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Everything in Unicode's Cc but tab, line feed and form feed, and the marks that only ever ride along. */
/* eslint-disable no-control-regex -- control characters are what these are for */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g;
const LINE_END = /\r\n?|[\u000b\u0085\u2028\u2029]/g;
/* eslint-enable no-control-regex */

function cleanText(text: string): string {
  return text.replace(LINE_END, '\n').replace(CONTROL, '');
}
