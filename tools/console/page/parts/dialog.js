// A dialog over the page: the browser's own, which keeps the focus inside and closes with Escape. While the page is
// covered it only waits (lock.js).
import { button, h } from './dom.js';
import { t } from './words.js';

export function dialog(title, ...content) {
  const id = 'dialog-title';
  const one = h(
    'dialog',
    { 'aria-labelledby': id, onclose: () => document.body.classList.contains('covered') || one.remove() },
    h(
      'div',
      { class: 'dialog-head' },
      h('h2', { id }, title),
      button('×', () => one.close(), { class: 'close', 'aria-label': t('Close') }),
    ),
    ...content,
  );
  document.body.append(one);
  one.showModal();
  return one;
}
