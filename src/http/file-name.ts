const LONGEST_BYTES = 180;

/**
 * The name under which a file from a browser is kept: no folder, nothing that steers a terminal or turns letters round,
 * no longer than a disk takes. `undefined` when nothing of it is left.
 */
export function safeFileName(given: string): string | undefined {
  const own = given.toWellFormed().normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const plain = own
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}:*?"<>|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/u, '')
    .trim();
  if (plain === '') return undefined;
  return shortened(plain);
}

/** Cut before its ending, which says what it is. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_BYTES) return name;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - ending.length);
  while (Buffer.byteLength(stem + ending) > LONGEST_BYTES) stem = stem.replace(/.$/su, '');
  return stem + ending;
}
