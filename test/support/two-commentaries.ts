import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ENGLISH = `Quarrel at the ford

President Anar Tavarov spoke in May. Anar Tavarov dismissed Vera Lisova, and Vera Lisova left.
Murad Tavarov stayed silent. Murad Tavarov went home.
`;
const RUSSIAN = `Ссора у брода

Президент Анар Таваров выступил в мае. Анар Таваров уволил Веру Лисову. Вера Лисова уехала.
`;

/** `en.txt` and `ru.txt`, on the same invented people. */
export function writeTwoCommentaries(folder: string): void {
  writeFileSync(join(folder, 'en.txt'), ENGLISH);
  writeFileSync(join(folder, 'ru.txt'), RUSSIAN);
}
