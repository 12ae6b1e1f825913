/** The form under which two spellings of a state’s name are one: lower case, no marks over letters, plain spaces. */
export function stateKey(text: string): string {
  if (PLAIN.test(text)) return withoutArticle(text.toLowerCase());
  const key = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ‘`ʻ]/gu, "'")
    .replace(/[‐‑–—-]/gu, ' ')
    .replace(/ı/gu, 'i')
    .replace(/\s+/gu, ' ')
    .trim();
  return withoutArticle(key);
}

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/u;

function withoutArticle(key: string): string {
  return key.replace(/^(?:(?:the|le|la|les|el|los|il|die|der) |l')(?=\p{L}{3})/u, '');
}

/** Abbreviations keep their capitals, so that `us` is no state. */
export function abbreviationKey(text: string): string {
  return text.normalize('NFKC').replace(/[.\s]/gu, '');
}
