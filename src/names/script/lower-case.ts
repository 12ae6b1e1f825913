/**
 * Lower-case letters without surprises: composed (NFC), Turkish İ as i (and not as i with a dot above it), everything
 * else as Unicode has it in any language; a plain I is i, since most languages read it so.
 */
export function lowerCase(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFC').replaceAll('İ', 'i').toLowerCase().replaceAll('i\u0307', 'i');
}

const PLAIN = /^[\0-\x7f]*$/u;
