// What was imagined and what was done, a line a movement. Sentences with numbers come from the server, which
// the printable report shares.
import { h, row, table } from '../parts/dom.js';
import { t } from '../parts/words.js';

const number = (value) => (value === null || value === undefined ? '\u2013' : String(value));

// The last visit in which it was begun.
function lastDone(movement) {
  return movement.days.filter((day) => day.outcome !== null && day.skipped === null).at(-1) ?? null;
}

function expectedAndWas(movement) {
  const last = lastDone(movement);
  return last ? `${number(last.expected)} / ${number(last.pain_during)}` : t('not done yet');
}

function named(movement, clinician) {
  if (!clinician || !movement.feared_words) return movement.title;
  return h(
    'div',
    {},
    movement.title,
    h('div', { class: 'quiet' }, t('feared: \u201c{what}\u201d', { what: movement.feared_words })),
  );
}

function visits(movement) {
  if (movement.skipped === 0) return number(movement.visits);
  return t('{visits}; left for another day {skipped}', { visits: movement.visits, skipped: movement.said.skipped });
}

function done(report, clinician) {
  if (report.movements.length === 0 && !(clinician && report.goal)) return null;
  return [
    h('h2', {}, t('Graded movement')),
    clinician && report.goal
      ? h('p', {}, t('What moving is for, in the patient\u2019s own words: \u201c{what}\u201d', { what: report.goal }))
      : null,
    table(
      t(
        'Every movement. Ratings are the patient\u2019s, 0 to 10. Expected minus experienced pain above 0: it hurt less ' +
          'than expected; mean and 95 % interval from 5 visits on, a convention',
      ),
      [
        t('Movement'),
        t('Visits'),
        t('Last time: done of agreed'),
        t('Pain expected / experienced, last time'),
        t('Expected minus experienced'),
        t('Confidence, first to last'),
        t('Time to ease, median'),
        t('What was feared happened'),
      ],
      report.movements.map((movement) =>
        row([
          named(movement, clinician),
          visits(movement),
          movement.said.quota,
          expectedAndWas(movement),
          movement.said.expected_minus_experienced,
          movement.said.confidence,
          movement.said.ease,
          movement.said.feared,
        ]),
      ),
    ),
  ];
}

function imagined(report) {
  if (report.imagined.length === 0 && !report.imagery_waits) return null;
  return [
    h('h2', {}, t('Imagined movement')),
    report.imagery_waits ? h('p', { class: 'flag' }, report.imagery_waits) : null,
    report.imagined.length === 0
      ? null
      : table(
          t(
            'Every movement. Nobody can see what is imagined: told is whether it was comfortable and consistent. Imagined ' +
              '/ done: how long imagining takes against doing; shown, never graded',
          ),
          [
            t('Movement'),
            t('Stage'),
            t('Visits'),
            t('Comfortable and consistent'),
            t('Stopped'),
            t('Clear / felt'),
            t('Imagined / done'),
          ],
          report.imagined.map((movement) =>
            row([
              movement.title,
              movement.stage ?? t('not yet'),
              number(movement.visits),
              t('{right} of {all}', { right: movement.comfortable, all: movement.visits }),
              number(movement.stopped),
              `${number(movement.median_clear)} / ${number(movement.median_felt)}`,
              movement.chronometry.said,
            ]),
          ),
        ),
  ];
}

// Nothing where neither was begun.
export function movementSection(patient, clinician) {
  const report = patient.movement;
  return report ? [imagined(report), done(report, clinician)] : null;
}
