// The first screen: what the grade says and what holds back, the course, the practice, and what may be done.
import { empty, h, labelled } from '../parts/dom.js';
import { drafted } from '../parts/drafts.js';
import { grade } from '../parts/grade.js';
import { day } from '../parts/numbers.js';
import { t } from '../parts/words.js';
import { calendar } from './calendar.js';
import { courseCharts } from './course.js';
import { decide, keepNote } from './decisions.js';
import { standing } from './programme.js';
import { heldBack } from './reasons.js';
import { gradeSentence, inFront } from './sentences.js';

function graded({ shown, phase, alone, patient, addressOf }) {
  if (patient.sessions.length === 0) {
    return empty(
      t('Nothing has been practised yet.'),
      t('Start a session on this computer, or make a prescription for home.'),
    );
  }
  return [
    h('p', {}, grade(shown.readiness.grade, true), alone ? null : h('span', { class: 'quiet' }, ` ${t(phase.name)}`)),
    h('p', { class: 'says' }, gradeSentence(shown.readiness)),
    heldBack(shown.readiness, inFront(shown.readiness), addressOf('why')),
    alone ? null : h('p', { class: 'quiet' }, `${standing(phase)}.`),
  ];
}

function actions(page) {
  return h(
    'section',
    { class: 'acts no-print', 'aria-label': t('What to do') },
    h('div', { class: 'card' }, decide(page)),
    noteCard(page),
  );
}

function noteCard(page) {
  const text = drafted(h('textarea', { maxlength: '4000' }), page.code, 'note');
  const keep = (event) => {
    event.preventDefault();
    keepNote(page, text.value);
  };
  return h(
    'form',
    { class: 'card station-only', onsubmit: keep },
    labelled(t('New note'), text),
    h('p', { class: 'row' }, h('button', {}, t('Keep the note'))),
  );
}

function practiceCard({ patient }) {
  const { practice } = patient;
  if (!practice) return null;
  return h(
    'section',
    { class: 'card', 'aria-labelledby': 'practice' },
    h('h2', { id: 'practice' }, t('Practice')),
    calendar(practice),
    h(
      'p',
      { class: 'quiet' },
      t('Asked for: {sessions} a day on {days} days a week. Next: {next}.', {
        sessions: practice.sessions_a_day,
        days: practice.days_a_week,
        next: day(practice.next),
      }),
    ),
  );
}

export function overview(page) {
  return [
    h(
      'div',
      { class: 'first' },
      h('section', { class: 'card', 'aria-label': t('Grade') }, graded(page)),
      h('section', { class: 'course', 'aria-label': t('Course') }, courseCharts(page, 152)),
      practiceCard(page),
    ),
    page.clinician ? actions(page) : null,
  ];
}
