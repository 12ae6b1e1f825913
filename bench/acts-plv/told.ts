import type { ActEntry } from '../../src/extract/acts/lexicon.ts';
import type { EventType } from '../../src/model/records.ts';
import { dependents } from '../../src/parse/tree.ts';
import type { Tree } from '../../src/parse/tree.ts';

/**
 * The type by the codebook of this benchmark (CAMEO’s classes under PLOVER’s names), where it differs from our
 * records: there, an act that is announced, refused or denied keeps its type, and its status says so.
 */
export function toldAs(tree: Tree, at: number, act: ActEntry): EventType {
  const type = codebookType(act);
  const { future, negated } = toneOf(tree, at);
  if (KIND.has(type)) {
    if (negated) return 'REJECT';
    return future ? 'AGREE' : type;
  }
  if (type === 'AGREE' && negated) return 'REJECT';
  return future && HARSH.has(type) ? 'THREATEN' : type;
}

const KIND: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'RETREAT']);
const HARSH: ReadonlySet<EventType> = new Set(['PROTEST', 'SANCTION', 'COERCE', 'ASSAULT']);

/** Embargoes are coercion (CAMEO 163), blockades and attacks on computers force (191, 190), convictions blame (116), who resigns yields (083). */
function codebookType({ type, mode, rule }: ActEntry): EventType {
  if (mode === 'resignation') return 'RETREAT';
  if (mode === 'cyber') return 'ASSAULT';
  if (mode === 'restrict' && /blockade|siege/u.test(rule)) return 'ASSAULT';
  if (mode === 'convict') return 'ACCUSE';
  if (type === 'SANCTION' && /\$sanction|^sanction|embargo|^(?:blacklist)/u.test(rule))
    return 'COERCE';
  return type;
}

const SAYING = /^(?:say|announce|declare|tell|vow|promise|add|state|pledge|confirm)$/u;

function toneOf(tree: Tree, at: number): { readonly future: boolean; readonly negated: boolean } {
  let future = false;
  let negated = false;
  let verb = at;
  for (let step = 0; step < 4; step += 1) {
    const word = tree.words[verb];
    if (word === undefined) break;
    const below = dependents(tree, verb, 'aux', 'advmod', 'det');
    const forms = below.map((one) => tree.words[one]?.lemma.toLowerCase() ?? '');
    if (forms.some((form) => /^(?:will|shall|’ll|'ll)$/u.test(form))) future = true;
    if (forms.includes('would') && SAYING.test(tree.words[word.head]?.lemma ?? '')) future = true;
    if (forms.some((form) => /^(?:not|n't|n’t|never|no)$/u.test(form))) negated = true;
    if (!/^(?:xcomp|obj|obl|nmod)/u.test(word.relation)) break;
    verb = word.head;
  }
  return { future, negated };
}
