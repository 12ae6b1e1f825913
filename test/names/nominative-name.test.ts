import { describe, expect, it } from 'vitest';
import type { PersonName } from '../../src/names/person/person.ts';
import { nominativeName } from '../../src/names/russian/nominative-name.ts';

/** `Ильхама Гейдаровича Алиева` by its words: given name, patronymic, surname. */
function named(text: string, sex?: 'male' | 'female'): PersonName {
  const words = text.split(' ');
  const initials = words.filter((word) => word.endsWith('.')).map((word) => word.slice(0, -1));
  const names = words.filter((word) => !word.endsWith('.'));
  const [given, middle] = [names.length > 1 ? names[0] : undefined, names.slice(1, -1).join(' ')];
  return {
    text,
    initials,
    surname: names.at(-1) ?? '',
    ...(given !== undefined && { given }),
    ...(middle !== '' && { middle }),
    ...(sex && { sex }),
  };
}

describe('a full name in the nominative', () => {
  it.each([
    ['Ильхама Алиева', 'Ильхам Алиев'],
    ['Мехрибан Алиевой', 'Мехрибан Алиева'],
    ['Сергею Викторовичу Лаврову', 'Сергей Викторович Лавров'],
    ['Марией Захаровой', 'Мария Захарова'],
    ['Никола Пашиняна', 'Никол Пашинян'],
    ['Михаила Саакашвили', 'Михаил Саакашвили'],
    ['Шахрияра Мамедъярова', 'Шахрияр Мамедъяров'],
    ['Льва Толстого', 'Лев Толстой'],
    ['Владимиром Зеленским', 'Владимир Зеленский'],
    ['Виктора Цоя', 'Виктор Цой'],
    ['И. Г. Алиев', 'И. Г. Алиев'],
    ['Алиева', 'Алиева'],
    ['Алиевым', 'Алиев'],
  ])('%s is %s', (form, nominative) => {
    expect(nominativeName(named(form), [named(form)])).toBe(nominative);
  });

  it('weighs all forms together', () => {
    const forms = ['Тахира Зарбаева', 'Зарбаеву', 'Зарбаевым'].map((form) => named(form));
    expect(nominativeName(named('Зарбаеву'), forms)).toBe('Тахир Зарбаев');
    const hers = ['Тахира Зарбаева', 'Зарбаевой'].map((form) => named(form));
    expect(nominativeName(named('Зарбаевой'), hers)).toBe('Тахира Зарбаева');
  });
});
