import type { ExpectationRow, HypothesisRow, QuestionRows } from '../view/explanation-rows.ts';
import type { Standpoint } from './entry.ts';
import { quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Site } from './site.ts';
import { tableFiles } from './table.ts';
import { whereLink } from './told-parts.ts';

/** Rival answers to the questions that the texts raise, and what they expect. The expectations stand on the last page. */
export function explanationFiles(
  questions: readonly QuestionRows[],
  expectations: readonly ExpectationRow[],
  titles: ReadonlyMap<string, string>,
  site: Site,
): Iterable<DossierFile> {
  if (questions.length + expectations.length === 0) return [];
  return tableFiles(
    {
      table: 'explanations',
      title: 'Explanations',
      kind: 'explanations-page',
      lead: lead(questions, expectations),
      rows: questions,
      body: (page, at, isLast) =>
        html`<div class="filterable" data-filter="Filter the explanations">
            ${page.map((question) => questionSection(question, at))}
          </div>
          ${isLast && expectationSection(expectations, at)}`,
    },
    titles,
    site,
  );
}

function lead(questions: readonly QuestionRows[], expectations: readonly ExpectationRow[]): string {
  const answers = questions.reduce((sum, { answers: own }) => sum + own.length, 0);
  return `${quantity(answers, 'explanation')} that the texts give, under ${quantity(questions.length, 'question')}, and
    ${quantity(expectations.length, 'expectation')}. Which of them the evidence bears out is for a person to weigh; none is the program’s own.`;
}

function questionSection({ question, answers }: QuestionRows, at: Standpoint): Markup {
  return html`<section class="group question">
    <h2>${isolated(question)}</h2>
    <ol class="answers">
      ${answers.map((answer) => answerItem(answer, at))}
    </ol>
  </section>`;
}

function answerItem(row: HypothesisRow, at: Standpoint): Markup {
  return html`<li class="entry" id="${row.id}">
    <p class="statement">${isolated(row.statement)}</p>
    <p class="where">
      ${row.speaker !== undefined && html`as told by ${isolated(row.speaker)} · `}${whereLink(row, row.place.passage, at)}
    </p>
  </li>`;
}

function expectationSection(rows: readonly ExpectationRow[], at: Standpoint): Markup {
  if (rows.length === 0) return NOTHING;
  return html`<section
    class="filterable expectations"
    data-filter="Filter the expectations"
    aria-labelledby="expectations"
  >
    <h2 id="expectations">Expectations</h2>
    <ul class="answers">
      ${rows.map((row) => expectationItem(row, at))}
    </ul>
  </section>`;
}

function expectationItem(row: ExpectationRow, at: Standpoint): Markup {
  const { statement, probability, human, status, speaker } = row;
  return html`<li class="entry" id="${row.id}">
    <p class="statement">${isolated(statement)}</p>
    <p class="where">
      <span class="range">${probability}</span>${human !== undefined && `, by ${human}`}
      ${speaker !== undefined && html`· as told by ${isolated(speaker)}`}
      ${status !== 'open' && html`<span class="standing">${status}</span>`} ·
      ${whereLink(row, row.place.passage, at)}
    </p>
  </li>`;
}
