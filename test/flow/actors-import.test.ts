import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { importActors } from '../../src/flow/actors-import.ts';
import type { ImportReport } from '../../src/flow/actors-import.ts';
import { mergeActors } from '../../src/flow/actors.ts';
import { withCase } from '../../src/flow/case.ts';
import { findActor } from '../../src/flow/find-actor.ts';
import { ftmLines, FTM_KINDS } from '../../src/flow/export-ftm.ts';
import { readIntoCase } from '../../src/flow/read-into-case.ts';
import { searchCase } from '../../src/flow/search.ts';
import type { Actor } from '../../src/model/records.ts';
import { freshFolder } from '../support/tacitus.ts';
import { writeTwoCommentaries } from '../support/two-commentaries.ts';

interface Imported {
  readonly report: ImportReport;
  readonly actors: readonly Actor[];
  readonly problems: readonly string[];
}

type Files = Readonly<Record<string, string | Uint8Array>>;

async function imported(files: Files, folder = freshFolder()): Promise<Imported> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const path = join(folder, 'case.tacitus');
  const problems: string[] = [];
  const report = await importActors(
    path,
    Object.keys(files).map((name) => join(folder, name)),
    {
      onProblem: ({ message, place }) => problems.push(`${place.line ?? place.record}: ${message}`),
    },
  );
  const actors =
    report.lists.length === 0
      ? []
      : await withCase(path, { readonly: true }, async (store) =>
          [...store.exportRecords(['actor'])].filter((record) => record.kind === 'actor'),
        );
  return { report, actors, problems };
}

const namesOf = ({ names }: Actor) => names.map(({ text }) => text);

describe('tables', () => {
  test('say names, languages, types and identifiers by their header', async () => {
    const { actors, report } = await imported({
      'list.csv':
        'Name;Aliases;Type;Position;Wikidata;name:ru;weak alias\n' +
        'Anar Tavarov;Ənar Tavarov|A. Tavarov;person;minister | deputy;http://www.wikidata.org/entity/Q900001;Анар Таваров;Tavarov\n' +
        'Ministry of Fog;;;;;;\nLisova Works LLC;;company;;;;\n',
    });
    expect(report.lists).toMatchObject([{ format: 'csv', added: 3, malformed: 0 }]);
    expect(actors.map(({ type }) => type)).toEqual(['person', 'organisation', 'organisation']);
    expect(actors[0]).toMatchObject({
      name: 'Anar Tavarov',
      names: [
        { text: 'Anar Tavarov', script: 'Latn', role: 'full' },
        { text: 'Ənar Tavarov' },
        { text: 'A. Tavarov', role: 'initials' },
        { text: 'Анар Таваров', language: 'ru', script: 'Cyrl' },
        { text: 'Tavarov', role: 'short' },
      ],
      descriptions: ['minister', 'deputy'],
      identifiers: { wikidata: 'Q900001' },
      by: { reader: 'import', rule: 'import:csv' },
      standing: 'proposed',
    });
  });

  test.each([
    ['commas', 'first name,last name,inn\r\n"Vera","Lisova",770000001\r\n', 'Vera Lisova'],
    ['tabs', '\ufeffname\tnotes\nVera Lisova\tno\n', 'Vera Lisova'],
    ['windows-1251', iconv.encode('name;type\nВера Лисова;person\nГлеб Стожаров;person\n', 'win1251'), 'Вера Лисова'],
    ['UTF-16', iconv.encode('name;type\nВера Лисова;person\n', 'utf16le', { addBOM: true }), 'Вера Лисова'],
    ['a line break in a cell', 'name,summary\nVera Lisova,"one\ntwo"\n', 'Vera Lisova'],
    ['stray quotation marks', 'name,summary\nVera Lisova,5" high\nGleb Stozharov,6" high\n', 'Vera Lisova'],
  ])('are read with %s', async (_, content, name) => {
    const { actors, problems } = await imported({ list: content });
    expect(problems).toEqual([]);
    expect(actors[0]?.name).toBe(name);
  }); // prettier-ignore

  test('lose only the rows that cannot be read, each told with its line', async () => {
    const rows = [
      'id,name,type',
      '1,Anar Tavarov,person',
      '2,,person',
      `3,${'x'.repeat(10_000)},person`,
      '4,🙂🙂,person',
      '5,"Vera Lisova,person',
      '1,Murad Tavarov,person',
      ',,',
      '6,Boat,vessel',
      '7,Gleb Stozharov 🙂,person',
    ];
    const { report, actors, problems } = await imported({ 'list.csv': rows.join('\n') });
    expect(actors.map(({ name }) => name)).toEqual(['Anar Tavarov', 'Gleb Stozharov 🙂']);
    expect(problems).toEqual([
      '3: The row has no name',
      '4: The name is 10000 characters long, more than 500',
      '5: The name holds no letter',
      '6: A quotation mark is opened and never closed',
      '7: The id 1 came before; the first row stands',
    ]);
    expect(report.lists[0]?.skipped).toEqual(new Map([['vessel', 1]]));
  });

  test('lose rows of another encoding than theirs', async () => {
    const mixed = Buffer.concat([
      Buffer.from('name,type\nВера Лисова,person\n'),
      iconv.encode('Анар Таваров,person\n', 'win1251'),
      Buffer.from('Глеб Стожаров,person\nМурад Таваров,person\nЛейла Таварова,person\n'.repeat(9)),
    ]);
    const { actors, problems } = await imported({ 'list.csv': mixed });
    expect(actors).toHaveLength(4);
    expect(problems).toEqual(['3: The row holds bytes of another encoding than the file']);
  });
});

const ENTITIES = [
  '{"id":"NK-1","schema":"Person","caption":"Anar Tavarov","properties":{"name":["Таваров Анар","Anar Tavarov"],"weakAlias":["Tavar"],"birthDate":["1960"],"country":["ge"],"innCode":["770000001"]}}',
  '{"id":"NK-2","schema":"Vessel","properties":{"name":["Boat"]}}',
  '{"id":"NK-3","schema":"Person","properties":{"firstName":["Vera"],"lastName":["Lisova"]}}',
  '{"id":"NK-4","schema":"Ownership","properties":{"owner":["NK-1"]}}',
  '{"id":"NK-5","schema":"Person"',
  '{"id":"NK-6","schema":"Person","properties":{"weakAlias":["Tavar"]}}',
  '{"id":"Q900002","schema":"Company","properties":{"name":["Fog Works"]}}',
].join('\n');

test('FollowTheMoney entities are taken, others counted by their schema', async () => {
  const { report, actors, problems } = await imported({ 'entities.ftm.json': ENTITIES });
  expect(report.lists).toMatchObject([{ format: 'ftm', added: 3, malformed: 2 }]);
  expect(report.lists[0]?.skipped).toEqual(
    new Map([
      ['Vessel', 1],
      ['Ownership', 1],
    ]),
  );
  expect(problems).toEqual(['5: The line is not JSON', '6: The entity has no name']);
  expect(actors).toMatchObject([
    { name: 'Anar Tavarov', descriptions: ['Georgia', 'born 1960'], identifiers: { inn: '770000001', ftm: 'NK-1' } },
    { name: 'Vera Lisova' },
    { name: 'Fog Works', type: 'organisation', identifiers: { wikidata: 'Q900002' } },
  ]); // prettier-ignore
});

const ITEM = 'http://www.wikidata.org/entity/Q900001';
const bound = (value: string, language?: string) => ({
  value,
  ...(language && { 'xml:lang': language }),
});
const QUERIES: Files = {
  'results.json': JSON.stringify({
    head: { vars: ['item', 'itemLabel', 'itemAltLabel'] },
    results: {
      bindings: [
        { item: bound(ITEM), itemLabel: bound('Anar Tavarov', 'en'), itemAltLabel: bound('Tavar, A. Tavarov', 'en') },
        { item: bound(ITEM), itemLabel: bound('Анар Таваров', 'ru') },
      ],
    },
  }),
  'plain.json': JSON.stringify([
    { item: ITEM, itemLabel: 'Anar Tavarov', itemAltLabel: 'Tavar, A. Tavarov' },
    { item: ITEM, itemLabel: 'Анар Таваров' },
  ]),
  'query.csv': `item,itemLabel,itemAltLabel\n${ITEM},Anar Tavarov,"Tavar, A. Tavarov"\n${ITEM},Анар Таваров,\n`,
  'query.tsv': `?item\t?itemLabel\t?itemAltLabel\n<${ITEM}>\t"Anar Tavarov"@en\t"Tavar, A. Tavarov"@en\n<${ITEM}>\t"Анар Таваров"@ru\t\n`,
  'entities.json': JSON.stringify({
    entities: {
      Q900001: {
        id: 'Q900001',
        labels: { ru: { language: 'ru', value: 'Анар Таваров' }, en: { language: 'en', value: 'Anar Tavarov' } },
        aliases: { en: [{ language: 'en', value: 'Tavar' }, { language: 'en', value: 'A. Tavarov' }] },
        claims: { P31: [{ mainsnak: { datavalue: { value: { id: 'Q5' } } } }] },
      },
    },
  }),
}; // prettier-ignore

test.each(Object.entries(QUERIES))('%s of Wikidata gives one actor', async (name, content) => {
  const { actors, report } = await imported({ [name]: content });
  expect(report.lists).toMatchObject([{ format: 'wikidata', added: 1, malformed: 0 }]);
  expect(actors).toMatchObject([
    { type: 'person', name: 'Anar Tavarov', identifiers: { wikidata: 'Q900001' } },
  ]);
  expect(actors.flatMap(namesOf).toSorted()).toEqual(
    ['Anar Tavarov', 'Tavar', 'A. Tavarov', 'Анар Таваров'].toSorted(),
  );
});

test('all forms give the same id, and again changes nothing', async () => {
  const folder = freshFolder();
  const first = await imported(QUERIES, folder);
  expect(new Set(first.actors.map(({ id }) => id)).size).toBe(1);
  const once = await imported({ 'list.csv': 'id,name\n1,Vera Lisova\n' }, folder);
  const again = await imported({ 'list.csv': 'id,name\n1,Vera Lisova\n' }, folder);
  expect(again.report.lists).toMatchObject([{ added: 0, updated: 0, unchanged: 1 }]);
  expect(again.actors).toEqual(once.actors);
  const later = await imported({ 'list.csv': 'id,name,position\n1,Vera Lisova,judge\n' }, folder);
  expect(later.report.lists).toMatchObject([{ added: 0, updated: 1, unchanged: 0 }]);
  expect(later.actors.at(-1)?.descriptions).toEqual(['judge']);
});

test.each([
  ['empty', '', 'an empty file'],
  ['gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), 'packed with gzip'],
  ['pdf', '%PDF-1.7\n', 'a PDF'],
  ['prose', 'Nobody knows, in the valley,\nwhat the water does.\n', 'text of another kind'],
  ['html', '<!doctype html><p>', 'HTML or XML'],
  ['json', '[1, 2]', 'no list of actors'],
  ['cut', '{"results": {"bindings": [', 'not JSON'],
])('a file that is no list is refused: %s', async (name, content, why) => {
  const { report } = await imported({ [name]: content });
  expect(report.failures).toHaveLength(1);
  expect(report.failures[0]?.message).toContain(why);
});

test('a header alone is a list of nobody', async () => {
  const { report } = await imported({ 'list.csv': 'name,type\n' });
  expect(report.lists).toMatchObject([{ added: 0, malformed: 0 }]);
});

async function afterImport(list: string): Promise<{ folder: string; path: string }> {
  const folder = freshFolder();
  writeTwoCommentaries(folder);
  const path = join(folder, 'case.tacitus');
  writeFileSync(join(folder, 'list.csv'), list);
  await importActors(path, [join(folder, 'list.csv')]);
  await readIntoCase(path, [join(folder, 'en.txt'), join(folder, 'ru.txt')]);
  return { folder, path };
}

const shown = (path: string) =>
  withCase(path, { readonly: true }, async (store) =>
    (await store.actors()).map(({ actor, mentions }) => [actor.name, mentions]),
  );

const told = (actors: readonly Actor[]) =>
  actors.map((actor) => [
    actor.type,
    actor.name,
    [...new Set([actor.name, ...namesOf(actor)])].toSorted(),
  ]);

describe('who is who with lists', () => {
  test('one who agrees with exactly one of a list is joined with it', async () => {
    const { path } = await afterImport(
      'id,name,alias\n1,Anar Tavarov,Анар Таварлы\n2,Nobody Atall,\n',
    );
    await withCase(path, { readonly: true }, async (store) => {
      const rows = await store.actors();
      const joined = rows.find(({ actor }) => actor.identifiers['csv'] === '1');
      expect(joined?.mentions).toBeGreaterThan(0);
      expect(joined?.actor.names.map(({ text }) => text)).toContain('Анар Таварлы');
      expect(rows.some(({ actor }) => actor.name === 'Nobody Atall')).toBe(false);
      expect(await store.check()).toEqual([]);
    });
  });

  test('namesakes of a list are asked about, and a decision holds', async () => {
    const { path } = await afterImport('id,name\n1,Anar Tavarov\n2,Anar Tavarov\n');
    await withCase(path, {}, async (store) => {
      const about = (await store.questions()).filter(({ left, right }) =>
        [left, right].some(({ actor }) => actor.by.reader === 'import'),
      );
      expect(about).toHaveLength(2);
      const [first] = about;
      const ids = [first?.left.actor.id ?? '', first?.right.actor.id ?? ''] as const;
      await mergeActors(store, ids[0], ids[1], { case: path });
      const joined = (await store.actors()).find(({ actor }) => (actor.parts ?? []).length > 1);
      expect(joined?.actor.parts?.some(({ by }) => by.reader === 'import')).toBe(true);
    });
  });

  test('somebody of a list is found by an id, by its beginning, and by a name in any spelling', async () => {
    const rows = Array.from({ length: 600 }, (_, at) => `${at},Rauf Tavarov`).join('\n');
    const list = `id,name\n${rows}\nx,Igor Vasilyevich Kostrov\ny,Olga Tavarova-Mdivani\n`;
    const { path } = await afterImport(list);
    await withCase(path, {}, async (store) => {
      const meant = (words: string) => findActor(store, words, path).name;
      expect(meant('Костров Игорь')).toBe('Igor Vasilyevich Kostrov');
      expect(meant('Kostrov')).toBe('Igor Vasilyevich Kostrov');
      expect(meant('olga tavarova-mdivani')).toBe('Olga Tavarova-Mdivani');
      const { id } = findActor(store, 'Igor Kostrov', path);
      expect(meant(id)).toBe('Igor Vasilyevich Kostrov');
      expect(meant(id.slice(0, 14))).toBe('Igor Vasilyevich Kostrov');
      expect(() => meant('Rauf Tavarov')).toThrow('may be any of');
      expect(() => meant('Rauf Kostrov')).toThrow('goes by');
    });
  });

  test('a list changes nothing of what documents join by themselves', async () => {
    const alone = await afterImport('id,name\n1,Nobody Atall\n');
    const many = 'Murad,Rauf,Igor,Olga,Nino,Tural'
      .split(',')
      .map((given, at) => `${at},${given} Tavarov`);
    const crowded = await afterImport(`id,name\n${many.slice(1).join('\n')}\n`);
    expect(await shown(crowded.path)).toEqual(await shown(alone.path));
  });

  test('names are found in any spelling that the case knows', async () => {
    const { path } = await afterImport('id,name\n1,Nobody Atall\n');
    const found = (query: string) =>
      withCase(path, { readonly: true }, async (store) =>
        (await searchCase(store, query)).map(({ file }) => file),
      );
    for (const query of ['Tavarov', 'Таваров', '"Anar Tavarov"'])
      expect(new Set(await found(query))).toEqual(new Set(['en.txt', 'ru.txt']));
    expect(await found('Atall')).toEqual([]);
    expect(await found('-Tavarov')).toEqual([]);
  });

  test('what is exported as FollowTheMoney comes back with its names', async () => {
    const { path, folder } = await afterImport(
      'id,name,alias,wikidata\n1,Anar Tavarov,Анар Таварлы,Q900001\n',
    );
    const exported = await withCase(path, { readonly: true }, async (store) => {
      let lines = '';
      for await (const line of ftmLines(store.exportRecords(FTM_KINDS))) lines += line;
      const actors = [...store.exportRecords(['actor'])].filter((one) => one.kind === 'actor');
      return { lines, actors: actors.filter(({ type }) => !['place', 'event-name'].includes(type)) };
    });
    writeFileSync(join(folder, 'out.ftm.json'), exported.lines);
    const again = await imported({
      'again.ftm.json': readFileSync(join(folder, 'out.ftm.json')),
    });
    expect(told(again.actors)).toEqual(told(exported.actors));
    expect(again.problems).toEqual([]);
  });
}); // prettier-ignore
