// Elements from values. Text is always set as text, so nothing that somebody wrote can become markup.
import { t } from './words.js';

const isThere = (child) => child !== null && child !== undefined && child !== false;

function made(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (isThere(value)) element.setAttribute(name, value);
  }
  element.append(...children.flat(4).filter(isThere));
  return element;
}

export const h = (tag, properties = {}, ...children) => made(document.createElement(tag), properties, children);
export const svg = (tag, properties = {}, ...children) =>
  made(document.createElementNS('http://www.w3.org/2000/svg', tag), properties, children);

export function show(...content) {
  const main = document.getElementById('main');
  main.replaceChildren(...content.flat(4).filter(isThere));
  const title = main.querySelector('h1');
  document.title = title ? `${title.textContent} · ${t('Dorsal console')}` : t('Dorsal console');
}

// On a phone each row is a card: a cell is named by its column there.
export function table(caption, head, rows, properties = {}) {
  for (const one of rows) {
    [...one.children].forEach((cell, i) => {
      if (i > 0 && typeof head[i] === 'string') cell.dataset.name = head[i];
    });
  }
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h(
      'table',
      properties,
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((cell) => (typeof cell === 'string' ? h('th', { scope: 'col' }, cell) : cell)),
        ),
      ),
      h('tbody', {}, rows),
    ),
  );
}

export function row(cells, properties = {}) {
  return h(
    'tr',
    properties,
    cells.map((cell, i) => (i === 0 ? h('th', { scope: 'row' }, cell) : h('td', {}, cell))),
  );
}

let fields = 0;
export function labelled(label, control) {
  control.id = `field${++fields}`;
  return [h('label', { for: control.id }, label), control];
}

export const button = (words, onclick, properties = {}) =>
  h('button', { type: 'button', onclick, ...properties }, words);

// A choice among [value, words].
export const choice = (options, value, onchange) =>
  h(
    'select',
    { onchange },
    options.map(([one, words]) => h('option', { value: one, selected: one === value }, words)),
  );

// Nothing yet: what it is for, and what to do next.
export const empty = (words, next) => h('div', { class: 'empty' }, h('p', {}, words), next ? h('p', {}, next) : null);
