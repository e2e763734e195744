// The programme as a line of phases: where each stands, its grade, and whose findings the page shows.
import { h } from '../parts/dom.js';
import { grade } from '../parts/grade.js';
import { day } from '../parts/numbers.js';
import { behind, practised } from '../parts/spark.js';
import { told } from '../parts/told.js';
import { mark, t } from '../parts/words.js';

// A shape for each state; beside it stands its word.
const marks = { closed: '○', open: '◐', ready: '◆', passed: '✓', 'set aside': '‖' };
export const states = [mark('closed'), mark('open'), mark('ready'), mark('passed'), mark('set aside')];
export const phaseNames = [mark('education'), mark('touch'), mark('pictures'), mark('imagery'), mark('movement')];

export const isAlone = (programme) => programme.phases.length === 1;

// The one chosen, or the one in front; with its own findings, which of the one in front are the page's.
export function phaseShown(patient, name) {
  const { phases, front } = patient.programme;
  return phases.find((one) => one.name === name) ?? phases.find((one) => one.name === front);
}

// The patient as of one phase: its readiness, trials and course.
export function ofPhase(patient, phase) {
  if (isAlone(patient.programme)) return patient;
  const own = (block) => block.phase === phase.name;
  const sessions = patient.sessions.map((session) => ({ ...session, blocks: session.blocks.filter(own) }));
  const { readiness, assess, course, accuracy_goal, rt_goal_ms } = { ...patient, ...phase };
  return { ...patient, sessions, readiness, assess, course, accuracy_goal, rt_goal_ms, led_readiness: [] };
}

function practice({ adherence }) {
  if (!adherence?.asked) return null;
  const late = behind(adherence);
  return h('span', { class: late ? 'flag' : 'quiet' }, practised(adherence) + (late ? `, ${t('behind')}` : ''));
}

// Why it stands as it does, and what opens it.
export function standing(phase) {
  const why = told(phase.why ?? `opens ${phase.door}`);
  const isSaid = !phase.since || (phase.why ?? '').includes(phase.since);
  const since = isSaid ? '' : `, ${t('since {day}', { day: day(phase.since) })}`;
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}${since}`;
}

function phaseItem({ patient, alone, tab, addressOf }, phase, shown) {
  const isShown = !alone && phase === shown;
  const name = alone
    ? h('strong', {}, t(phase.name))
    : h('a', { href: addressOf(tab, phase.name), 'aria-current': isShown ? 'true' : null }, t(phase.name));
  return h(
    'li',
    { class: isShown ? 'shown' : null, title: standing(phase) },
    h('div', { class: 'row' }, name, phase.state === 'closed' ? null : grade(phase.grade)),
    h(
      'div',
      { class: 'row' },
      h(
        'span',
        { class: 'state' },
        h('span', { class: 'mark', 'aria-hidden': 'true' }, marks[phase.state]),
        t(phase.state),
      ),
      practice(phase),
    ),
    isShown ? h('span', { class: 'hidden' }, t('Shown below')) : null,
    patient.programme.stopped ? h('div', { class: 'flag' }, t('stopped')) : null,
  );
}

export function programmeLine(page) {
  const { phases, held_since: held } = page.patient.programme;
  return h(
    'section',
    { 'aria-label': t('Programme') },
    h(
      'ol',
      { class: phases.length > 3 ? 'line many' : 'line' },
      phases.map((phase) => phaseItem(page, phase, page.phase)),
    ),
    held
      ? h(
          'p',
          { class: 'flag' },
          t('Pain rose during the session of {day}: for two days half the dose, and nothing opens by itself.', {
            day: day(held),
          }),
        )
      : null,
  );
}

// What a session started now would hold.
export function plannedToday({ programme }) {
  if (isAlone(programme) || !programme.today) return null;
  const { sentence, minutes, left_out: leftOut, without_helper: withoutHelper } = programme.today;
  const total = minutes && sentence.includes(', then ') ? ` ${t('{minutes} minutes together.', { minutes })}` : '';
  return [
    h('p', {}, h('strong', {}, told(sentence)), total),
    withoutHelper ? h('p', {}, t('Where nobody can help: {what}', { what: told(withoutHelper) })) : null,
    leftOut.length ? h('p', { class: 'quiet' }, t('Left out: {what}.', { what: leftOut.join('; ') })) : null,
  ];
}
