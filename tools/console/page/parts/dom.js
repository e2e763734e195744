// Elements from values. Text is always set as text, so nothing that somebody wrote can become markup.
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined));
  return element;
}

export function show(...content) {
  const main = document.getElementById('main');
  main.replaceChildren(...content.flat(3).filter((child) => child !== null && child !== undefined));
  const title = main.querySelector('h1');
  document.title = title ? `${title.textContent} · Dorsal console` : 'Dorsal console';
}

export function say(text, bad = false) {
  const message = document.getElementById('message');
  message.className = bad ? 'bad' : '';
  message.textContent = text;
}

export function table(caption, head, rows) {
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((cell) => h('th', { scope: 'col' }, cell)),
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

export function grade(word, big = false) {
  if (!word) return h('span', { class: 'quiet' }, 'being worked out');
  return h('span', { class: `grade ${word.replace(' ', '_')}${big ? ' big' : ''}` }, word);
}

export const percent = (share) => (share === null || share === undefined ? 'none' : `${(100 * share).toFixed(0)} %`);
export const day = (utc) => (utc ? new Date(utc).toLocaleDateString('en-CA') : 'never');
export const moment = (utc) =>
  utc === undefined ? 'for clinicians only' : `${day(utc)} ${new Date(utc).toLocaleTimeString('en-GB').slice(0, 5)}`;
export const seconds = (ms) => (ms === null || ms === undefined ? 'none' : `${(ms / 1000).toFixed(2)} s`);
