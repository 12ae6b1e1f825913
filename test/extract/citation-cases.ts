import { readFileSync } from 'node:fs';
import type { RawCitation } from '../../src/model/apparatus.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { CslName, Passage } from '../../src/model/records.ts';

export interface CitationCase {
  readonly line: number;
  readonly note: string;
  readonly expected: readonly Readonly<Record<string, string>>[];
  readonly explanatory: boolean;
}

/** The cases of `test/cases/citations/<language>.txt`. */
export function citationCases(language: string): readonly CitationCase[] {
  const file = new URL(`../cases/citations/${language}.txt`, import.meta.url);
  const cases: CitationCase[] = [];
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#') || line.startsWith('==>')) continue;
    const answers: string[] = [];
    for (let at = index + 1; lines[at]?.startsWith('==>') === true; at += 1) {
      answers.push((lines[at] ?? '').slice(3).trim());
    }
    cases.push({
      line: index + 1,
      note: line,
      expected: answers.filter((answer) => answer !== 'explanatory').map(fields),
      explanatory: answers.includes('explanatory'),
    });
  }
  return cases;
}

function fields(answer: string): Record<string, string> {
  return Object.fromEntries(
    answer.split(' | ').map((part) => {
      const at = part.indexOf(': ');
      return [part.slice(0, at), part.slice(at + 2)];
    }),
  );
}

/** A found citation in the words of the case files. */
export function described(raw: RawCitation): Record<string, string> {
  const { type, author, editor, translator, issued, accessed, ...plain } = raw.csl;
  const found: Record<string, string | undefined> = {
    type,
    ...plain,
    author: names(author),
    editor: names(editor),
    translator: names(translator),
    issued: issued?.raw,
    accessed: accessed?.raw,
    locator: raw.locator,
    note: raw.noteLabel,
    kind: raw.reference === 'full' ? undefined : raw.reference,
    fault: raw.faults.map(({ code }) => code).join(', ') || undefined,
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function names(people: readonly CslName[] | undefined): string | undefined {
  return people
    ?.map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '))
    .join('; ');
}

/** A reading whose passages are these notes, or passages of another role. */
export function readingOf(
  texts: readonly string[],
  role: Passage['role'] = 'note',
  changes: Partial<Passage> = {},
): Reading {
  const passages = texts.map((text, order): Passage => {
    const label = role === 'note' ? { label: String(order + 1) } : {};
    const shared = { kind: 'passage', id: `pas_${order}`, document: 'doc_1', order } as const;
    return { ...shared, role, text, markers: [], emphasis: [], ...label, ...changes };
  });
  return {
    document: 'doc_1',
    file: 'notes.txt',
    mediaType: 'text/plain',
    sha256: '0'.repeat(64),
    stated: {},
    passages,
    faults: [],
  };
}
