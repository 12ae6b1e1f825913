import type { Party } from './scene.ts';
import { isFaction, isPartyWord } from './words.ts';
import type { End } from './words.ts';

/** A party, front or union by its name. */
export function isPartyName({ actor }: Party): boolean {
  return actor.name.toLowerCase().split(/\s+/u).some(isPartyWord);
}

/** “Old guard”, “Northern Network”. */
function isFactionName(name: string): boolean {
  return isFaction(name) || /\b(?:network|clan|faction|circle|camp|wing|tribe)$/u.test(name);
}

const COMPANY =
  /\b(?:holding|bank|group|company|corporation|corp|inc|llc|ltd|gmbh|plc|media|tv|oil|gas|steel|cement|energy|airlines?|railways?|logistics|capital|invest|investments?|industries|motors|telecom|trading|freight|shipping|insurance|hotel|club|newspaper|channel|fund|factory|works|mill|refinery|mine|port|agency)\b/iu;

/** Whether a party of the text can stand at the end of a tie. */
export function fits(party: Party, end: End): boolean {
  const { type } = party.actor;
  if (end === 'person') return type === 'person';
  if (end === 'group')
    return (
      type === 'group' ||
      (type === 'organisation' &&
        (isPartyName(party) || isFactionName(party.actor.name.toLowerCase())))
    );
  const isCompany = COMPANY.test(party.actor.name);
  if (type === 'place') return isCompany;
  return type === 'organisation' && (!isPartyName(party) || isCompany);
}
