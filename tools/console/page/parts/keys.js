// Keys that work wherever nothing is being written.
import { h } from './dom.js';
import { dialog } from './dialog.js';
import { mark, t } from './words.js';

const listed = [
  ['/', mark('Find a patient')],
  ['↑ ↓', mark('From one patient to the next')],
  ['Enter', mark('Open the patient')],
  ['1 – 8', mark("A patient's pages, from the first to the last")],
  ['T', mark('Today')],
  ['?', mark('These keys')],
  ['Esc', mark('Close, or leave a field')],
];

export function showKeys() {
  dialog(
    t('Keys'),
    h(
      'dl',
      { class: 'keys' },
      listed.flatMap(([key, words]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, t(words))]),
    ),
  );
}

const isWriting = (element) => element.matches('input, textarea, select, [contenteditable]');

function move(by) {
  const links = [...document.querySelectorAll('[data-row]')];
  if (!links.length) return false;
  const at = links.indexOf(document.activeElement);
  const next = links[Math.min(Math.max(at + by, 0), links.length - 1)];
  next.focus();
  return true;
}

function find() {
  const search = document.getElementById('search');
  if (search) search.focus();
  else {
    sessionStorage.setItem('dorsal-find', '1');
    location.hash = '#/today';
  }
}

function openTab(place) {
  document.querySelectorAll('.tabs a')[place]?.click();
}

export function watchKeys(isIn) {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!isIn() || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (isWriting(target)) {
      if (key === 'Escape') target.blur();
      if (target.id === 'search' && step && move(step)) event.preventDefault();
      return;
    }
    if (step && !target.matches('.scroll') && move(step)) {
      event.preventDefault();
    } else if (key === '/') {
      event.preventDefault();
      find();
    } else if (key === '?') showKeys();
    else if (key === 't' || key === 'T') location.hash = '#/today';
    else if (/^[1-8]$/.test(key)) openTab(Number(key) - 1);
  });
}
