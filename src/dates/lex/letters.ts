/**
 * For each UTF-16 unit the lower-case form of a letter, or 0 for what is no letter. Latin, Greek and Cyrillic are
 * lowered; other scripts only count as letters. A table: this is asked for every unit of every text.
 */
export const LETTER = letterTable();

function letterTable(): Uint16Array {
  const table = new Uint16Array(65_536);
  const fill = (first: number, last: number): void => {
    for (let code = first; code <= last; code += 1) table[code] = lowered(code);
  };
  fill(0x41, 0x5a);
  fill(0x61, 0x7a);
  fill(0xc0, 0x1fff);
  fill(0x2c00, 0x2dff);
  fill(0x3040, 0xd7ff);
  fill(0xf900, 0xfdff);
  table[0xd7] = 0;
  table[0xf7] = 0;
  table[0x5f] = 0x5f;
  return table;
}

function lowered(code: number): number {
  const text = String.fromCharCode(code).toLowerCase();
  return text.length === 1 ? text.charCodeAt(0) : code;
}
