import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';

const cases = readFileSync(new URL('../cases/read/encodings.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => {
    const [encodings = '', text = ''] = line.split('\t');
    return encodings.split(' ').map((encoding) => [encoding, text] as const);
  });

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decode', () => {
  it.each(cases)('%s: %s', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding)).text).toBe(text);
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x61]],
    ['utf-16le', [0xff, 0xfe, 0x61, 0x00]],
    ['utf-16be', [0xfe, 0xff, 0x00, 0x61]],
  ])('takes the byte order mark of %s and drops it', (encoding, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ text: 'a', encoding });
  });

  it('makes every line end the same and keeps form feeds', () => {
    expect(decode(utf8('a\r\nb\rc\u2028d\fe')).text).toBe('a\nb\nc\nd\fe');
  });

  it('drops control characters but leaves letters as they are composed', () => {
    expect(decode(utf8('e\u0301\u0007x')).text).toBe('e\u0301x');
  });

  it('follows a stated charset for bytes that are no UTF-8', () => {
    const bytes = iconv.encode('Да', 'koi8-r');
    expect(decode(bytes, 'KOI8-R')).toEqual({ text: 'Да', encoding: 'koi8-r' });
  });

  it('does not follow a stated charset that the bytes belie, nor one that does not exist', () => {
    expect(decode(utf8('Да'), 'windows-1251').text).toBe('Да');
    expect(decode(utf8('Да'), 'no-such-charset').text).toBe('Да');
  });

  it('reads UTF-8 with a damaged byte as UTF-8', () => {
    const bytes = utf8('Переговоры отложены до осени. '.repeat(3));
    bytes[4] = 0xff;
    expect(decode(bytes).encoding).toBe('utf-8');
  });

  it('never throws, and gives back UTF-8 as it was', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void decode(bytes)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 8 }), (text) => {
        fc.pre(!/[\p{Cc}\u2028\u2029\ufeff]/u.test(text) && text.isWellFormed());
        expect(decode(utf8(text)).text).toBe(text);
      }),
    );
  });
});
