import type { CaseStore } from '../flow/case.ts';
import type { ChronologyItem } from '../flow/chronology.ts';
import { humanDate, languageName } from '../flow/words.ts';
import type { CslItem, CslName } from '../model/records.ts';
import type { List, ListOptions } from './list.ts';
import { findingList, precedentList, signalList } from './lists-findings.ts';
import { plain } from './terminal.ts';

/** The lists of `tacitus show`, by name. */
export const LISTS = {
  documents,
  sources,
  faults,
  chronology,
  actors,
  acts: findingList('acts'),
  claims: findingList('claims'),
  offices: findingList('offices'),
  ties: findingList('ties'),
  explanations: findingList('explanations'),
  expectations: findingList('expectations'),
  signals: signalList,
  precedents: precedentList,
} as const satisfies Readonly<
  Record<string, (store: CaseStore, options: ListOptions) => Promise<List>>
>;

export type ListName = keyof typeof LISTS;

async function documents(store: CaseStore): Promise<List> {
  const rows = await store.documents();
  return {
    columns: [
      { title: 'file', least: 14, share: 1 },
      { title: 'title', least: 20, share: 3 },
      { title: 'published', least: 17 },
      { title: 'language', least: 8 },
      { title: 'notes', least: 5 },
      { title: 'faults', least: 6 },
    ],
    rows: rows.map((record) => ({
      record,
      cells: [
        record.file,
        record.title,
        record.published === undefined ? '' : humanDate(record.published),
        languageName(record.language),
        String(record.notes),
        String(record.faults),
      ],
    })),
    empty: 'The case holds no documents yet: tacitus read FILE',
  };
}

async function sources(store: CaseStore): Promise<List> {
  const rows = await store.sources();
  return {
    columns: [
      { title: 'outlet or author', least: 16, share: 1 },
      { title: 'title', least: 20, share: 3 },
      { title: 'issued', least: 17 },
      { title: 'cited', least: 5 },
      { title: 'faults', least: 6, share: 1 },
    ],
    rows: rows.map((record) => {
      const { csl, faults: found } = record.source;
      return {
        record,
        cells: [
          madeBy(csl),
          csl.title ?? csl.URL ?? '',
          csl.issued === undefined ? '' : humanDate(csl.issued.raw),
          String(record.citations),
          [...new Set(found.map(({ code }) => inWords(code)))].join('; '),
        ],
      };
    }),
    empty: 'No sources were found in the notes.',
  };
}

function madeBy(csl: CslItem): string {
  return csl['container-title'] ?? (csl.author ?? csl.editor ?? []).map(nameOf).join(', ');
}

function nameOf({ family, given, literal }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

async function faults(store: CaseStore): Promise<List> {
  const rows = await store.faults();
  return {
    columns: [
      { title: 'file', least: 14, share: 1 },
      { title: 'place', least: 8 },
      { title: 'fault', least: 12, share: 1 },
      { title: 'what was seen', least: 24, share: 3 },
    ],
    rows: rows.map((record) => ({
      record,
      cells: [record.file ?? '', placeOf(record), inWords(record.code), record.message],
    })),
    empty: 'No faults were found.',
  };
}

async function chronology(store: CaseStore, options: ListOptions): Promise<List> {
  const [{ caseChronology }, { chronologyRecord, rivalWords, undatedRecord, undatedWords }] =
    await Promise.all([import('../flow/chronology.ts'), import('../flow/chronology-forms.ts')]);
  const found = await caseChronology(store, options, options.case);
  const { contradictions } = found;
  const undated = found.undated.map((act) => ({
    record: undatedRecord(act, found),
    cells: [
      act.act.status === 'occurred' ? undatedWords(act) : `${undatedWords(act)}, ${act.act.status}`,
      `${act.around.before}${act.around.words}${act.around.after}`,
      act.actors.map(({ name }) => name).join('; '),
      [found.documents.get(act.document)?.file, inText(act)].filter(Boolean).join(' '),
    ],
  }));
  return {
    columns: [
      { title: 'when', least: 20 },
      { title: 'words', least: 20, share: 4 },
      { title: 'who', least: 12, share: 1 },
      { title: 'where', least: 14, share: 1 },
    ],
    rows: [
      ...found.items.map((item) => ({
        record: chronologyRecord(item, found),
        cells: [
          whenWords(item, rivalWords(item, found)),
          `${item.around.before}${item.around.words}${item.around.after}`,
          item.actors.map(({ name }) => name).join('; '),
          [item, ...(item.also ?? [])]
            .map((one) => [found.documents.get(one.document)?.file, inText(one)])
            .map((where) => where.filter(Boolean).join(' '))
            .join('; '),
        ],
      })),
      ...undated,
    ],
    empty: 'No dates were found.',
    remark: [
      ...contradictions.map(({ message }) => `These cannot all be true: ${plain(message)}.`),
      options.all
        ? 'With the dates of documents, sources and visits to them.'
        : 'Dates of documents, sources and visits to them: --all.',
    ].join('\n'),
  };
}

function whenWords(
  { human, status = 'occurred' }: ChronologyItem,
  rivals: readonly string[],
): string {
  const told = status === 'occurred' ? human : `${human}, ${status}`;
  return rivals.length === 0 ? told : `${told} (elsewhere: ${rivals.join('; ')})`;
}

function inText({ place, pages }: Pick<ChronologyItem, 'place' | 'pages'>): string {
  return pages === undefined ? place.label : `p. ${pages[0]}, ${place.label}`;
}

async function actors(store: CaseStore): Promise<List> {
  const rows = await store.actors();
  const unnamed = (await store.counts()).actor - rows.length;
  const listed =
    unnamed > 0
      ? `${unnamed} known ${unnamed === 1 ? 'actor is' : 'actors are'} named in no document.`
      : '';
  return {
    columns: [
      { title: 'name', least: 20, share: 1 },
      { title: 'kind', least: 12 },
      { title: 'mentions', least: 8 },
      { title: 'forms in the text', least: 20, share: 2 },
    ],
    rows: rows.map((record) => ({
      record,
      cells: [
        record.actor.name,
        record.actor.type,
        String(record.mentions),
        [...new Set(record.actor.names.map(({ text }) => text))].join(' · '),
      ],
    })),
    empty: listed === '' ? 'No actors were found.' : listed,
    remark: `Names are proposals of the reader until a person accepts them. ${listed}`.trim(),
  };
}

/** `date and url disagree`: a code as words, which a narrow column can break. */
function inWords(code: string): string {
  return code.replaceAll('-', ' ');
}

function placeOf({ label, pages }: { label?: string; pages?: readonly [number, number] }): string {
  if (label !== undefined) return `note ${label}`;
  return pages === undefined ? '' : `p. ${pages[0]}`;
}
