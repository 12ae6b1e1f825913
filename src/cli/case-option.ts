import { Option } from 'commander';

/** Used where no case is named. */
export const DEFAULT_CASE = 'case.tacitus';

/** `--case FILE`, which every command that touches a case takes. */
export function caseOption(): Option {
  return new Option('-c, --case <file>', 'the case file').env('TACITUS_CASE').default(DEFAULT_CASE);
}

export interface CaseOptions {
  readonly case: string;
}
