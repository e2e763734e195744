// What was decided about a patient beside which grade, what may be decided now, and notes.
import { button, empty, h, labelled, row, table } from '../parts/dom.js';
import { drafted } from '../parts/drafts.js';
import { moment } from '../parts/numbers.js';
import { get, post } from '../parts/server.js';
import { mark, t } from '../parts/words.js';

const kinds = {
  'next phase': mark('Next phase'),
  stay: mark('Stay in this phase'),
  override: mark('Next phase, overriding the grade'),
  'open early': mark('Open early'),
  'set aside': mark('Set aside'),
  'go back': mark('Go back to this phase'),
  clear: mark('The programme may go on'),
  'take back': mark('The decision before was taken back'),
};
const without = ['next phase', 'stay']; // a reason

// About one phase: what makes sense where it stands, the usual first.
export function decide({ patient, phase, act }) {
  const { may, grade } = phase;
  const field = patient.programme.phases.length === 1 ? 'decision' : `decision ${phase.name}`;
  const reason = drafted(h('textarea', { maxlength: '1000' }), patient.code, field);
  const path = `patients/${patient.code}/decisions`;
  const send = (kind) =>
    act(() => post(path, { kind, phase: phase.name, reason: reason.value, grade }), {
      done: t('Decided about {phase}: {what}.', { phase: t(phase.name), what: t(kinds[kind]) }),
      undo: () => post(path, { kind: 'take back' }),
      field,
    });
  const usual = may.find((kind) => without.includes(kind));
  const needing = may.filter((kind) => !without.includes(kind)).map((kind) => t(kinds[kind]));
  const label = needing.length
    ? t('Reason, needed for: {what}', { what: needing.join('; ') })
    : t('Reason, if you want to keep one');
  return h(
    'form',
    { 'aria-label': t('Decide about {phase}', { phase: t(phase.name) }), onsubmit: (event) => event.preventDefault() },
    labelled(label, reason),
    h(
      'p',
      { class: 'row' },
      may.map((kind) => button(t(kinds[kind]), () => send(kind), { class: kind === usual ? 'main' : null })),
    ),
  );
}

export function decisions(patient) {
  if (patient.decisions.length === 0) return empty(t('Nothing has been decided yet.'));
  const several = patient.programme.phases.length > 1;
  return table(
    t('Decisions, newest first'),
    [t('When'), t('Who'), ...(several ? [t('Phase')] : []), t('Decision'), t('Grade then'), t('Reason')],
    patient.decisions.map((one) =>
      row(
        [
          moment(one.at_utc),
          one.who,
          ...(several ? [one.phase ? t(one.phase) : ''] : []),
          t(kinds[one.kind]) + (one.taken_back ? ` (${t('taken back')})` : ''),
          t(one.grade),
          h('span', { class: 'note' }, one.reason ?? t('for clinicians only')),
        ],
        one.taken_back ? { class: 'excluded' } : {},
      ),
    ),
  );
}

export function keepNote({ code, act }, text) {
  return act(() => post(`patients/${code}/notes`, { text }), {
    done: t('The note was kept.'),
    field: 'note',
    undo: () => takeBackLast(code, text),
  });
}

// The newest note of these words.
async function takeBackLast(code, text) {
  const answer = await get(`patients/${code}`);
  const note = answer.notes.find((one) => one.text === text);
  await post(`patients/${code}/notes/taking-back`, { text, at_utc: note?.at_utc ?? '' });
}

const noteOf = (note) =>
  h(
    'div',
    { class: 'card' },
    h('div', { class: 'quiet' }, `${moment(note.at_utc)}, ${note.who}`),
    h('div', { class: 'note' }, note.text),
  );

function notes(page) {
  const text = drafted(h('textarea', { maxlength: '4000' }), page.code, 'note');
  const keep = (event) => {
    event.preventDefault();
    keepNote(page, text.value);
  };
  return h(
    'section',
    { class: 'station-only' },
    h('h2', {}, t('Notes')),
    h(
      'form',
      { class: 'card', onsubmit: keep },
      labelled(t('New note'), text),
      h('p', {}, h('button', {}, t('Keep the note'))),
    ),
    page.patient.notes.length ? page.patient.notes.map(noteOf) : empty(t('No note yet.')),
  );
}

export function notesPage(page) {
  return [
    page.clinician ? h('div', { class: 'card' }, decide(page)) : null,
    page.clinician ? notes(page) : null,
    h('h2', {}, t('Decisions')),
    decisions(page.patient),
  ];
}
