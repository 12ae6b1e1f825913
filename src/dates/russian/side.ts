/** How far a sentence is looked at on each side of a time. */
const REACH = 100;
const FUTURE =
  /(?<!\p{L})(?:буд(?:ет|ут)|долж(?:ен|на|но|ны)|намерен[аы]?|обещан[аоы]?|намечен[аоы]?|запланирован[аоы]?|предстоит|предстоящ\p{Ll}{2,3}|(?!(?:сов|бюдж|кабин|лим|комит|суверенит|пак|отв|бил|предм|газ|пол|закр|откр|сч|кред|аппет|иммунит|университ|мин|завтр|пут|люд|бой|инстит|выпуск|прибыл)\p{Ll})\p{Ll}{2,20}(?:[её]т|ит|ут|ют|ат|ят)(?:ся)?)(?!\p{L})/gu;
const PAST =
  /(?<!\p{L})(?!(?:стол|пол|отдел|капитал|журнал|дел[оа]|сил[аы]|школ[аы]|чисел|числ[аое]|металл|канал|сел[оа]|если|или|земл[яи]|недел[яи]|цели|роли|доли|нал[оа]|мал[оа]|стал[ьи]|зал|тыл|материал|потенциал|генерал|криминал|был[ьи]|начал[оа])(?!\p{L}))\p{Ll}{1,20}(?:[аеёиоуыяю]л|[аеёиоуыяюшз]л[аои]|[бгзкпрстх]л[аои])(?:сь|ся)?(?!\p{L})/gu;

/** On which side of the document's date a sentence lies: the verb nearest to the time tells. */
export function sideOf(text: string, start: number, end: number): -1 | 0 | 1 {
  const before = lastSentence(text.slice(Math.max(0, start - REACH), start));
  const after = firstSentence(text.slice(end, end + REACH));
  if (/(?<!\p{L})(?:к|до)[ \u00a0]$/iu.test(before)) return 1;
  const future = Math.min(distanceBefore(before, FUTURE), distanceAfter(after, FUTURE));
  const past = Math.min(distanceBefore(before, PAST), distanceAfter(after, PAST));
  if (future === past) return 0;
  return future < past ? 1 : -1;
}

function distanceBefore(text: string, cue: RegExp): number {
  const last = [...text.matchAll(cue)].at(-1);
  return last === undefined ? Infinity : text.length - last.index;
}

function distanceAfter(text: string, cue: RegExp): number {
  const first = text.matchAll(cue).next().value;
  return first === undefined ? Infinity : first.index + 10;
}

function lastSentence(text: string): string {
  const cut = Math.max(
    text.lastIndexOf('. '),
    text.lastIndexOf('.\n'),
    text.lastIndexOf('\n\n'),
    text.lastIndexOf('; '),
  );
  return cut < 0 ? text : text.slice(cut + 2);
}

function firstSentence(text: string): string {
  const cut = /[.;](?:\s|$)|\n\n/u.exec(text)?.index ?? text.length;
  return text.slice(0, cut);
}
