// What the instruments told: a stop by a safety question, what got worse, and scores over their occasions.
import { h, labelled, row, table } from './dom.js';
import { drafted } from './drafts.js';
import { post } from './server.js';

export function safetyStop(patient, act) {
  const { stopped } = patient.programme;
  if (!stopped) return null;
  const reason = drafted(h('textarea', { maxlength: '1000' }), patient.code, 'clear');
  const clear = () =>
    act(
      () => post(`patients/${patient.code}/decisions`, { kind: 'clear', reason: reason.value }),
      'The programme goes on.',
      'clear',
    );
  return h(
    'form',
    { class: 'card', role: 'alert', onsubmit: (event) => event.preventDefault() },
    h('h2', { class: 'flag' }, `Stopped since ${stopped.since}: a safety question was answered with yes`),
    h('p', {}, `Yes to: ${stopped.items.join(', ')}. Nothing is practised until a clinician has looked.`),
    labelled('What was found, and why the programme may go on', reason),
    h('p', { class: 'row' }, h('button', { class: 'main', type: 'button', onclick: clear }, 'The programme may go on')),
  );
}

const number = (value) => (value === null ? 'no value' : String(Math.round(value * 10) / 10));

function score({ score: value, interval }) {
  return interval ? `${number(value)} (${number(interval.lower)} to ${number(interval.upper)})` : number(value);
}

function measure(one) {
  return [
    table(
      one.title,
      ['Day', 'Occasion', 'Score'],
      one.occasions.map((occasion) => row([occasion.day, occasion.occasion, score(occasion)])),
    ),
    h('p', { class: 'quiet' }, `First to last: ${one.change}. Smallest change: ${one.smallest_change}`),
  ];
}

export function told(patient) {
  const { worse = [], measures = [] } = patient.programme;
  if (!worse.length && !measures.length) return null;
  return h(
    'section',
    { 'aria-label': 'Questions' },
    h('h2', {}, 'What the patient told'),
    worse.length
      ? [
          h('h3', {}, `Got worse: ${worse.length} ${worse.length === 1 ? 'time' : 'times'}`),
          worse.map((one) => h('p', {}, `${one.day}: ${one.words || '(no words)'}`)),
        ]
      : null,
    measures.map(measure),
  );
}
