import { createContext } from 'svelte';
import type {
  ActorRow,
  ActRow,
  Block,
  ClaimRow,
  Document,
  DocumentAnswer,
  FaultRow,
  Id,
  MarkedText,
  OverviewAnswer,
  Passage,
  SourceListRow,
} from '../../api/types.ts';

type Node = MarkedText[number];
type LayerNode = Extract<Node, { kind: 'layer' }>;
/** What a stretch of text is: a mention, a date, an act, a claim, a citation, a fault. */
export type Mark = LayerNode['layer']['value'];

/** A document under the eye: what its parts that are here look up in it. */
export interface Reading {
  readonly document: Document;
  /** Absent until it has come. */
  readonly overview: OverviewAnswer | undefined;
  readonly notes: ReadonlyMap<Id, Block>;
  readonly calledAt: DocumentAnswer['calledAt'];
  /** Those of the text and of the notes. */
  readonly passages: ReadonlyMap<Id, Passage>;
  readonly actors: ReadonlyMap<Id, ActorRow>;
  readonly acts: ReadonlyMap<Id, ActRow>;
  readonly claims: ReadonlyMap<Id, ClaimRow>;
  readonly faults: ReadonlyMap<Id | undefined, readonly FaultRow[]>;
  /** Every mark of the text and its notes by the id of its record. */
  readonly marks: ReadonlyMap<Id, Mark>;
  readonly sources: ReadonlyMap<Id, SourceListRow>;
}

/** The reading of the document that a component stands in; a function, because the document may be read anew. */
export const [theReading, setReading] = createContext<() => Reading>();

/** @param parts those of the document that are here, at least one. */
export function readingOf(
  document: Document,
  parts: readonly DocumentAnswer[],
  overview: OverviewAnswer | undefined,
  sources: readonly SourceListRow[],
): Reading {
  const blocks = parts.flatMap(({ body, notes }) => [...body, ...notes]);
  const marks = new Map<Id, Mark>();
  for (const { text } of blocks) gather(text, marks);
  const faults = byId(parts.flatMap((part) => part.faults));
  return {
    document,
    overview,
    notes: new Map(parts.flatMap(({ notes }) => notes.map((one) => [one.passage.id, one]))),
    calledAt: Object.fromEntries(parts.flatMap(({ calledAt }) => Object.entries(calledAt))),
    passages: byId(blocks.map(({ passage }) => passage)),
    actors: byId(parts.flatMap((part) => part.actors)),
    acts: byId(parts.flatMap((part) => part.acts)),
    claims: byId(parts.flatMap((part) => part.claims)),
    faults: Map.groupBy(faults.values(), ({ place }) => place?.passage),
    marks,
    sources: byId(sources),
  };
}

function byId<T extends { readonly id: Id }>(rows: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(rows.map((row) => [row.id, row]));
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

/** The notes that are set at a heading or title: those that it calls first. */
export function notesOf({ passage }: Block, { calledAt, notes }: Reading): readonly Block[] {
  return passage.markers.flatMap(({ note, offset }) => {
    const call = calledAt[note ?? ''];
    const own = note === undefined ? undefined : notes.get(note);
    return own && call?.passage === passage.id && call.offset === offset ? [own] : [];
  });
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
