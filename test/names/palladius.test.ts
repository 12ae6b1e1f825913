import { describe, expect, it } from 'vitest';
import { pinyinOf } from '../../src/names/script/palladius.ts';

describe('Chinese in Russian letters', () => {
  it.each([
    ['Цзиньпин', 'jinping'],
    ['Сяопин', 'xiaoping'],
    ['Жунцзи', 'rongji'],
    ['Цюаньюй', 'quanyu'],
    ['Чжэньхуэй', 'zhenhui'],
    ['Шэн', 'sheng'],
    ['Го', 'guo'],
    ['Бо', 'bo'],
    ['Люй', 'lü'],
    ['Сыма', 'sima'],
    ['Эр', 'er'],
  ])('%s is %s', (word, pinyin) => {
    expect(pinyinOf(word)).toBe(pinyin);
  });

  it('parts syllables where the hard sign does, and else before n', () => {
    expect(pinyinOf('Чанъань')).toBe('changan');
    expect(pinyinOf('Хунин')).toBe('huning');
  });

  it('is told from other words', () => {
    for (const word of [
      '',
      'Игорь',
      'Суареш',
      'Цзиньпинцзиньпин',
      'Xi',
      'ъ',
      '-',
      'цзиньпин '.repeat(999),
    ])
      expect(pinyinOf(word)).toBeUndefined();
  });
});
