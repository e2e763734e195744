// The work list: whom somebody should look at, why, and one button. The most pressing first; nobody stands in it twice.
import { button, h } from '../parts/dom.js';
import { day, percent } from '../parts/numbers.js';
import { practised } from '../parts/spark.js';
import { post } from '../parts/server.js';
import { failed, toast } from '../parts/toast.js';
import { mark, t, tn } from '../parts/words.js';

const order = ['stopped', 'ready', 'pain', 'behind', 'data', 'unreadable', 'new'];

const reasons = {
  stopped: () => t('Answered yes to a safety question. Nothing is practised until you have looked.'),
  ready: (_one, { phase }) => t('READY in {phase}, and nobody has decided yet.', { phase: t(phase) }),
  pain: () => t('Pain rose during the last session.'),
  behind: (one) => t('Fell behind: practised {done} in four weeks.', { done: practised(one.adherence) }),
  data: (one) => t('The last results need a look: {flags}.', { flags: one.flags.map((flag) => t(flag)).join(', ') }),
  unreadable: (one) => tn('A session cannot be read.', '{count} sessions cannot be read.', one.left_out),
  new: (one) =>
    one.course.length
      ? t('New results of {day}: {share} right.', { day: day(one.last_session_day), share: percent(one.course.at(-1)) })
      : t('New results of {day}.', { day: day(one.last_session_day) }),
};

// What the rules say in the list.
export const flags = [
  mark('one side stands out'),
  mark('accuracy falls'),
  mark('pain rose'),
  mark('may be guessing'),
  mark('fast guesses'),
  mark('answers in a pattern'),
  mark('faster, less accurate'),
  mark('tires within a block'),
  mark('stopped: safety question'),
];

const byUrgency = (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind);

function actOn(one, first, load) {
  const open = (words) => h('a', { class: 'button main', href: `#/patient/${one.code}` }, words);
  if (first.kind === 'stopped') return open(t('Look'));
  if (first.kind === 'ready') return open(t('Decide'));
  const set = async (looked) => {
    await post(`patients/${one.code}/looked`, { looked });
    await load();
  };
  const seen = async () => {
    try {
      await set(true);
      toast(t('{code} is off the list until something new comes.', { code: one.code }), () => set(false));
    } catch (error) {
      failed(error);
    }
  };
  return button(t('Seen'), seen, { 'aria-label': t('Seen: {code}', { code: one.code }) });
}

function line(one, load) {
  const needs = [...one.needs].sort(byUrgency);
  return h(
    'li',
    { class: needs[0].kind },
    h(
      'div',
      {},
      h('a', { class: 'who', href: `#/patient/${one.code}`, 'data-row': '' }, one.code),
      needs.map((need) => h('p', {}, reasons[need.kind](one, need))),
    ),
    actOn(one, needs[0], load),
  );
}

export function workList(load) {
  const list = h('ul', { class: 'work' });
  const words = h('p', { class: 'quiet' });
  const urgency = (one) => Math.min(...one.needs.map((need) => order.indexOf(need.kind)));
  const take = (patients, pending) => {
    const here = patients.filter((one) => !one.archived && one.needs?.length);
    here.sort((one, other) => urgency(one) - urgency(other) || one.code.localeCompare(other.code));
    list.replaceChildren(...here.map((one) => line(one, load)));
    const some = tn('{count} patient needs you.', '{count} patients need you.', here.length);
    const none = patients.length ? t('Nobody needs you right now.') : t('Whoever needs you will stand here.');
    words.textContent = pending ? t('Grades are being worked out …') : here.length ? some : none;
  };
  return { element: [words, list], take };
}
