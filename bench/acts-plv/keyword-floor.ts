/**
 * What one gets by looking for a few words of each type’s name and definition, the first found in the sentence
 * winning: the floor that trees and frames must rise above.
 */
const KEYWORDS: readonly (readonly [root: string, stems: RegExp])[] = [
  ['REJECT', /\b(?:reject|refus|veto|declin)/u],
  ['THREATEN', /\b(?:threat|ultimat|warn)/u],
  ['AGREE', /\b(?:agree[ds]? to|will|promis|pledg|willing|ready to)/u],
  ['REQUEST', /\b(?:demand|request|call(?:s|ed)? (?:on|for)|urg(?:e|ed|es)\b|appeal)/u],
  ['ACCUSE', /\b(?:accus|condemn|critici|denounc|blam|investigat|complain|lawsuit)/u],
  ['SANCTION', /\b(?:suspend|expel|withdrew|recall|sever)/u],
  ['COERCE', /\b(?:arrest|detain|curfew|sanction|seiz|deport|bann)/u],
  ['ASSAULT', /\b(?:attack|kill|bomb|struck|fight|strike)/u],
  ['PROTEST', /\b(?:protest|demonstrat|rall|hunger strike)/u],
  ['MOBILIZE', /\b(?:mobili|troops|alert|deploy)/u],
  ['RETREAT', /\b(?:releas|freed|lift|return|ceasefire|eas(?:e|ed|ing)\b)/u],
  ['COOPERATE', /\b(?:cooperat|joint|shar(?:e|ed|ing)\b)/u],
  ['AID', /\b(?:aid|assist|donat|provid|help)/u],
  ['CONSULT', /\b(?:met|meet|talks|visit|host)/u],
  ['SUPPORT', /\b(?:support|prais|sign|welcom|defend)/u],
];

export function rootByKeyword(sentence: string): string | undefined {
  const low = sentence.toLowerCase();
  return KEYWORDS.find(([, stems]) => stems.test(low))?.[0];
}
