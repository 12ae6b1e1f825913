interface Pages {
  readonly pages?: readonly [first: number, last: number];
}

/** The pages of a passage, where it has any; they lie in its row's `rest`. */
export function pagesOf(rest: string | null): Pages {
  if (rest === null) return {};
  const { pages }: Pages = JSON.parse(rest);
  return pages === undefined ? {} : { pages };
}
