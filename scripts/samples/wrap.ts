/** A word that a line may end after; `tight` words join the next one without a space. */
export interface Word {
  readonly text: string;
  readonly tight: boolean;
}

const SPACE = /[ \n]+/;
const URL_PART = /[^/-]*[/-]+|[^/-]+$/g;

/** Splits at spaces, and addresses also after each slash and hyphen, as typesetting programs do. */
export function toWords(text: string): Word[] {
  return text
    .split(SPACE)
    .filter((word) => word !== '')
    .flatMap((word) => (word.includes('://') ? splitUrl(word) : [{ text: word, tight: false }]));
}

function splitUrl(word: string): Word[] {
  const host = word.indexOf('://') + '://'.length;
  const parts = word.slice(host).match(URL_PART) ?? [];
  const [first = '', ...rest] = parts;
  return [word.slice(0, host) + first, ...rest].map((text, at) => {
    return { text, tight: at < parts.length - 1 };
  });
}

/** Fills lines of at most `width` characters; a longer word stands alone. */
export function wrap(text: string, width: number): { text: string; tight: boolean }[] {
  const lines: { text: string; tight: boolean }[] = [];
  for (const word of toWords(text)) {
    const line = lines.at(-1);
    const joined = line === undefined ? '' : line.text + (line.tight ? '' : ' ') + word.text;
    if (line === undefined || joined.length > width) lines.push({ ...word });
    else lines.splice(-1, 1, { text: joined, tight: word.tight });
  }
  return lines;
}
