// What settings would do while they are being changed: what changes, the patient's own grade, and how often, and how
// soon, patients of known accuracy would be called READY.
import { h, row, table } from '../parts/dom.js';
import { grade } from '../parts/grade.js';
import { number, percent } from '../parts/numbers.js';
import { post } from '../parts/server.js';
import { t } from '../parts/words.js';
import { nameOf } from './names.js';
import { written } from './values.js';

function characteristics(figures) {
  const name = (one) =>
    one.left_accuracy === one.right_accuracy
      ? t('truly at {share}', { share: percent(one.left_accuracy) })
      : t('left {left}, right {right}', { left: percent(one.left_accuracy), right: percent(one.right_accuracy) });
  return [
    table(
      t('Of 100 patients, called READY within {count} sessions', { count: figures.by_session }),
      [t('Patients'), t('READY'), t('Sessions needed, mean')],
      figures.patients.map((one) =>
        row([
          name(one),
          `${Math.round(100 * one.ready)} ± ${Math.ceil(100 * one.standard_error)}`,
          number(one.mean_sessions, 1),
        ]),
      ),
    ),
    figures.warnings.map((warning) => h('p', { lang: 'en' }, t('Mind: {warning}', { warning }))),
    h(
      'p',
      { class: 'quiet' },
      t(
        'Simulated, {patients} patients a row, one test of {trials} every {days} days; ± one standard ' +
          'error. Those never READY count with all sessions.',
        { patients: figures.simulated_patients, trials: figures.trials, days: figures.days_between },
      ),
    ),
  ];
}

// Of each phase, where there are several.
function grades(code, { readiness, phases }) {
  if (phases.length === 1) return [h('p', {}, t('{code} would be graded', { code }), ' ', grade(readiness.grade))];
  return phases.map((one) =>
    h('p', {}, t('{code} would be graded in {phase}', { code, phase: t(one.name) }), ' ', grade(one.grade)),
  );
}

function problems(error) {
  return [
    h('p', { class: 'bad' }, error.message),
    h(
      'ul',
      {},
      (error.problems || []).map((problem) => h('li', {}, problem)),
    ),
  ];
}

export function beforeAndAfter(changed) {
  if (!changed.length) return h('p', {}, t('Nothing is changed yet; this is what is in force.'));
  return h(
    'ul',
    { 'aria-label': t('Changes') },
    changed.map(({ field, after }) =>
      h(
        'li',
        {},
        `${t(nameOf(field.key).name)}: ${written(field, field.value)} → `,
        h('strong', {}, written(field, after)),
      ),
    ),
  );
}

// What the form as it stands would do: the changes at once, what follows from them when it has been worked out. An
// answer that a later question has overtaken is not shown.
export function effectOf({ path, code }, fields) {
  const changes = h('div');
  const follows = h('div', { 'aria-live': 'polite' }, h('p', {}, '…'));
  const title = h('h2', { id: 'effect' }, t('What this would do'));
  const card = h('section', { class: 'card effect', 'aria-labelledby': 'effect' }, title, changes, follows);
  let asked = 0;
  const preview = async () => {
    const mine = ++asked;
    changes.replaceChildren(beforeAndAfter(fields.changedFields()));
    const told = (answer) => [code ? grades(code, answer) : [], characteristics(answer.characteristics)];
    const content = await post(`${path}/preview`, { values: fields.values() }).then(told).catch(problems);
    if (mine === asked) follows.replaceChildren(...[content].flat(3).filter(Boolean));
  };
  return { card, preview };
}
