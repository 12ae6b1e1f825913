/**
 * Lower-case letters without surprises: composed (NFC), Turkish İ as i (and not as i with a dot above it), everything
 * else as Unicode has it in any language; a plain I is i, since most languages read it so.
 */
export function lowerCase(text: string): string {
  if (!TO_COMPOSE.test(text)) return text.toLowerCase();
  return text.normalize('NFC').replaceAll('İ', 'i').toLowerCase().replaceAll('i\u0307', 'i');
}

/** Marks that letters of our scripts are composed with, and the dotted capital; all else is composed already. */
const TO_COMPOSE = /[\u0300-\u036f\u0653-\u0655İ]/u;
