import { asTree, columns, readResource, splitStars } from './resource.ts';

const SOURCES = [
  ['organisations.yml', 'organisations', 'organisation'],
  ['places.yml', 'regions', 'place'],
  ['places.yml', 'entities', 'place'],
  ['places.yml', 'cities', 'place'],
] as const;

/** Places and organisations that go by one name everywhere. */
export function compileKnownNames(): unknown {
  return SOURCES.flatMap(([file, part, type]) => {
    const lines = asTree(readResource(file), file)[part];
    if (!Array.isArray(lines)) throw new TypeError(`${file}: ${part} should be a sequence`);
    return lines.map((line: unknown) => {
      const [en = [], ru = []] = columns(line);
      return { type, en: splitStars(en), ru: splitStars(ru) };
    });
  });
}
