/** The types of the server's answers, and of the rows in them: the one door to what lies outside `web/`. */
export type * from '../../../src/http/api.ts';
export type * from '../../../src/model/records.ts';
export type * from '../../../src/view/act-rows.ts';
export type * from '../../../src/view/actors.ts';
export type * from '../../../src/view/chronology-item.ts';
export type * from '../../../src/view/claim-rows.ts';
export type * from '../../../src/view/document-page.ts';
export type * from '../../../src/view/documents.ts';
export type * from '../../../src/view/explanation-rows.ts';
export type * from '../../../src/view/faults.ts';
export type * from '../../../src/view/marked-passage.ts';
export type * from '../../../src/view/network.ts';
export type * from '../../../src/view/office-rows.ts';
export type * from '../../../src/view/places.ts';
export type * from '../../../src/view/sources.ts';
export type * from '../../../src/view/tie-rows.ts';
export type * from '../../../src/view/told.ts';
