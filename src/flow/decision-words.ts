import type { Decision } from '../model/records.ts';
import type { Decided } from './decide.ts';

type Conflict = Decided['conflicts'][number];

const SHOWN_ID = 12;

/** Kinds as people call them. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  event: 'act',
  tenure: 'office',
  hypothesis: 'explanation',
};

/** A decision in one line, by the names the actors had when it was made. */
export function decisionLine(decision: Decision): string {
  if (decision.undoes !== undefined) return `took back ${decision.undoes.slice(0, SHOWN_ID)}`;
  const { verb, record } = decision;
  const { kind, names, name, text, mentions, taken, fields } = wordsOf(decision);
  const [first = record, ...others] = names;
  if (verb === 'add') return `the ${kind} “${text}” is added${told(names)}`;
  if (verb === 'edit' && !record.startsWith('act_'))
    return `the ${kind} “${text}” is corrected (${fields})${told(names)}`;
  if (!record.startsWith('men_') && !record.startsWith('act_'))
    return `the ${kind} “${text}” is ${verb === 'accept' ? 'accepted' : 'rejected'}`;
  if (record.startsWith('men_')) {
    const times = mentions > 0 ? ` (${mentions + 1} times)` : '';
    return `“${text}”${times} ${verb === 'accept' ? 'means' : 'does not mean'} ${first}`;
  }
  if (verb === 'edit') return `${first} is called ${name}`;
  if (verb === 'split' && mentions > 0) return `${mentions} mentions are not ${first}`;
  if (verb === 'split') return `${taken} is somebody else than ${first}`;
  if (others.length === 0)
    return verb === 'accept' ? `${first} is accepted` : `${first} is no actor`;
  const pair = [first, ...others].join(' and ');
  if (verb === 'reject') return `${pair} are not one`;
  return verb === 'accept' ? `${pair} are one (accepted)` : `${pair} are one`;
}

/** Decisions come from files too: whatever is missing there is not said. */
function wordsOf({ before, after }: Decision) {
  const { kind = 'record', names = {}, text = '', taken = [] } = mapping(before);
  const { mentions, name = '', fields = {} } = mapping(after);
  return {
    kind: KIND_WORDS[String(kind)] ?? String(kind),
    names: Object.values(mapping(names)).map(String),
    name: String(name),
    text: String(text),
    taken: Array.isArray(taken) ? [...new Set(taken.map(String))].join(' and ') : '',
    mentions: Array.isArray(mentions) ? mentions.length : 0,
    fields: Object.entries(mapping(fields))
      .flatMap(([field, value]) => (value === null || field === 'intensity' ? [] : [field]))
      .map((field) => (field === 'chain' ? 'speaker' : field))
      .join(', '),
  };
}

/** Whom an added or corrected record names. */
function told(names: readonly string[]): string {
  return names.length === 0 ? '' : `: ${names.join(', ')}`;
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function conflictLine({ overruled, rulings }: Conflict): string {
  const why = (edge: Conflict['overruled']): string =>
    (edge.reasons ?? [edge.judgement]).join('; ');
  const rules = rulings.map((edge) => `${why(edge)} (${edge.left} and ${edge.right})`).join(', ');
  return `“${why(overruled)}” (${overruled.left} and ${overruled.right}) does not hold, because of: ${rules}`;
}
