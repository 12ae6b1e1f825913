import { expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';

it.each([
  ['en', 'The ministers met at the lake and agreed on nothing but the date of their next meeting.'],
  ['ru', 'Министры встретились у озера и договорились только о дне следующей встречи.'],
  ['az', 'Nazirlər göl kənarında görüşdülər və yalnız növbəti görüşün tarixi barədə razılaşdılar.'],
  ['ka', 'მინისტრები ტბასთან შეხვდნენ და მხოლოდ შემდეგი შეხვედრის თარიღზე შეთანხმდნენ.'],
  ['hy', 'Նախարարները հանդիպեցին լճի մոտ և համաձայնվեցին միայն հաջորդ հանդիպման օրվա շուրջ։'],
  ['uk', 'Міністри зустрілися біля озера й домовилися лише про день наступної зустрічі.'],
  ['und', '12.04.2022'],
  ['und', ''],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
