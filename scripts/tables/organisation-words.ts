import { asTree, columns, entries, readResource } from './resource.ts';

const SECTIONS = ['fillers', 'bodies', 'fields', 'directions', 'regions'] as const;

/** Legal forms, and the common words of organisations' names in several languages. */
export function compileOrganisationWords(): unknown {
  const words = asTree(readResource('organisation-words.yml'), 'organisation-words.yml');
  return {
    forms: legalForms(),
    words: Object.fromEntries(SECTIONS.map((section) => [section, lines(words[section], section)])),
    compounds: compounds(words['compounds']),
    binding: entries(words['binding']),
    numbers: lines(words['numbers'], 'numbers'),
  };
}

function legalForms(): unknown {
  const tree = asTree(readResource('legal-forms.yml'), 'legal-forms.yml');
  return Object.entries(asTree(tree['forms'], 'legal-forms.yml')).map(([id, line]) => {
    const [[kind = ''] = [], , names = []] = columns(line);
    return { id, kind, names };
  });
}

function lines(value: unknown, where: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(asTree(value, where)).map(([concept, line]) => [concept, columns(line).flat()]),
  );
}

function compounds(value: unknown): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(asTree(value, 'compounds')).map(([word, concepts]) => [word, entries(concepts)]),
  );
}
