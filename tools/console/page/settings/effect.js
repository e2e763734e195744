// What settings would do while they are being changed: the patient's own grade, and how often, and how soon, patients of
// known accuracy would be called READY.
import { grade, h, percent, row, table } from './dom.js';
import { post } from './server.js';

function characteristics(figures) {
  const name = (one) =>
    one.left_accuracy === one.right_accuracy
      ? `truly at ${percent(one.left_accuracy)}`
      : `left ${percent(one.left_accuracy)}, right ${percent(one.right_accuracy)}`;
  return [
    table(
      `Of 100 patients, called READY within ${figures.by_session} sessions`,
      ['Patients', 'READY', 'Sessions needed, mean'],
      figures.patients.map((one) =>
        row([
          name(one),
          `${Math.round(100 * one.ready)} ± ${Math.ceil(100 * one.standard_error)}`,
          one.mean_sessions.toFixed(1),
        ]),
      ),
    ),
    figures.warnings.map((warning) => h('p', {}, `Mind: ${warning}`)),
    h(
      'p',
      { class: 'quiet' },
      `Simulated, ${figures.simulated_patients} patients a row, one assess block of ${figures.trials} `,
      `every ${figures.days_between} days; ± one standard error. Those never READY count with all sessions.`,
    ),
  ];
}

// Of each phase, where there are several.
function grades(code, { readiness, phases }) {
  if (phases.length === 1) return [h('p', {}, `${code} would be graded `, grade(readiness.grade))];
  return phases.map((one) => h('p', {}, `${code} would be graded in ${one.name} `, grade(one.grade)));
}

function problems(error) {
  return [
    h('p', {}, error.message),
    h(
      'ul',
      {},
      (error.problems || []).map((problem) => h('li', {}, problem)),
    ),
  ];
}

// What the form as it stands would do. An answer that a later question has overtaken is not shown.
export function effectOf(path, code, values) {
  const card = h('section', { class: 'card effect', 'aria-labelledby': 'effect' });
  let asked = 0;
  const told = (answer) => [
    h('p', {}, answer.changes ? `Changed: ${answer.changes}` : 'Nothing is changed yet; this is what is in force.'),
    ...(code ? grades(code, answer) : []),
    ...characteristics(answer.characteristics),
  ];
  const preview = async () => {
    const mine = ++asked;
    const content = await post(`${path}/preview`, { values: values() }).then(told).catch(problems);
    const title = h('h2', { id: 'effect' }, 'What this would do');
    if (mine === asked) card.replaceChildren(...[title, content].flat(2).filter(Boolean));
  };
  return { card, preview };
}
