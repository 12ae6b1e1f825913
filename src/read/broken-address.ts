/** Longer addresses are not put together again. */
export const LONGEST_ADDRESS = 600;
const ADDRESS_AT_END = /(<?(?:https?:\/\/|www\.)[^\s>]{0,500})$/;
/** Whole addresses end in none of these. */
const ENDS_INSIDE = /[-_=&%]$/;

/** Whether an address at the end of one line goes on in the next: it is open, or both sides look like its parts. */
export function breaksAddress(before: string, after: string): boolean {
  const address = ADDRESS_AT_END.exec(before.slice(-LONGEST_ADDRESS))?.[1];
  if (address === undefined || /^[\s(<«“"„[]/.test(after)) return false;
  const next = /^\S{1,300}/.exec(after)?.[0] ?? '';
  if (address.startsWith('<')) return !address.includes('>');
  if (/^\p{Lu}\p{Ll}+[,.]?$/u.test(next)) return false;
  if (ENDS_INSIDE.test(address)) return /^[\p{L}\d%_-]/u.test(next);
  return /[/?#.]$/.test(address) && /[/\d_=&%-]|\.[a-z]|>/.test(next.slice(0, -1));
}
