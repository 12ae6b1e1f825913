import { createContext } from 'svelte';
import type {
  Block,
  ClaimRow,
  DocumentAnswer,
  FaultRow,
  Id,
  MarkedText,
  Passage,
  SourceListRow,
} from '../../api/types.ts';

type Node = MarkedText[number];
type LayerNode = Extract<Node, { kind: 'layer' }>;
/** What a stretch of text is: a mention, a date, an act, a claim, a citation, a fault. */
export type Mark = LayerNode['layer']['value'];

/** A document under the eye, with what its parts look up in it. */
export interface Reading {
  readonly answer: DocumentAnswer;
  readonly notes: ReadonlyMap<Id, Block>;
  /** Those of the text and of the notes. */
  readonly passages: ReadonlyMap<Id, Passage>;
  readonly claims: ReadonlyMap<Id, ClaimRow>;
  readonly faults: ReadonlyMap<Id | undefined, readonly FaultRow[]>;
  /** Every mark of the text and its notes by the id of its record. */
  readonly marks: ReadonlyMap<Id, Mark>;
  readonly sources: ReadonlyMap<Id, SourceListRow>;
}

/** The reading of the document that a component stands in; a function, because the document may be read anew. */
export const [theReading, setReading] = createContext<() => Reading>();

export function readingOf(answer: DocumentAnswer, sources: readonly SourceListRow[]): Reading {
  const marks = new Map<Id, Mark>();
  for (const { text } of [...answer.body, ...answer.notes]) gather(text, marks);
  return {
    answer,
    notes: new Map(answer.notes.map((block) => [block.passage.id, block])),
    passages: new Map(
      [...answer.body, ...answer.notes].map(({ passage }) => [passage.id, passage]),
    ),
    claims: new Map(answer.claims.map((row) => [row.id, row])),
    faults: Map.groupBy(answer.faults, ({ place }) => place?.passage),
    marks,
    sources: new Map(sources.map((row) => [row.id, row])),
  };
}

function gather(nodes: MarkedText, marks: Map<Id, Mark>): void {
  for (const node of nodes) {
    if (node.kind !== 'layer') continue;
    const id = idOf(node.layer.value);
    if (id !== undefined) marks.set(id, node.layer.value);
    gather(node.children, marks);
  }
}

/** The id of a mark's record; `undefined` for what has none of its own: emphasis, an address. */
function idOf(mark: Mark): Id | undefined {
  if (mark.kind === 'citation') return mark.citation.id;
  if (mark.kind === 'fault') return mark.fault.id;
  if (mark.kind === 'claim') return mark.claim.id;
  if (mark.kind === 'mention') return mark.mention.id;
  if (mark.kind === 'date') return mark.date.id;
  return mark.kind === 'act' ? mark.act.id : undefined;
}

export function textOf(node: Node): string {
  if (node.kind === 'text') return node.text;
  return node.kind === 'point' ? '' : node.children.map(textOf).join('');
}

/** Whether a link would stand in it: a link may not hold another. */
export function holdsLink(node: Node): boolean {
  if (node.kind === 'point') return node.value.kind === 'marker';
  if (node.kind === 'text') return false;
  return LINKED.has(node.layer.value.kind) || node.children.some(holdsLink);
}

const LINKED: ReadonlySet<string> = new Set(['mention', 'date', 'act']);

/** Only such addresses can be followed. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S/iu.test(url) && URL.canParse(url);
}
