/*
 * What the pages can do beyond reading, when scripts run: filter a table, order it, and show a card for a mark.
 * Everything shown is already on the page; nothing is fetched, and words are only ever set as text.
 */
'use strict';

/** Letters without accents and case, so that a filter finds `Äliyev` under `aliyev`. */
function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const ROWS = '.row, .entry, .fault-item';

function addFilter(table) {
  const rows = [...table.querySelectorAll(ROWS)].map((row) => ({
    row,
    text: folded(row.textContent),
  }));
  if (rows.length < 5) return;
  const form = document.createElement('div');
  form.className = 'filter';
  form.setAttribute('role', 'search');
  const input = document.createElement('input');
  input.type = 'search';
  input.autocomplete = 'off';
  const output = document.createElement('output');
  const facets = facetsOf(table, rows);
  form.append(labelled(table.dataset.filter, input), ...facets.map(({ label }) => label), output);
  const heading = table.querySelector(':scope > h2');
  if (heading) heading.after(form);
  else table.prepend(form);
  form.addEventListener('input', () => {
    const chosen = facets.filter(({ select }) => select.value !== '');
    const shown = narrow(table, rows, input.value, chosen);
    const asked = input.value !== '' || chosen.length > 0;
    output.textContent = asked ? `${shown} of ${rows.length} on this page` : '';
  });
}

function labelled(text, field) {
  const label = document.createElement('label');
  label.textContent = `${text} `;
  label.append(field);
  return label;
}

/** What can be chosen from: `data-facets="by:Said by"` and rows with `data-facet-by`; one with a single value is no choice. */
function facetsOf(table, rows) {
  const named = (table.dataset.facets ?? '').split(';').filter(Boolean);
  return named.flatMap((facet) => {
    const [name, title] = facet.split(':');
    const key = `facet${name[0].toUpperCase()}${name.slice(1)}`;
    const values = [...new Set(rows.map(({ row }) => row.dataset[key]))]
      .filter(Boolean)
      .toSorted((a, b) => a.localeCompare(b));
    if (values.length < 2) return [];
    const select = document.createElement('select');
    select.autocomplete = 'off';
    select.append(new Option('any', ''), ...values.map((value) => new Option(value, value)));
    return [{ key, select, label: labelled(title, select) }];
  });
}

function narrow(table, rows, wanted, chosen) {
  const parts = folded(wanted).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { row, text } of rows) {
    row.hidden =
      !parts.every((part) => text.includes(part)) ||
      !chosen.every(({ key, select }) => row.dataset[key] === select.value);
    if (!row.hidden) shown += 1;
  }
  for (const group of [...table.querySelectorAll('.group')].toReversed()) {
    if (group.matches('ol, ul, tbody')) continue;
    group.hidden = [...group.querySelectorAll(ROWS)].every((row) => row.hidden);
  }
  return shown;
}

function addOrder(table) {
  const heads = [...table.querySelectorAll('thead th')];
  const body = table.tBodies[0];
  if (!body || body.rows.length < 2) return;
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'order';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      order(body, column, down);
    });
  }
}

/** Rows that do not state the field stay last in either direction. */
function order(body, column, down) {
  const collator = new Intl.Collator(undefined, { numeric: true });
  const keyed = [...body.rows].map((row) => ({ row, key: row.cells[column].dataset.sort ?? '' }));
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    return collator.compare(a.key, b.key) * (down ? -1 : 1);
  });
  body.append(...keyed.map(({ row }) => row));
}

/* Cards: over a name its entry, over a date what it means, over a marker its note. */

const MARKS = '[data-card], [data-edtf], a.marker';
const card = document.createElement('div');
card.className = 'card';
card.id = 'card';
card.hidden = true;
let shownFor;
let timer;

function line(text, kind) {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  if (kind) paragraph.className = kind;
  return paragraph;
}

function copyOf(element) {
  const copy = element.cloneNode(true);
  copy.removeAttribute('id');
  copy.removeAttribute('role');
  for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
  for (const link of copy.querySelectorAll('.back')) link.remove();
  return copy;
}

function contentFor(mark) {
  if (mark.dataset.edtf !== undefined) {
    const { date, edtf, days } = mark.dataset;
    const lines = [line(date), line(`EDTF ${edtf}`, 'faint')];
    return days ? [...lines, line(days, 'faint')] : lines;
  }
  const id = mark.dataset.card ?? decodeURIComponent(mark.hash.slice(1));
  const target = document.getElementById(id);
  if (!target) return [];
  if (!mark.matches('a.marker')) return [...copyOf(target).childNodes];
  return target.offsetParent === null ? [copyOf(target)] : [];
}

function show(mark) {
  hide();
  light(mark, true);
  shownFor = mark;
  const content = contentFor(mark);
  if (content.length === 0) return;
  card.replaceChildren(...content);
  card.lang = mark.matches('a.marker') ? (mark.closest('[lang]')?.lang ?? '') : 'en';
  card.hidden = false;
  place(mark);
  if (mark.matches('a')) mark.setAttribute('aria-describedby', 'card');
}

function place(mark) {
  const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const below =
    box.bottom + card.offsetHeight + 12 < innerHeight || box.top < card.offsetHeight + 12;
  const left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8);
  card.style.left = `${Math.max(8, left) + scrollX}px`;
  card.style.top = `${(below ? box.bottom + 6 : box.top - card.offsetHeight - 6) + scrollY}px`;
}

/** Beside the text a marker's note is in sight already: it is lit up instead. */
function light(mark, on) {
  if (!mark.matches('a.marker')) return;
  document.getElementById(decodeURIComponent(mark.hash.slice(1)))?.classList.toggle('lit', on);
}

function hide() {
  clearTimeout(timer);
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  shownFor?.removeAttribute('aria-describedby');
  shownFor = undefined;
  card.hidden = true;
}

function later(action, delay) {
  clearTimeout(timer);
  timer = setTimeout(() => action(), delay);
}

function markOf({ target }) {
  return target instanceof Element ? target.closest(MARKS) : null;
}

function addCards(text) {
  document.querySelector('main').append(card);
  text.addEventListener('pointerover', (event) => {
    const mark = markOf(event);
    if (mark && mark !== shownFor && event.pointerType === 'mouse') later(() => show(mark), 180);
  });
  text.addEventListener('pointerout', (event) => {
    const mark = markOf(event);
    if (mark && mark === shownFor) later(hide, 250);
    else if (mark) clearTimeout(timer);
  });
  text.addEventListener('focusin', (event) => {
    const mark = markOf(event);
    if (mark?.matches(':focus-visible')) show(mark);
  });
  text.addEventListener('focusout', hide);
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(hide, 250));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

for (const table of document.querySelectorAll('[data-filter]')) addFilter(table);
for (const table of document.querySelectorAll('.source-table')) addOrder(table);
const article = document.querySelector('article.document');
if (article) addCards(article);
