import type { Sentence } from '../../src/parse/sentence.ts';

/** What breaks the contract of sentences that were read from `text`; none when all is well. */
export function faultsOf(text: string, sentences: readonly Sentence[]): readonly string[] {
  return [
    ...coverFaults(text, sentences),
    ...sentences.flatMap(treeFaults),
    ...sentences.flatMap(featureFaults),
    ...sentences.flatMap(nameFaults),
  ];
}

/** Words stand in the text in order and leave out nothing but white space. */
export function coverFaults(text: string, sentences: readonly Sentence[]): readonly string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  let done = 0;
  for (const { start, end, words } of sentences) {
    const [first, last] = [words[0], words.at(-1)];
    must(first?.start === start && last?.end === end, `${start}: a sentence ends beside its words`);
    must(first?.joined === false, `${start}: a sentence begins within a token`);
    for (const word of words) {
      const at = `${word.start} ${JSON.stringify(word.form)}`;
      must(text.slice(done, word.start).trim() === '', `${at}: something before it is left out`);
      must(text.slice(word.start, word.end) === word.form, `${at}: other words stand there`);
      must(word.form !== '' && word.form === word.form.trim(), `${at}: white space at its edges`);
      must(word.start >= done, `${at}: begins within the word before it`);
      must(!word.joined || word.start === done, `${at}: joined to a word that ends before it`);
      must(word.lemma !== '', `${at}: no lemma`);
      done = word.end;
    }
  }
  must(text.slice(done).trim() === '', `${done}: the end is left out`);
  return faults;
}

/** One root, heads in the sentence, no circle. */
export function treeFaults({ start, words }: Sentence): readonly string[] {
  const faults: string[] = [];
  const roots = words.filter(({ head }) => head === -1);
  if (roots.length !== 1) faults.push(`${start}: ${roots.length} roots`);
  if (words.some(({ head, relation }) => (head === -1) !== (relation === 'root'))) {
    faults.push(`${start}: a root that is not called one, or another word that is`);
  }
  const onRoot = new Set([-1]);
  for (let at = 0; at < words.length; at += 1) {
    const path = new Set<number>();
    for (let up = at; !onRoot.has(up) && !path.has(up); up = words[up]?.head ?? up) path.add(up);
    const top = words[[...path].at(-1) ?? at];
    if (path.size > 0 && !onRoot.has(top?.head ?? Number.NaN))
      faults.push(`${start}: word ${at} hangs on no root`);
    for (const one of path) onRoot.add(one);
  }
  return faults;
}

/** Features stand in alphabetical order, whatever their case, as treebanks have them. */
function featureFaults({ words }: Sentence): readonly string[] {
  return words
    .filter(({ features }) => {
      const names = Object.keys(features).map((name) => name.toLowerCase());
      return names.join() !== names.toSorted().join();
    })
    .map(({ start }) => `${start}: features out of order`);
}

/** Names are words of their sentence, in order, and do not overlap. */
export function nameFaults({ words, names }: Sentence): readonly string[] {
  let done = 0;
  return names.flatMap(({ first, last, start, end }) => {
    const isWell =
      first >= done &&
      last > first &&
      last <= words.length &&
      start === words[first]?.start &&
      end === words[last - 1]?.end;
    done = last;
    return isWell ? [] : [`${start}: a name that is not its words ${first} to ${last}`];
  });
}
