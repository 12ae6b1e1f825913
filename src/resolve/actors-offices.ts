import type { Office } from '../names/offices.ts';

/** How well an office that a description names fits one that somebody is said to hold; `undefined` when not at all. */
export interface OfficeFit {
  /** 0…1. */
  readonly score: number;
  /** The description names a state, and nobody said of which state the holder's office is. */
  readonly stateUntold: boolean;
  readonly reason: string;
}

const SAME = 0.95;
const LOOSE = 0.85;
const STATE_UNTOLD = 0.78;

/** “the Kazakh president” fits “President of Kazakhstan”; “the Kazakh leader” does too, “the president” less surely. */
export function officeFit(described: Office, held: Office): OfficeFit | undefined {
  if (held.former && !described.former) return undefined;
  const { state } = described;
  if (state !== undefined && held.state !== undefined && state !== held.state) return undefined;
  const alike = wordFit(described, held);
  if (alike === undefined) return undefined;
  const stateUntold = state !== undefined && held.state === undefined;
  if (stateUntold && alike < SAME) return undefined;
  const stateLeft = state === undefined ? LOOSE : SAME;
  const former = described.former && !held.former ? LOOSE : SAME;
  const score = Math.min(alike, former, stateUntold ? STATE_UNTOLD : stateLeft);
  return { score, stateUntold, reason: `“${described.text}” fits “${held.text}”` };
}

function wordFit(described: Office, held: Office): number | undefined {
  const sameField = described.field === held.field;
  if (described.word.key === held.word.key) {
    if (sameField) return SAME;
    // “the minister” may be any minister; “the head” says too little.
    const isShorter = described.field === undefined && !described.word.any;
    return isShorter && held.word.key === 'minister' ? LOOSE : undefined;
  }
  if (described.word.any) return topFit(described, held);
  const holderLeads = held.word.any && isState(held.field) && held.state !== undefined;
  const fits = holderLeads && described.word.leads === 'state' && isState(described.field);
  return fits && described.state === held.state ? LOOSE : undefined;
}

/** “the leader of X”, “the head of the government”, “the head of the foreign ministry”. */
function topFit({ field, state }: Office, held: Office): number | undefined {
  if (isState(field)) {
    if (state === undefined && field === undefined) return undefined;
    if (!isState(held.field)) return undefined;
    if (held.word.leads === 'state' || held.word.any) return SAME;
    return held.word.leads === 'government' ? LOOSE : undefined;
  }
  if (field === 'government') return held.word.leads === 'government' ? SAME : undefined;
  const sameField = field === held.field;
  return sameField && (held.word.any || held.word.key === 'minister') ? SAME : undefined;
}

function isState(field: string | undefined): boolean {
  return field === undefined || field === 'state';
}
