import type { ReadDocument, ReadReport } from '../flow/read-into-case.ts';
import { LONGEST_READ_IN_FULL } from '../model/read-in-full.ts';
import { DEFAULT_CASE } from './case-option.ts';
import { bold, count, dim, paint, plain, say } from './terminal.ts';
import { humanDate, languageName } from '../flow/words.ts';
import type { Summary } from '../flow/words.ts';

const MOST_IN_FULL = 3;
const MOST_FAULTS = 12;

/** What was read, told to a person: a few documents in full, many in one line each kind of outcome. */
export function printReport(
  { documents, passedOver, files, questions }: ReadReport,
  casePath: string,
): void {
  if (documents.length <= MOST_IN_FULL) for (const read of documents) printDocument(read);
  if (files === 0) say('No file that Tacitus reads was found (PDF, DOCX, HTML, Markdown, text).');
  else printTotals(documents, casePath);
  if (passedOver.length > 0) {
    say(
      dim(
        `Passed over ${count(passedOver.length, 'file')} of other kinds, such as ${plain(passedOver[0] ?? '')}`,
      ),
    );
  }
  if (questions > 0) say(`${count(questions, 'question')} about who is who`);
  if (documents.length > 0) say(dim(nextSteps(casePath, questions)));
}

function nextSteps(casePath: string, questions: number): string {
  const named = casePath === DEFAULT_CASE ? '' : ` --case ${casePath}`;
  const ask = questions > 0 ? ['actors open'] : [];
  const steps = ['serve', 'dossier', 'show faults', ...ask, 'search WORDS'].map(
    (step) => `tacitus ${step}${named}`,
  );
  return `Next: ${steps.join(' · ')}`;
}

function printTotals(documents: readonly ReadDocument[], casePath: string): void {
  const parts = (['added', 'replaced', 'unchanged'] as const).flatMap((change) => {
    const number = documents.filter((read) => read.change === change).length;
    return number === 0 ? [] : [`${number.toLocaleString('en')} ${change}`];
  });
  say(
    `${bold(casePath)}: ${count(documents.length, 'document')} read${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`,
  );
}

function printDocument({ summary }: ReadDocument): void {
  const { document } = summary;
  say();
  say(bold(plain(document.title)));
  say(dim(plain(imprint(summary))));
  for (const line of figures(summary)) say(`  ${line}`);
  printFaults(summary);
  say();
}

function imprint({ document }: Summary): string {
  const { publisher, authors, published, language, editionOf } = document;
  const original =
    editionOf === undefined
      ? undefined
      : [
          'edition of an original',
          editionOf.language && `in ${languageName(editionOf.language)}`,
          editionOf.published && `of ${humanDate(editionOf.published)}`,
        ]
          .filter(Boolean)
          .join(' ');
  const parts = [
    authors.join(', '),
    publisher,
    published && humanDate(published),
    languageName(language),
    original,
    document.file,
  ];
  return parts.filter(Boolean).join(' · ');
}

function figures(summary: Summary): readonly string[] {
  const { paragraphs, notes, citingNotes, sources, dates, spanOfTime, actors, openMentions } =
    summary;
  const others = actors.organisation + actors.group + actors.place + actors['event-name'];
  return [
    `${count(paragraphs, 'passage')} and ${count(notes, 'note')}, ${citingNotes} of them citing ${count(sources, 'source')}`,
    `${count(dates, 'date')}${spanOfTime === undefined ? '' : ` ${yearsOf(spanOfTime)}`}`,
    `${count(actors.person, 'person', 'people')}, ${count(actors.state, 'state')}, ${count(others, 'other name')}; ${count(openMentions, 'mention')} left open ${dim('(names are proposals)')}`,
    toldLine(summary),
  ];
}

/** `in 2013`, `from 1978 to 2031`. */
function yearsOf(span: NonNullable<Summary['spanOfTime']>): string {
  const [first = '', last = ''] = span.map((day) => humanDate(day.replace(/(?<=.)-.*$/u, '')));
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}

const NOT_IN_FULL = {
  language: 'claims, acts and offices are not looked for: that is for English texts so far',
  length: `claims, acts and offices are not looked for in more than ${LONGEST_READ_IN_FULL.toLocaleString('en')} characters: read its parts as files of their own`,
};

/** What a text says, which need not be so. */
function toldLine({ told, notInFull }: Summary): string {
  if (notInFull !== undefined) return NOT_IN_FULL[notInFull];
  const parts = TOLD.flatMap(([kind, name]) => (told[kind] === 0 ? [] : [count(told[kind], name)]));
  if (parts.length === 0) return 'no claims, acts or offices';
  return `${parts.join(', ')} ${dim('(as the text tells them)')}`;
}

const TOLD = [
  ['claim', 'claim'],
  ['event', 'act'],
  ['tenure', 'office'],
  ['tie', 'tie'],
  ['hypothesis', 'explanation'],
  ['expectation', 'expectation'],
] as const;

function printFaults({ faults }: Summary): void {
  if (faults.length === 0) {
    say(`  ${paint('green', 'no faults found in the apparatus')}`);
    return;
  }
  say(`  ${paint('yellow', count(faults.length, 'fault'))} to look at:`);
  for (const { message, place } of faults.slice(0, MOST_FAULTS)) {
    say(`    ${dim(place?.label ?? '')} ${plain(message)}`);
  }
  if (faults.length > MOST_FAULTS)
    say(dim(`    … and ${faults.length - MOST_FAULTS} more: tacitus show faults`));
}
