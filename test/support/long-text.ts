import { makeId } from '../../src/model/id.ts';
import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { Claim, Event, Mention, Passage } from '../../src/model/records.ts';
import { actor, date, document, passage, source, words } from '../dossier/fixture.ts';

const FOUND = {
  by: { reader: 'fixture', version: '1', rule: 'by hand' },
  standing: 'proposed',
} as const;
const FILLER = 'The harbour council sat again and the ferry stood at the quay. '.repeat(12);
const PER_CHAPTER = 25;

/** A text of so many paragraphs of 800 letters; in each stand a name, a date, a claim, an act and the call of a note. */
export function longCase(paragraphs = 300): RecordSet {
  const home = document('The Long Ferry', { file: 'long.txt' });
  const orlan = actor('Davit Orlan');
  const passages: Passage[] = [passage(home, 0, 'title', home.title)];
  const notes: Passage[] = [];
  for (let at = 1; at <= paragraphs; at += 1) {
    const order = at * 2;
    if (at % PER_CHAPTER === 1)
      passages.push(passage(home, order, 'heading', `Chapter ${(at - 1) / PER_CHAPTER + 1}`));
    const note = passage(home, 1_000_000 + at, 'note', `Ostrel Herald, number ${at}.`, {
      label: String(at),
    });
    const text = `Day ${at}: Davit Orlan closed the ferry in May ${1500 + at}. ${FILLER}`;
    const [first = note] = notes;
    const calls = [note, ...(at === paragraphs ? [first] : [])];
    const offset = text.indexOf(' in May');
    const markers = calls.map(({ id, label = '' }) => ({ offset, note: id, label }));
    passages.push(passage(home, order + 1, 'paragraph', text, { markers, pages: [at, at] }));
    notes.push(note);
  }
  const uncalled = passage(home, 2_000_000, 'note', 'Nobody calls this note.');
  const body = passages.filter(({ role }) => role === 'paragraph');
  const herald = source({ type: 'article-newspaper', title: 'The ferry' }, notes, [
    { code: 'malformed-url', message: 'Its address is malformed.' },
  ]);
  return recordSet({
    document: [
      {
        ...home,
        faults: [
          {
            code: 'note-without-marker',
            message: 'Nothing calls it.',
            span: words(uncalled, 'Nobody'),
          },
        ],
      },
    ],
    passage: [...passages, ...notes, uncalled],
    source: [herald],
    citation: notes.map((note) => ({
      kind: 'citation',
      id: makeId('citation', note.id),
      note: note.id,
      span: words(note, note.text.slice(0, -1)),
      source: herald.id,
      ...FOUND,
    })),
    actor: [orlan],
    mention: body.map((one, at): Mention => ({
      kind: 'mention',
      id: makeId('mention', one.id),
      span: words(one, 'Davit Orlan'),
      ...(at % 50 === 7 ? {} : { actor: orlan.id }),
      candidates: [],
      form: 'name',
      ...FOUND,
    })),
    date: body.map((one, at) => date(one, `May ${1501 + at}`, `${1501 + at}-05`)),
    event: body.map((one): Event => ({
      kind: 'event',
      id: makeId('event', one.id),
      spans: [words(one, 'closed the ferry')],
      type: 'SANCTION',
      initiators: [orlan.id],
      recipients: [],
      status: 'occurred',
      intensity: -5,
      ...FOUND,
    })),
    claim: body.map((one): Claim => ({
      kind: 'claim',
      id: makeId('claim', one.id),
      span: words(one, 'Davit Orlan closed the ferry'),
      chain: [{ role: 'author' }],
      certainty: { low: 0.95, high: 1, words: [], scale: 'ICD 203' },
      polarity: 'asserts',
      sources: [herald.id],
      about: [makeId('event', one.id)],
      ...FOUND,
    })),
  });
}
