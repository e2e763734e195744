// A grade as a word in its colour; the word alone tells it too.
import { h } from './dom.js';
import { mark, t } from './words.js';

const words = [mark('READY'), mark('NEARLY'), mark('NOT YET'), mark('CANNOT TELL')];
export const grades = words;

export function grade(word, big = false) {
  if (!word) return h('span', { class: 'quiet' }, t('being worked out'));
  return h('span', { class: `grade ${word.replace(' ', '_')}${big ? ' big' : ''}` }, t(word));
}
