import { dependents } from '../../parse/tree.ts';
import type { ReadAct } from './act.ts';
import { kindOf } from './party-kind.ts';
import type { Scene } from './scene.ts';
import { lemmaOf } from './tree-walk.ts';

/** The same words told of others: a state that protests blames, and who calls on a person visits. */
export function retold(scene: Scene, read: ReadAct): ReadAct {
  const { act, initiators, recipients } = read;
  const lemma = lemmaOf(scene.tree, act.at);
  if (act.entry.mode === 'demo' && lemma === 'protest' && initiators.length > 0) {
    const power = initiators.every((one) => /^(?:power|office)$/u.test(kindOf(scene, one)));
    return power ? typed(read, 'ACCUSE', 'disapprove') : read;
  }
  if (act.entry.type === 'REQUEST' && lemma === 'call' && act.verb === act.at) {
    const asked = dependents(scene.tree, act.at, 'xcomp', 'advcl', 'ccomp').length > 0;
    const people = recipients.every((one) => /^(?:person|office)$/u.test(kindOf(scene, one)));
    return !asked && people && recipients.length > 0 ? typed(read, 'CONSULT', 'visit') : read;
  }
  return read;
}

function typed(read: ReadAct, type: 'ACCUSE' | 'CONSULT', mode: string): ReadAct {
  const { act } = read;
  return { ...read, act: { ...act, entry: { ...act.entry, type, mode } } };
}
