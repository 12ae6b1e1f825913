import { daysOf } from '../model/edtf.ts';
import type { Days } from '../model/edtf.ts';
import type {
  Citation,
  Claim,
  DateMention,
  Event,
  Marker,
  Mention,
  Passage,
} from '../model/records.ts';
import type { Block, DocumentPage } from '../view/document-page.ts';
import type { FaultRow } from '../view/faults.ts';
import { humanDate } from '../view/human-date.ts';
import type { MarkedText, Stop } from '../view/marked-passage.ts';
import { precisionOf } from '../view/precision.ts';
import { mayBeIn } from '../view/script-of.ts';
import { claimNote } from './claim-note.ts';
import { html, isWebAddress, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { relative } from './site.ts';
import type { Setting } from './setting.ts';

interface Inside {
  readonly passage: Passage;
  /** A link may not hold another. */
  readonly link: boolean;
  /** Notes are set where they are called, except from a heading, which they would lengthen. */
  readonly notes: 'here' | 'elsewhere';
}

/** The words of a block with everything marked that was found in them; notes stand after their markers. */
export function setText(block: Block, setting: Setting, notes: Inside['notes'] = 'here'): Content {
  const page = block.page === undefined ? NOTHING : pageSign(block.page);
  return [page, ...setNodes(block.text, setting, { passage: block.passage, link: false, notes })];
}

/** The notes first called from a passage, as they are set after a heading. */
export function notesOf({ passage }: Block, setting: Setting): readonly Markup[] {
  return passage.markers.map((marker) => noteHere(marker, passage, setting));
}

function setNodes(nodes: MarkedText, setting: Setting, inside: Inside): readonly Content[] {
  return nodes.map((node, index) => {
    const before = nodes[index - 1];
    if (node.kind === 'text') return node.text.slice(closing(before, node).length);
    if (node.kind === 'point') return setStop(node.value, setting, inside);
    return setLayer(node, setting, inside, closing(node, nodes[index + 1]));
  });
}

type Node = MarkedText[number];

/** The stop or bracket right after a citation: the link to its source stands behind it, not before. */
function closing(node: Node | undefined, next: Node | undefined): string {
  const ends = node?.kind === 'layer' && node.layer.value.kind === 'citation' && node.last;
  if (!ends || next?.kind !== 'text') return '';
  return /^[\p{Pe}\p{Pf}.,;:"']{1,4}/u.exec(next.text)?.[0] ?? '';
}

type LayerNode = Extract<Node, { kind: 'layer' }>;

function setLayer(node: LayerNode, setting: Setting, inside: Inside, stop: string): Content {
  const mark = node.layer.value;
  const within = (link: boolean): Content =>
    setNodes(node.children, setting, { ...inside, link: inside.link || link });
  switch (mark.kind) {
    case 'emphasis':
      return html`<em>${within(false)}</em>`;
    case 'citation':
      return setCitation(mark.citation, node, setting, [within(false), stop]);
    case 'fault':
      return setFault(mark.fault, node, inside, within(false));
    case 'claim':
      return setClaim(mark.claim, node, setting, within(false));
    case 'link':
      return setLink(mark.url, node, inside, within);
    case 'mention':
      return setMention(mark.mention, node, setting, inside, within);
    case 'act':
      return setAct(mark.act, node, setting, inside, within);
    case 'date':
      break;
  }
  return setDate(mark.date, node, setting, inside, within);
}

function setStop(stop: Stop, setting: Setting, inside: Inside): Content {
  if (stop.kind === 'page') return inside.passage.role === 'note' ? NOTHING : pageSign(stop.page);
  const sign = setMarker(stop.marker, inside.passage, setting);
  return inside.notes === 'here' ? [sign, noteHere(stop.marker, inside.passage, setting)] : sign;
}

function pageSign(page: number): Markup {
  return html`<span class="page-sign" dir="ltr" id="page-${page}"
    ><span class="unseen">page </span>${page}</span
  >`;
}

function setMarker({ note, label, offset }: Marker, { id }: Passage, { page }: Setting): Markup {
  const sign = label;
  if (note === undefined || !page.notes.has(note))
    return html`<sup class="marker lost" title="No note answers to this marker">${sign}</sup>`;
  const first = callsFirst(note, id, offset, page);
  const anchor = first ? html` id="ref_${note}"` : NOTHING;
  return html`<a class="marker" ${anchor} href="#${note}" aria-label="Note ${sign}"
    ><sup>${sign}</sup></a
  >`;
}

function callsFirst(note: string, passage: string, offset: number, page: DocumentPage): boolean {
  const call = page.calledAt.get(note);
  return call?.passage === passage && call.offset === offset;
}

function noteHere({ note, offset }: Marker, { id }: Passage, setting: Setting): Markup {
  const block = note === undefined ? undefined : setting.page.notes.get(note);
  if (!block || !callsFirst(block.passage.id, id, offset, setting.page)) return NOTHING;
  return setNote(
    block,
    setting,
    html`<a class="back" href="#ref_${note}" aria-label="Back to the text">↩</a>`,
  );
}

/** A note as it stands beside the text; phrasing content only, because a paragraph holds it. */
export function setNote(block: Block, setting: Setting, back: Markup = NOTHING): Markup {
  const { id, label } = block.passage;
  const sign = label === undefined ? NOTHING : html`<span class="label">${label}</span> `;
  const text = setNodes(block.text, setting, {
    passage: block.passage,
    link: false,
    notes: 'here',
  });
  return html`<span class="note" id="${id}" role="note" dir="auto"
    >${sign}${text} ${back}${faultsIn(block, setting)}</span
  >`;
}

function setCitation(
  { id, source }: Citation,
  node: LayerNode,
  setting: Setting,
  within: Content,
): Markup {
  const anchor = node.first ? html` id="${id}"` : NOTHING;
  const language = setting.languages.get(source);
  const lang = language && mayBeIn(textOf(node), language) ? html` lang="${language}"` : NOTHING;
  const row = setting.site.row(source);
  const link =
    node.last && row
      ? html` <a class="to-source" href="${relative(setting.path, row)}" aria-label="To the source"
          >source</a
        >`
      : NOTHING;
  return html`<span class="citation" ${anchor}${lang}>${within}</span>${link}`;
}

/** The faults of a note's own words, and of its sources as a whole where this note is the first to cite them. */
function faultsIn({ passage }: Block, { page }: Setting): readonly Markup[] {
  return page.faults
    .filter(({ place }) => place?.passage === passage.id)
    .map((fault) => faultWords(fault));
}

/** In the body a fault is told beside its words, in a note below the whole of it. */
function setFault(fault: FaultRow, node: LayerNode, { passage }: Inside, within: Content): Content {
  const anchor = node.first ? html` id="${fault.id}"` : NOTHING;
  const marked = html`<span class="fault" ${anchor}>${within}</span>`;
  return node.last && passage.role !== 'note' ? [marked, faultNote(fault)] : marked;
}

function faultWords({ message }: FaultRow): Markup {
  return html` <span class="fault-words" role="note"><b>Fault</b> ${message}</span>`;
}

function faultNote({ message }: FaultRow): Markup {
  return html`<span class="note fault-note" role="note"><b>Fault</b> ${message}</span>`;
}

/** The word that names an act, with what kind of act it is. */
function setAct(
  { id, type, mode, status }: Event,
  node: LayerNode,
  { site, path }: Setting,
  inside: Inside,
  within: (link: boolean) => Content,
): Content {
  const anchor = node.first ? html` id="${id}"` : NOTHING;
  const title = [type, mode, status === 'occurred' ? undefined : status].filter(Boolean).join(', ');
  const row = site.row(id);
  if (row === undefined || inside.link || holdsLink(node))
    return html`<span class="act" title="${title}" ${anchor}>${within(false)}</span>`;
  return html`<a class="act" title="${title}" href="${relative(path, row)}" ${anchor}
    >${within(true)}</a
  >`;
}

/** The words claimed; behind the last of them, beside the text, who says so, how surely, on which source. */
function setClaim({ id }: Claim, node: LayerNode, setting: Setting, within: Content): Content {
  const row = setting.page.claims.get(id);
  const anchor = node.first ? html` id="${id}"` : NOTHING;
  const marked = html`<span class="claim" ${anchor}>${within}</span>`;
  return node.last && row !== undefined ? [marked, claimNote(row, setting)] : marked;
}

function setLink(
  url: string,
  node: LayerNode,
  inside: Inside,
  within: (link: boolean) => Content,
): Content {
  if (!isWebAddress(url))
    return html`<span class="no-link" title="Not a web address">${within(false)}</span>`;
  const bare = textOf(node) === url ? 'url' : 'web';
  if (inside.link || holdsLink(node))
    return [html`<span class="${bare}">${within(false)}</span>`, node.last && outward(url)];
  return html`<a class="${bare}" href="${url}" rel="noreferrer">${within(true)}</a>`;
}

function outward(url: string): Markup {
  return html`<a class="outward" href="${url}" rel="noreferrer" aria-label="Open the address"
    >↗</a
  >`;
}

function setMention(
  mention: Mention,
  node: LayerNode,
  setting: Setting,
  inside: Inside,
  within: (link: boolean) => Content,
): Markup {
  const entry = mention.actor === undefined ? setting.open.get(mention.id) : `in_${mention.actor}`;
  const row = mention.actor === undefined ? `#${entry}` : setting.site.row(mention.actor);
  const kind = `mention${mention.actor === undefined ? ' open' : ''}${mention.form === 'initials' ? whole(node) : ''}`;
  const card = html` data-card="${entry}"`;
  const anchor = node.first ? html` id="${mention.id}"` : NOTHING;
  if (inside.link || row === undefined || holdsMarker(node))
    return html`<span class="${kind}" ${anchor}${card}>${within(false)}</span>`;
  const href = row.startsWith('#') ? row : relative(setting.path, row);
  return html`<a class="${kind}" ${anchor}${card} href="${href}">${within(true)}</a>`;
}

function setDate(
  date: DateMention,
  node: LayerNode,
  setting: Setting,
  inside: Inside,
  within: (link: boolean) => Content,
): Markup {
  const row = setting.site.dated(date.id);
  const anchor = node.first ? html` id="${date.id}"` : NOTHING;
  const told = html` data-edtf="${date.edtf}" data-date="${humanDate(date.edtf)}"
  data-days="${daysInWords(date)}"`;
  if (inside.link || row === undefined || holdsMarker(node))
    return html`<span class="date${whole(node)}" ${anchor}${told}>${within(false)}</span>`;
  return html`<a class="date${whole(node)}" ${anchor}${told} href="${relative(setting.path, row)}"
    >${within(true)}</a
  >`;
}

/** `any day from 1 to 31 December 2024`, for a card; empty for a single day. */
function daysInWords({ edtf }: DateMention): string {
  const precision = precisionOf(edtf);
  const { earliest, latest }: Days = daysOf(edtf) ?? {};
  if (precision === 'no year' || precision === 'day') return '';
  if (earliest && latest) return humanDate(`${earliest}/${latest}`);
  if (earliest) return humanDate(`${earliest}/..`);
  return latest ? humanDate(`../${latest}`) : '';
}

const LONGEST_WHOLE = 20;

/** Initials and short dates are not broken over two lines. */
function whole(node: Node): string {
  return textOf(node).length <= LONGEST_WHOLE ? ' whole' : '';
}

function textOf(node: Node): string {
  if (node.kind === 'text') return node.text;
  return node.kind === 'point' ? '' : node.children.map(textOf).join('');
}

function holdsMarker(node: Node): boolean {
  if (node.kind === 'layer') return node.children.some(holdsMarker);
  return node.kind === 'point' && node.value.kind === 'marker';
}

function holdsLink(node: Node): boolean {
  if (node.kind !== 'layer') return holdsMarker(node);
  const { kind } = node.layer.value;
  return LINKED.has(kind) || node.children.some(holdsLink);
}

const LINKED: ReadonlySet<string> = new Set(['mention', 'date', 'act']);
