// What just happened, where the eye is: at the bottom of what is seen, whatever was scrolled, with Undo for what can be
// undone. It stays while somebody points at it; what went wrong stays until it is closed.
import { button, h } from './dom.js';
import { t } from './words.js';

const lasts = 9000; // ms

const place = () => document.getElementById('toasts');

function leaves(one) {
  let timer = 0;
  const start = () => {
    timer = setTimeout(() => one.remove(), lasts);
  };
  for (const kind of ['pointerenter', 'focusin']) one.addEventListener(kind, () => clearTimeout(timer));
  for (const kind of ['pointerleave', 'focusout']) one.addEventListener(kind, start);
  start();
}

function put(words, more, bad) {
  const one = h(
    'div',
    { class: bad ? 'toast bad' : 'toast', role: bad ? 'alert' : 'status' },
    h('span', { class: 'note' }, words),
    more,
    button('×', () => one.remove(), { class: 'close', 'aria-label': t('Close') }),
  );
  place().append(one);
  while (place().children.length > 3) place().firstChild.remove();
  return one;
}

export const clearToasts = () => place().replaceChildren();

export function failed(error) {
  const problems = error.problems?.length ? [`${error.message} ${error.problems.join(' ')}`] : [error.message];
  put(problems, null, true);
}

// `undo`: takes it back; whatever fails is said too.
export function toast(words, undo) {
  const one = put(
    words,
    undo
      ? button(t('Undo'), async () => {
          one.remove();
          try {
            await undo();
            toast(t('Undone.'));
          } catch (error) {
            failed(error);
          }
        })
      : null,
    false,
  );
  leaves(one);
}
