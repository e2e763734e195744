// What was decided about a patient beside which grade, the phases that follow from it, and notes.
import { day, h, labelled, moment, row, table } from './dom.js';
import { drafted } from './drafts.js';
import { post } from './server.js';

const kinds = { 'next phase': 'Next phase', stay: 'Stay in this phase', override: 'Next phase, overriding the grade' };

export function phases(patient) {
  const moves = [...patient.decisions].reverse().filter((one) => one.kind !== 'stay');
  const first = patient.sessions.length ? patient.sessions[0].day : null;
  return [
    h('h2', {}, 'Phases'),
    h(
      'ol',
      { class: 'phases' },
      patient.phases.all.map((phase) =>
        h(
          'li',
          phase === patient.phases.now ? { 'aria-current': 'step' } : {},
          phase,
          phase === patient.phases.now ? ` · practised with Dorsal${first ? ` since ${first}` : ''}` : '',
        ),
      ),
    ),
    moves.map((one) =>
      h(
        'p',
        {},
        one.at_utc === undefined ? '' : `${day(one.at_utc)}: `,
        `to the next phase, at the grade ${one.grade}${one.kind === 'override' ? ', overriding it' : ''} (${one.who}).`,
      ),
    ),
  ];
}

export function decide(patient, act) {
  const reason = drafted(h('textarea', { maxlength: '1000' }), patient.code, 'decision');
  const now = patient.readiness.grade;
  const send = (kind) =>
    act(
      () => post(`patients/${patient.code}/decisions`, { kind, reason: reason.value, grade: now }),
      'The decision was kept.',
      'decision',
    );
  return h(
    'form',
    { class: 'card', onsubmit: (event) => event.preventDefault() },
    labelled(now === 'READY' ? 'Reason, if you want to keep one' : 'Reason, needed to move on at this grade', reason),
    h(
      'p',
      { class: 'row' },
      now === 'READY'
        ? h('button', { class: 'main', type: 'button', onclick: () => send('next phase') }, kinds['next phase'])
        : h('button', { type: 'button', onclick: () => send('override') }, kinds.override),
      h('button', { type: 'button', class: now === 'READY' ? '' : 'main', onclick: () => send('stay') }, kinds.stay),
    ),
  );
}

export function decisions(patient) {
  if (patient.decisions.length === 0) return h('p', {}, 'No decision yet.');
  return table(
    'Decisions, newest first',
    ['When', 'Who', 'Decision', 'Grade then', 'Reason'],
    patient.decisions.map((one) =>
      row([
        moment(one.at_utc),
        one.who,
        kinds[one.kind],
        one.grade,
        h('span', { class: 'note' }, one.reason ?? 'for clinicians only'),
      ]),
    ),
  );
}

export function notes(patient, act) {
  const text = drafted(h('textarea', { maxlength: '4000' }), patient.code, 'note');
  return h(
    'section',
    { class: 'station-only' },
    h('h2', {}, 'Notes'),
    h(
      'form',
      {
        class: 'card',
        onsubmit: (event) => {
          event.preventDefault();
          act(() => post(`patients/${patient.code}/notes`, { text: text.value }), 'The note was kept.', 'note');
        },
      },
      labelled('New note', text),
      h('p', {}, h('button', {}, 'Keep the note')),
    ),
    patient.notes.map((note) =>
      h(
        'div',
        { class: 'card' },
        h('div', { class: 'quiet' }, `${moment(note.at_utc)}, ${note.who}`),
        h('div', { class: 'note' }, note.text),
      ),
    ),
  );
}
