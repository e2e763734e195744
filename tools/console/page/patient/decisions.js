// What was decided about a patient beside which grade, the phases that follow from it, and notes.
import { day, h, labelled, moment, row, table } from './dom.js';
import { drafted } from './drafts.js';
import { post } from './server.js';

const kinds = {
  'next phase': 'Next phase',
  stay: 'Stay in this phase',
  override: 'Next phase, overriding the grade',
  'open early': 'Open early',
  'set aside': 'Set aside',
  'go back': 'Go back to this phase',
  clear: 'The programme may go on',
};
const without = ['next phase', 'stay']; // a reason

export function phases(patient) {
  const moves = [...patient.decisions].reverse().filter((one) => ['next phase', 'override'].includes(one.kind));
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

// About one phase: what makes sense where it stands, the usual first.
export function decide(patient, phase, act) {
  const { may, grade } = phase;
  const field = patient.programme.phases.length === 1 ? 'decision' : `decision ${phase.name}`;
  const reason = drafted(h('textarea', { maxlength: '1000' }), patient.code, field);
  const send = (kind) =>
    act(
      () => post(`patients/${patient.code}/decisions`, { kind, phase: phase.name, reason: reason.value, grade }),
      'The decision was kept.',
      field,
    );
  const usual = may.find((kind) => without.includes(kind));
  const needing = may.filter((kind) => !without.includes(kind)).map((kind) => kinds[kind].toLowerCase());
  const label =
    needing.length === 1 && needing[0] === kinds.override.toLowerCase()
      ? 'Reason, needed to move on at this grade'
      : needing.length
        ? `Reason, needed to: ${needing.join('; ')}`
        : 'Reason, if you want to keep one';
  const button = (kind) =>
    h('button', { class: kind === usual ? 'main' : '', type: 'button', onclick: () => send(kind) }, kinds[kind]);
  return h(
    'form',
    { class: 'card', 'aria-label': `Decide about ${phase.name}`, onsubmit: (event) => event.preventDefault() },
    labelled(label, reason),
    h('p', { class: 'row' }, may.map(button)),
  );
}

export function decisions(patient) {
  if (patient.decisions.length === 0) return h('p', {}, 'No decision yet.');
  const several = patient.programme.phases.length > 1;
  return table(
    'Decisions, newest first',
    ['When', 'Who', ...(several ? ['Phase'] : []), 'Decision', 'Grade then', 'Reason'],
    patient.decisions.map((one) =>
      row([
        moment(one.at_utc),
        one.who,
        ...(several ? [one.phase ?? ''] : []),
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
