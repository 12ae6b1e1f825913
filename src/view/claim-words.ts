/** What a claim's words begin with that only ties them to “said” or “promised”. */
const LEADS = /^(?:(that|что)|(to))[\s\u00a0]+(?=\S)/iu;

export interface ClaimWords {
  /** `to`, which stands before what somebody means to do: to be shown fainter. Empty for “that”, which says nothing. */
  readonly lead: string;
  readonly words: string;
}

/** The words of a claim as a ledger shows them: without what ties them to a verb of saying. */
export function claimWords(text: string): ClaimWords {
  const found = LEADS.exec(text);
  return { lead: found?.[2] ?? '', words: found ? text.slice(found[0].length) : text };
}
