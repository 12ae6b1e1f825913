import type { Id } from '../model/records.ts';
import type { MentionFind, Syntax } from '../names/mention-find.ts';
import type { Sex } from '../names/person-words.ts';
import { certain } from './actors-resolution.ts';
import type { Bearer, Resolution } from './actors-resolution.ts';
import { isSomebody } from './actors-talk.ts';
import type { Talk } from './actors-talk.ts';

/**
 * How prominent a word makes whom it means, by what it is in its sentence: after Lappin and Leass 1994, An Algorithm for
 * Pronominal Anaphora Resolution (Computational Linguistics 20:4), whose weights these follow; halved with each sentence.
 */
const WEIGHT = { subject: 0.8, object: 0.5, oblique: 0.4, owner: 0.5, other: 0.3 } as const;
/** The subject of the main clause. */
const MAIN_SUBJECT = 1;
/** A subject goes on as subject (Grosz, Joshi and Weinstein 1995, on centres of attention). */
const PARALLEL = 1.3;
/** “X took his hat”. */
const OWN_SUBJECT = 1.6;
const KNOWN_SEX = 1.25;
const SENTENCES_BACK = 3;
const FINDS_BACK = 60;
/** Less prominent than an object one sentence back: too little to go by. */
const LEAST = 0.25;
/** How much more prominent than the next the one who is meant has to be. */
const AHEAD = 1.4;
const FAR_AHEAD = 2.5;
const CERTAIN = 0.9;
const LIKELY = 0.8;

interface Candidate {
  /** Nobody known, where it is missing. */
  readonly bearer?: Bearer;
  /** The most in each sentence. */
  readonly bySentence: ReadonlyMap<number, number>;
  readonly sexKnown: boolean;
}

/** The person before who is the most prominent of those that the pronoun can mean, if by far; `undefined` else. */
export function mostProminent(
  sex: Sex,
  index: number,
  talk: Talk,
  except?: Id,
): Resolution | undefined {
  const self = asker(talk.finds[index]);
  if (self === undefined) return undefined;
  const candidates = candidatesFor(self, sex, index, talk, except);
  const ranked = candidates
    .map(({ bearer, bySentence, sexKnown }) => ({
      bearer,
      sexKnown,
      nearest: Math.min(...bySentence.keys()),
      score: total(bySentence) * (sexKnown ? KNOWN_SEX : 1),
    }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best?.bearer === undefined || best.score < LEAST) return undefined;
  const lead = best.score / (second?.score ?? LEAST);
  const isNearest = ranked.every(({ nearest }) => best.nearest <= nearest);
  if (second !== undefined && lead < (isNearest ? AHEAD : FAR_AHEAD)) return undefined;
  const one = sex === 'male' ? 'man' : 'woman';
  return certain(
    best.bearer,
    best.sexKnown && (second === undefined || lead >= FAR_AHEAD) ? CERTAIN : LIKELY,
    second === undefined
      ? `no other ${one} is spoken of here`
      : `no other ${one} spoken of here is as prominent`,
  );
}

interface Asker extends MentionFind {
  readonly sentence: number;
  readonly syntax: Syntax;
}

/** The pronoun itself, or the “his” of “his father”. */
function asker(find: MentionFind | undefined): Asker | undefined {
  if (find?.sentence === undefined || find.syntax === undefined) return undefined;
  const { sentence, syntax } = find;
  const isPronoun = find.meant?.kind === 'pronoun';
  return { ...find, sentence, syntax: isPronoun ? syntax : { ...syntax, role: 'owner' } };
}

function total(bySentence: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const most of bySentence.values()) sum += most;
  return sum;
}

function candidatesFor(
  self: Asker,
  sex: Sex,
  index: number,
  talk: Talk,
  except: Id | undefined,
): readonly Candidate[] {
  const candidates = new Candidates(except);
  for (const [find, at] of findsBefore(self, index, talk.finds)) {
    consider(find, `?${at}`, self, sex, talk, candidates);
  }
  for (const [at, { sex: own, back, syntax }] of (self.rivals ?? []).entries()) {
    if ((own !== undefined && own !== sex) || (back === 0 && bars(syntax, self))) continue;
    candidates.add(`!${at}`, {}, weigh(syntax, back, self), back);
  }
  return candidates.left();
}

/** The finds of the last sentences, nearest first, with their places. */
function* findsBefore(
  self: Asker,
  index: number,
  finds: readonly MentionFind[],
): Generator<readonly [find: MentionFind, at: number]> {
  for (let at = index - 1; at >= Math.max(0, index - FINDS_BACK); at -= 1) {
    const find = finds[at];
    if (find === undefined || self.sentence - (find.sentence ?? 0) > SENTENCES_BACK) return;
    if (find.type === 'person') yield [find, at];
  }
}

function consider(
  find: MentionFind,
  key: string,
  self: Asker,
  sex: Sex,
  { linkOf, people }: Talk,
  candidates: Candidates,
): void {
  if (find.syntax === undefined) return;
  const back = self.sentence - (find.sentence ?? 0);
  const bearer = linkOf(find);
  if (bearer === undefined) {
    if (!isSomebody(find, sex)) return;
    if (cannotBe(find, self, back)) candidates.barName(find.name);
    else candidates.add(key, {}, weigh(find.syntax, back, self), back);
    return;
  }
  const told = find.meant?.kind === 'pronoun' ? find.meant.sex : undefined;
  const own = people.get(bearer.id)?.sex ?? told;
  if ((own !== undefined && own !== sex) || cannotBe(find, self, back)) candidates.bar(bearer.id);
  const known = own === sex;
  candidates.add(bearer.id, { bearer, known }, weigh(find.syntax, back, self), back);
}

/** Those whom a pronoun may mean, while they are gathered. */
class Candidates {
  readonly #all = new Map<string, Candidate>();
  readonly #barred = new Set<string>();
  readonly #barredNames = new Set<string>();

  constructor(except: Id | undefined) {
    if (except !== undefined) this.bar(except);
  }

  add(
    key: string,
    { bearer, known = false }: { readonly bearer?: Bearer; readonly known?: boolean },
    weight: number,
    back: number,
  ): void {
    const before = this.#all.get(key);
    const bySentence = new Map(before?.bySentence);
    bySentence.set(back, Math.max(bySentence.get(back) ?? 0, weight));
    this.#all.set(key, {
      ...(bearer === undefined ? {} : { bearer }),
      bySentence,
      sexKnown: known || before?.sexKnown === true,
    });
  }

  bar(id: Id): void {
    this.#barred.add(id);
  }

  /** “Sylla fears him”: whichever Sylla it is, it is not the one who is feared. */
  barName(name: string): void {
    this.#barredNames.add(lastWord(name));
  }

  left(): readonly Candidate[] {
    return [...this.#all.values()].filter(({ bearer }) => {
      if (bearer === undefined) return true;
      return !this.#barred.has(bearer.id) && !this.#barredNames.has(lastWord(bearer.name));
    });
  }
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

function weigh(syntax: Syntax, back: number, self: Asker): number {
  const { role, main, clause } = syntax;
  const subject = role === 'subject';
  const weight = subject && main ? MAIN_SUBJECT : WEIGHT[role];
  const parallel = subject && self.syntax.role === 'subject' ? PARALLEL : 1;
  const isOwn =
    subject && back === 0 && self.syntax.role === 'owner' && self.syntax.clause === clause;
  return (weight * parallel * (isOwn ? OWN_SUBJECT : 1)) / 2 ** back;
}

/** “He met him” are two, and so are “X, his son”; who says something in quotation marks does not call himself “he”. */
function cannotBe(find: MentionFind, self: Asker, back: number): boolean {
  if (back > 0 || find.syntax === undefined) return false;
  if (self.quoted === true && find.quoted !== true && find.syntax.role === 'subject') return true;
  return bars(find.syntax, self);
}

function bars({ role, clause, row }: Syntax, { syntax, name }: Asker): boolean {
  if (role !== 'owner' && syntax.row === row) return true;
  if (role !== 'subject' || syntax.clause !== clause || name.toLowerCase().endsWith('self'))
    return false;
  return syntax.role === 'object' || syntax.role === 'oblique';
}
