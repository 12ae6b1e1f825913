import type { Expected } from './cases.ts';

/** The tenures and ties that a commentary's truth lists, as `samples/truth.json` does. */
export interface Truth {
  readonly tenures: readonly ({
    readonly person: string;
    readonly office: string;
    readonly former?: boolean;
  } & Readonly<Partial<Record<'from' | 'until' | 'ended', string>>>)[];
  readonly ties: readonly { readonly from: string; readonly type: string; readonly to: string }[];
}

export function expectedOf({ tenures, ties }: Truth): readonly Expected[] {
  return [
    ...tenures.map(({ person, office, from, until, ended, former }): Expected => ({
      kind: 'tenure',
      optional: false,
      from: person,
      what: office,
      details: {
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
        ...(ended === undefined ? {} : { ended }),
        ...(former === true ? { now: 'former' } : {}),
      },
    })),
    ...ties.map(({ from, type, to }): Expected => ({
      kind: 'tie',
      optional: false,
      from,
      what: type,
      to,
      details: {},
    })),
  ];
}
