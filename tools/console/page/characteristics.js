// How often, and how soon, patients of known accuracy would be called READY.
import { h, percent, row, table } from './dom.js';

export function characteristics(figures) {
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
