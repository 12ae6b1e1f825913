import type { Meant, MentionFind } from '../names/mention-find.ts';
import type { Office } from '../names/offices.ts';
import type { KnownPerson } from './actors-known-people.ts';
import { officeFit } from './actors-offices.ts';
import { OPEN } from './actors-resolution.ts';
import type { Resolution, ScoredBearer } from './actors-resolution.ts';

const LEAST = 0.75;

/** What a document says of its states. */
export interface StateTalk {
  /** The states of each sentence. */
  readonly bySentence: ReadonlyMap<number, ReadonlySet<string>>;
  /** The state that the document speaks of most. */
  readonly most: string | undefined;
}

/** Which states each sentence names, and which is named most. */
export function statesBySentence(finds: readonly MentionFind[]): StateTalk {
  const bySentence = new Map<number, Set<string>>();
  const counts = new Map<string, number>();
  for (const { type, iso, gazetteer, name, sentence = 0 } of finds) {
    if (type !== 'state') continue;
    const key = iso ?? (gazetteer === undefined ? name : `#${gazetteer}`);
    const own = bySentence.get(sentence) ?? new Set();
    bySentence.set(sentence, own.add(key));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return { bySentence, most };
}

/** Two descriptions of equal key mean the same person, wherever they stand. */
export function officeKey({ word, field = '', state = '', former, text }: Office): string {
  return [word.key, field, state, former, LATE.test(text)].join('|');
}

/** Nearer than this, two candidates are equally good. */
const MARGIN = 0.1;

/** Those whose office, as the document tells it, fits the one described. `people` are those with an office. */
export function holders(
  { office, bare }: Extract<Meant, { kind: 'office' }>,
  index: number,
  people: readonly KnownPerson[],
  states: StateTalk,
  sentence: number,
): Resolution {
  const fitting: ScoredBearer[] = [];
  for (const person of people) {
    if (bare && (person.first > index || isForeign(person, office, states, sentence))) continue;
    const { sex } = office.word;
    if (sex !== undefined && person.sex !== undefined && sex !== person.sex) continue;
    if (LATE.test(office.text) && !person.dead) continue;
    const fit = bestFit(office, person, states);
    if (fit !== undefined) fitting.push(fit);
  }
  return oneOf(fitting, 'no other person of this document holds that office');
}

const LATE = /^(?:the )?(?:late|deceased) |^покойн/iu;
/** So many sentences back, somebody is still spoken of. */
const RECENT = 3;

/** “The president” alone is that of the state the text is about, unless another was spoken of just before. */
function isForeign(
  { offices, sentences }: KnownPerson,
  { word }: Office,
  { most }: StateTalk,
  sentence: number,
): boolean {
  const own = offices.filter(({ office }) => office.word.key === word.key);
  const isOther = own.some(({ office }) => office.state !== undefined && office.state !== most);
  if (!isOther || own.some(({ office }) => office.state === most)) return false;
  for (let back = 0; back <= RECENT; back += 1) if (sentences.has(sentence - back)) return false;
  return true;
}

function bestFit(
  office: Office,
  { bearer, offices, sentences }: KnownPerson,
  { bySentence, most }: StateTalk,
): ScoredBearer | undefined {
  let best: ScoredBearer | undefined;
  for (const { office: held, weight } of offices) {
    const fit = officeFit(office, held);
    if (fit === undefined) continue;
    if (fit.stateUntold && isOfOther(office, held, offices)) continue;
    const isNear =
      office.state === most &&
      [...sentences].some((one) => bySentence.get(one)?.has(office.state ?? '') === true);
    if (fit.stateUntold && !isNear) continue;
    const score = Math.max(LEAST, Math.round(fit.score * weight * 100) / 100);
    if (best !== undefined && best.score >= score) continue;
    const untold = fit.stateUntold
      ? ['the text speaks of that state most, and of it beside the name']
      : [];
    best = { bearer, score, reasons: [fit.reason, ...untold] };
  }
  return best;
}

/** Elsewhere the text says of which state the office is, and it is another. */
function isOfOther({ state }: Office, held: Office, offices: KnownPerson['offices']): boolean {
  return offices.some(
    ({ office }) =>
      office.word.key === held.word.key && office.state !== undefined && office.state !== state,
  );
}

/** The only one who fits, or all who fit as well, sharing the doubt. */
function oneOf(fitting: readonly ScoredBearer[], sole: string): Resolution {
  const sorted = fitting.toSorted((a, b) => b.score - a.score);
  const [best] = sorted;
  if (best === undefined) return OPEN;
  const near = sorted.filter(({ score }) => score > best.score - MARGIN);
  if (near.length === 1) return { candidates: [{ ...best, reasons: [...best.reasons, sole] }] };
  const doubt = `${near.length} people of this document fit`;
  return {
    candidates: near.map(({ bearer, score, reasons }) => ({
      bearer,
      score: Math.round((score / near.length) * 100) / 100,
      reasons: [...reasons, doubt],
    })),
  };
}
