/** The pages of a passage, which lie in its row's `rest`. */
export function pagesOf(rest: string | null): readonly [number, number] | undefined {
  if (rest === null) return undefined;
  return (JSON.parse(rest) as { readonly pages?: readonly [number, number] }).pages;
}
