import type { Event, EventType } from '../../model/records.ts';
import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CertaintyCue } from '../certainty/cues.ts';
import { statusOf } from '../certainty/combine.ts';
import type { Act } from './act.ts';
import { frameWords } from './frame-words.ts';
import { isInfinitive } from './frame.ts';
import { STEPS, baseOf, chainOf, headOf, isVerb, lemmaOf } from './tree-walk.ts';

type Status = Event['status'];

/**
 * Whether it happened, as told: what hedges and tense make of it, then what the words above it do — “decided to”,
 * “failed to”, “tried to” —, then whether somebody else than the author reports it. `undefined`: the act is only asked
 * for or spoken of, so that there is none.
 */
export function standingOf(
  tree: Tree,
  cues: readonly CertaintyCue[],
  act: Act,
  typeAt: TypeAt,
): Status | undefined {
  if (isContent(tree, act, typeAt)) return undefined;
  const governed = governedStatus(tree, act);
  if (governed === 'asked') return undefined;
  if (act.entry.rule.startsWith('will not ')) return refusalStatus(tree, cues, act);
  const stated = isOver(tree, act) ? 'denied' : statusOf(tree, cues, meansOf(tree, act));
  const adjective = act.noun === act.at ? adjectiveStatus(tree, act.at) : undefined;
  const told = strongest([stated, governed, adjective, resultStatus(tree, cues, act)]);
  if (told !== 'occurred') return told;
  return isFuture(tree, act)
    ? 'planned'
    : isReported(tree, act.verb ?? act.at)
      ? 'alleged'
      : 'occurred';
}

/** Who says that he will not do it has refused it, unless on a condition. */
function refusalStatus(tree: Tree, cues: readonly CertaintyCue[], { at }: Act): Status {
  const condition = dependents(tree, at, 'advcl').some((clause) =>
    dependents(tree, clause, 'mark').some((one) => /^(?:if|unless)$/u.test(lemmaOf(tree, one))),
  );
  if (condition) return 'conditional';
  return statusOf(tree, cues, at) === 'hypothetical' ? 'hypothetical' : 'occurred';
}

/** “Could start a war by attacking …”: the means stand as what they serve does. */
function meansOf(tree: Tree, { at, verb }: Act): number {
  const word = verb ?? at;
  const means =
    baseOf(tree, word) === 'advcl' &&
    dependents(tree, word, 'mark').some((one) => isBy(tree, one)) &&
    dependents(tree, word, 'aux', 'advmod').length === 0;
  return means ? headOf(tree, word) : word;
}

/** “May resign, ending the talks”: what follows from it is no surer than it is. */
function resultStatus(tree: Tree, cues: readonly CertaintyCue[], { at, verb }: Act): Status {
  const word = verb ?? at;
  const loose =
    baseOf(tree, word) === 'advcl' &&
    tree.words[word]?.form.endsWith('ing') === true &&
    dependents(tree, word, 'mark', 'case', 'aux').length === 0;
  const status = loose ? statusOf(tree, cues, headOf(tree, word)) : 'occurred';
  return status === 'hypothetical' || status === 'conditional' || status === 'planned'
    ? status
    : 'occurred';
}

/** The type of the act that a word names, if it names one. */
export type TypeAt = (at: number) => EventType | undefined;

/** Acts of words about acts: what is asked, refused, threatened or promised is their content. */
const SPEAKING: ReadonlySet<string> = new Set(['REQUEST', 'REJECT', 'THREATEN', 'AGREE']);

/** “Demanded that it sell …”, “rejected an invitation to attend …”: the content of another act. */
function isContent(tree: Tree, { at, verb }: Act, typeAt: TypeAt): boolean {
  let word = verb ?? at;
  let clause = false;
  for (let steps = 0; steps < STEPS; steps += 1) {
    const head = headOf(tree, word);
    const base = baseOf(tree, word);
    if (head === -1 || !CONTENT.has(base) || tree.words[word]?.relation === 'acl:relcl')
      return false;
    if (base === 'advcl' && isAbout(tree, word))
      return typeAt(head) !== undefined && typeAt(head) !== 'ACCUSE';
    if (base === 'advcl' && !isInfinitive(tree, word)) return false;
    clause ||= verb === undefined && (base === 'obj' || base === 'obl');
    clause ||= base === 'xcomp' || base === 'ccomp' || base === 'acl' || base === 'advcl';
    if (clause && SPEAKING.has(typeAt(head) ?? '') && base !== 'conj') return base !== 'advcl';
    word = head;
  }
  return false;
}

/** “Conferred on putting a blockade …”. */
function isAbout(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'mark', 'case').some((one) =>
    /^(?:on|about|for)$/u.test(lemmaOf(tree, one)),
  );
}

const CONTENT: ReadonlySet<string> = new Set([
  'xcomp',
  'ccomp',
  'acl',
  'advcl',
  'obj',
  'nmod',
  'conj',
  'obl',
]);

/** “No longer delivers speeches praising …”. */
function isOver(tree: Tree, { at, verb }: Act): boolean {
  if (isNeither(tree, verb ?? at)) return true;
  return [verb ?? at, ...chainOf(tree, verb ?? at).slice(0, 2)].some((word) =>
    dependents(tree, word, 'advmod').some(
      (one) =>
        tree.words[one]?.form.toLowerCase() === 'longer' &&
        tree.words[one - 1]?.form.toLowerCase() === 'no',
    ),
  );
}

/** “Neither side signed”. */
function isNeither(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'nsubj', 'nsubj:pass').some((subject) =>
    [subject, tree.first[subject] ?? subject].some((one) =>
      /^(?:neither|nobody)$/u.test(lemmaOf(tree, one)),
    ),
  );
}

/** What takes an act furthest from having happened. */
const ORDER: readonly Status[] = [
  'denied',
  'conditional',
  'hypothetical',
  'planned',
  'alleged',
  'occurred',
];

function strongest(all: readonly (Status | undefined)[]): Status {
  return ORDER.find((one) => all.includes(one)) ?? 'occurred';
}

/** “To” clauses, and nouns under verbs that only speak of them. */
function governedStatus(tree: Tree, { at, verb, noun }: Act): Status | 'asked' | undefined {
  const found = verb === undefined ? undefined : infinitiveStatus(tree, verb);
  if (found !== undefined) return found;
  if (noun !== at || verb !== undefined) return undefined;
  const head = headOf(tree, at);
  if (head === -1 || !/^(?:obj|nmod|obl|nsubj:pass)$/u.test(tree.words[at]?.relation ?? ''))
    return undefined;
  const above = baseOf(tree, at) === 'nmod' && !isVerb(tree, head) ? head : at;
  const governor = above === at ? head : headOf(tree, above);
  if (isVerb(tree, governor) && UNREAL(tree, above, governor)) return 'asked';
  if (
    isVerb(tree, head) &&
    baseOf(tree, at) !== 'obl' &&
    frameWords('planned').has(lemmaOf(tree, head))
  )
    return 'planned';
  if (!isVerb(tree, head) && frameWords('unreal').has(lemmaOf(tree, head))) return 'asked';
  return undefined;
}

function UNREAL(tree: Tree, at: number, governor: number): boolean {
  const direct =
    /^(?:obj|nsubj:pass)$/u.test(tree.words[at]?.relation ?? '') ||
    (baseOf(tree, at) === 'obl' && caseOf(tree, at) === 'for');
  return direct && frameWords('unreal').has(lemmaOf(tree, governor));
}

function infinitiveStatus(tree: Tree, verb: number): Status | 'asked' | undefined {
  let at = verb;
  for (let steps = 0; steps < STEPS; steps += 1) {
    const head = headOf(tree, at);
    if (head === -1) return undefined;
    const base = baseOf(tree, at);
    if (base === 'conj') {
      at = coordinatedInfinitive(tree, at, head) ?? head;
      continue;
    }
    if (!/^(?:xcomp|ccomp|acl|advcl|csubj)$/u.test(base)) return undefined;
    const found = governorStatus(tree, at, head);
    if (found !== undefined) return found;
    const means = base === 'advcl' && dependents(tree, at, 'mark').some((one) => isBy(tree, one));
    if (base !== 'xcomp' && base !== 'csubj' && !(means && isInfinitive(tree, head)))
      return undefined;
    at = head;
  }
  return undefined;
}

/** “Ways to get it, by asking …”: the means of what is not done is not done. */
function isBy(tree: Tree, at: number): boolean {
  return lemmaOf(tree, at) === 'by';
}

/** “Proposed to follow … and resolve”: hung on the first verb by mistake, it belongs to the infinitive between. */
function coordinatedInfinitive(tree: Tree, at: number, head: number): number | undefined {
  if (tree.words[at]?.features['VerbForm'] !== 'Inf' || isInfinitive(tree, at)) return undefined;
  if (dependents(tree, at, 'aux').length > 0) return undefined;
  return dependents(tree, head, 'xcomp', 'advcl').findLast(
    (one) => one < at && isInfinitive(tree, one),
  );
}

function governorStatus(tree: Tree, at: number, head: number): Status | 'asked' | undefined {
  const lemma = lemmaOf(tree, head);
  const infinitive = isInfinitive(tree, at);
  const base = baseOf(tree, at);
  if (base === 'acl' && tree.words[at]?.relation === 'acl:relcl') return undefined;
  if (frameWords('undone').has(lemma) || isShortOf(tree, at, head)) return 'denied';
  // “We need somebody to …”: it is asked for.
  if (infinitive && lemma === 'need' && dependents(tree, head, 'obj').length > 0) return 'asked';
  if (base === 'advcl' && isSpokenOf(tree, at)) return 'asked';
  if (base === 'acl' && tree.words[head]?.tag === 'NOUN' && frameWords('unreal').has(lemma))
    return 'asked';
  const said = base === 'ccomp' && !infinitive;
  if (said)
    return frameWords('asked').has(lemma) && !frameWords('reports').has(lemma)
      ? 'asked'
      : undefined;
  if (!infinitive) return isGerund(tree, at) ? gerundStatus(tree, at, head) : undefined;
  if (frameWords('asked').has(lemma) && !frameWords('planned').has(lemma)) return 'asked';
  if (TURNING.some((list) => frameWords(list).has(lemma))) return 'asked';
  if (frameWords('hypothetical').has(lemma)) return 'hypothetical';
  if (frameWords('planned').has(lemma)) return 'planned';
  // “The only one to have pledged”.
  if (dependents(tree, at, 'aux').some((one) => lemmaOf(tree, one) === 'have')) return undefined;
  return base === 'advcl' || base === 'acl' ? 'planned' : undefined;
}

function isGerund(tree: Tree, at: number): boolean {
  return (
    tree.words[at]?.form.endsWith('ing') === true &&
    dependents(tree, at, 'aux', 'nsubj').length === 0
  );
}

/** “Proposed banning it”, “a plan for fighting them”. */
function gerundStatus(tree: Tree, at: number, head: number): Status | undefined {
  const lemma = lemmaOf(tree, head);
  if (/^(?:xcomp|ccomp)$/u.test(baseOf(tree, at)) && PROPOSING.has(lemma)) return 'hypothetical';
  const meant = dependents(tree, at, 'mark', 'case').some((one) =>
    /^(?:for|of|to)$/u.test(lemmaOf(tree, one)),
  );
  return meant && baseOf(tree, at) === 'acl' && PLANS.has(lemma) ? 'planned' : undefined;
}

const PROPOSING: ReadonlySet<string> = new Set(
  'propose suggest consider contemplate discuss advocate recommend mull favour favor'.split(' '),
);

const PLANS: ReadonlySet<string> = new Set(['plan', 'strategy', 'proposal', 'idea']);

/** “Stopped short of endorsing it”. */
function isShortOf(tree: Tree, at: number, head: number): boolean {
  return (
    lemmaOf(tree, head) === 'short' &&
    dependents(tree, at, 'mark').some((one) => lemmaOf(tree, one) === 'of')
  );
}

/** Their own act is the one that counts: “refused to sign”. */
const TURNING = ['governors/REJECT', 'governors/THREATEN', 'governors/AGREE'] as const;

/** “Talk about killing him”, “prohibited from visiting”. */
function isSpokenOf(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'mark', 'case').some((one) =>
    /^(?:about|from)$/u.test(lemmaOf(tree, one)),
  );
}

function adjectiveStatus(tree: Tree, at: number): Status | undefined {
  for (const one of dependents(tree, at, 'amod', 'det')) {
    const lemma = lemmaOf(tree, one);
    const form = tree.words[one]?.form.toLowerCase() ?? '';
    for (const status of ['hypothetical', 'planned', 'alleged'] as const) {
      const words = frameWords(`unreal_adjectives/${status}`);
      if (words.has(lemma) || words.has(form)) return status;
    }
  }
  return undefined;
}

function isFuture(tree: Tree, { verb }: Act): boolean {
  if (verb === undefined) return false;
  const done = tree.words[verb]?.features['VerbForm'] === 'Part';
  return dependents(tree, verb, 'aux').some((one) => {
    // “He’d endorsed her” is “had”.
    const short = /^['’]d$/u.test(tree.words[one]?.form ?? '');
    return !(short && done) && /^(?:will|shall|would)$/u.test(lemmaOf(tree, one));
  });
}

/** In what somebody says: “officials said that …”, “…, the agency reported”, “according to media”. */
function isReported(tree: Tree, at: number): boolean {
  const levels = [at, ...chainOf(tree, at)];
  for (const level of levels) {
    const head = headOf(tree, level);
    const base = baseOf(tree, level);
    if (base === 'ccomp' && head !== -1 && isReport(tree, head)) return true;
    if (base === 'xcomp' && head !== -1 && isVerb(tree, head) && isReport(tree, head)) return true;
    if (/^(?:advcl|acl)$/u.test(base) && isAlleged(tree, level, head)) return true;
    if (base === 'acl' && head !== -1 && frameWords('report_nouns').has(lemmaOf(tree, head)))
      return true;
    if (dependents(tree, level, 'parataxis').some((one) => one !== at && isReport(tree, one)))
      return true;
    if (dependents(tree, level, 'advcl').some((one) => isAsReported(tree, one))) return true;
    if (
      dependents(tree, level, 'obl').some((one) =>
        frameWords('report_cases').has(caseOf(tree, one)),
      )
    )
      return true;
    if (base === 'parataxis' || tree.words[level]?.relation === 'acl:relcl') return false;
  }
  return false;
}

/** “As the daily learned, …”. */
function isAsReported(tree: Tree, at: number): boolean {
  if (!isVerb(tree, at) || !(isReport(tree, at) || lemmaOf(tree, at) === 'learn')) return false;
  return dependents(tree, at, 'mark').some((one) => lemmaOf(tree, one) === 'as');
}

/** “Accused them of hiding it”. */
function isAlleged(tree: Tree, at: number, head: number): boolean {
  const above = [head, headOf(tree, head), headOf(tree, headOf(tree, head))];
  if (!above.some((one) => one !== -1 && frameWords('alleging').has(lemmaOf(tree, one))))
    return false;
  return dependents(tree, at, 'mark', 'case').some((one) =>
    /^(?:of|for|with)$/u.test(lemmaOf(tree, one)),
  );
}

function isReport(tree: Tree, at: number): boolean {
  if (!frameWords('reports').has(lemmaOf(tree, at))) return false;
  return dependents(tree, at, 'nsubj').every((one) => !/^(?:i|we)$/u.test(lemmaOf(tree, one)));
}
