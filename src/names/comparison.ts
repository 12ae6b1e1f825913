/** What a comparison of two names concludes. It abstains (`open`) where the words do not decide. */
export type Verdict = 'same' | 'different' | 'open';

/** What of two names was compared. */
export type ComparedPart =
  | 'whole'
  | 'given'
  | 'initial'
  | 'patronymic'
  | 'middle'
  | 'surname'
  | 'maiden'
  | 'sex'
  | 'generation'
  | 'words'
  | 'legal-form'
  | 'abbreviation'
  | 'number'
  | 'state'
  | 'script';

/** One observation about two names, and what it weighs. */
export interface Reason {
  readonly part: ComparedPart;
  /** Evidence in log-odds (natural logarithm): above 0 for one bearer, below 0 against, 0 where it says nothing. */
  readonly weight: number;
  readonly left?: string;
  readonly right?: string;
  /** A sentence for people: `initial I agrees with Ilham`. */
  readonly text: string;
}

export interface Comparison {
  /** The stated probability that both names are meant for one bearer, 0…1; calibrated (decision 9). */
  readonly score: number;
  readonly verdict: Verdict;
  /** What spoke most first. */
  readonly reasons: readonly Reason[];
}
