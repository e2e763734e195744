// What the instruments told: a stop by a safety question, what got worse, and scores over their occasions.
import { button, h, labelled, row, table } from '../parts/dom.js';
import { drafted } from '../parts/drafts.js';
import { day, number } from '../parts/numbers.js';
import { post } from '../parts/server.js';
import { t, tn } from '../parts/words.js';

export function safetyStop(patient, act) {
  const { stopped } = patient.programme;
  if (!stopped) return null;
  const reason = drafted(h('textarea', { maxlength: '1000' }), patient.code, 'clear');
  const path = `patients/${patient.code}/decisions`;
  const clear = () =>
    act(() => post(path, { kind: 'clear', reason: reason.value }), {
      done: t('The programme goes on.'),
      undo: () => post(path, { kind: 'take back' }),
      field: 'clear',
    });
  return h(
    'form',
    { class: 'card', role: 'alert', onsubmit: (event) => event.preventDefault() },
    h(
      'h2',
      { class: 'flag' },
      t('Stopped since {day}: a safety question was answered with yes', { day: day(stopped.since) }),
    ),
    h(
      'p',
      {},
      t('Yes to: {what}. Nothing is practised until a clinician has looked.', { what: stopped.items.join(', ') }),
    ),
    labelled(t('What was found, and why the programme may go on'), reason),
    h('p', { class: 'row' }, button(t('The programme may go on'), clear, { class: 'main' })),
  );
}

function score({ score: value, interval }) {
  const shown = value === null ? t('no value') : number(value, 1);
  return interval
    ? t('{value} ({lower} to {upper})', {
        value: shown,
        lower: number(interval.lower, 1),
        upper: number(interval.upper, 1),
      })
    : shown;
}

function measure(one) {
  return [
    table(
      one.title,
      [t('Day'), t('Occasion'), t('Score')],
      one.occasions.map((occasion) => row([day(occasion.day), t(occasion.occasion), score(occasion)])),
    ),
    h(
      'p',
      { class: 'quiet' },
      t('First to last: {change}. Smallest change: {least}', { change: one.change, least: one.smallest_change }),
    ),
  ];
}

export function told(patient) {
  const { worse = [], measures = [] } = patient.programme;
  if (!worse.length && !measures.length) return null;
  return h(
    'section',
    { 'aria-label': t('Questions') },
    h('h2', {}, t('What the patient told')),
    worse.length
      ? [
          h('h3', {}, tn('Got worse: {count} time', 'Got worse: {count} times', worse.length)),
          worse.map((one) => h('p', {}, `${day(one.day)}: ${one.words || t('(no words)')}`)),
        ]
      : null,
    measures.map(measure),
  );
}
