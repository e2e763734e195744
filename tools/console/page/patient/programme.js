// The programme as a line of phases: where each stands, its grade and door, and whose findings the page shows.
import { grade, h } from './dom.js';

// A shape for each state; beside it stands its word.
const marks = { closed: '○', open: '◐', ready: '◆', passed: '✓', 'set aside': '‖' };

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

const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function practised({ adherence }) {
  if (!adherence) return null;
  const behind = adherence.days * 2 < adherence.asked;
  const text = `Practised ${adherence.days} of ${adherence.asked} days${behind ? ', behind' : ''}`;
  return h('div', behind ? { class: 'flag' } : {}, text);
}

function standing(phase) {
  const door = `opens ${phase.door}`;
  const why = phase.why ?? door;
  const since = phase.since && !why.includes(phase.since) ? `, since ${phase.since}` : '';
  return h(
    'div',
    { class: 'quiet' },
    h('div', {}, `${upper(why)}${since}`),
    why.includes(phase.door) ? null : h('div', {}, `Door: ${door}`),
    practised(phase),
  );
}

function phaseItem(patient, phase, shown) {
  const alone = isAlone(patient.programme);
  const isShown = !alone && phase === shown;
  const address = `#/patient/${patient.code}/${encodeURIComponent(phase.name)}`;
  return h(
    'li',
    { class: isShown ? 'shown' : null },
    alone
      ? h('strong', {}, phase.name)
      : h('a', { href: address, 'aria-current': isShown ? 'true' : null }, phase.name),
    h(
      'div',
      { class: 'row' },
      h(
        'span',
        { class: 'state' },
        h('span', { class: 'mark', 'aria-hidden': 'true' }, marks[phase.state]),
        ` ${phase.state}`,
      ),
      phase.state === 'closed' ? null : grade(phase.grade),
    ),
    standing(phase),
    isShown ? h('div', {}, 'Shown below') : null,
  );
}

export function programmeLine(patient, shown) {
  const { phases, held_since: held } = patient.programme;
  return h(
    'section',
    { 'aria-label': 'Programme' },
    h(
      'ol',
      { class: 'line' },
      phases.map((phase) => phaseItem(patient, phase, shown)),
    ),
    held
      ? h(
          'p',
          { class: 'flag' },
          `Pain rose during the session of ${held}: for two days half the dose, and nothing opens by itself.`,
        )
      : null,
  );
}

// What a session started now would hold.
export function plannedToday({ programme }) {
  if (isAlone(programme) || !programme.today) return null;
  const { sentence, minutes, left_out: leftOut, without_helper: withoutHelper } = programme.today;
  const total = minutes && sentence.includes(', then ') ? ` ${minutes} minutes together.` : '';
  return [
    h('p', {}, h('strong', {}, sentence), total),
    withoutHelper ? h('p', {}, `Where nobody can help: ${withoutHelper.replace(/^Today: /, '')}`) : null,
    leftOut.length ? h('p', { class: 'quiet' }, `Left out: ${leftOut.join('; ')}.`) : null,
  ];
}
