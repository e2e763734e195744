// What a helper's touches show: each block with its share of right answers and the distance reached, who
// entered the answers, and the grade of each such task.
import { h, row, table } from '../parts/dom.js';
import { grade } from '../parts/grade.js';
import { moment, number, percent } from '../parts/numbers.js';
import { mark, t, tn } from '../parts/words.js';
import { backs } from './backs.js';
import { rules } from './reasons.js';

export const tasks = [mark('points'), mark('touch'), mark('drawing'), mark('touchprobe'), mark('vibration')];
export const purposes = [mark('practice'), mark('assess'), mark('train'), mark('control')];

// Shares of the block's trials that were right, with their interval.
export function shareRight(touches) {
  if (touches.share_right === null) return t('none');
  const { lower, upper } = touches.share_interval;
  return t('{value} ({lower} to {upper})', {
    value: percent(touches.share_right),
    lower: percent(lower),
    upper: percent(upper),
  });
}

// Mean over the staircase's last reversals.
export function reached(touches) {
  if (touches.places) return beside(touches.places);
  if (touches.signs) return t('step {step}', touches.signs);
  if (!touches.threshold) return t('no value yet');
  const { value, interval } = touches.threshold;
  const about = `${number(value)} ${touches.unit}`;
  return interval
    ? t('{value} ({lower} to {upper})', {
        value: about,
        lower: number(interval.lower),
        upper: number(interval.upper),
      })
    : about;
}

// How far beside the square touched the one named lies.
export function beside(places) {
  if (places.mean_distance_cm === null) return t('no square was named');
  const bounds = places.mean_distance_interval;
  const about = t('{distance} cm beside', { distance: number(places.mean_distance_cm, 1) });
  return bounds
    ? t('{value} ({lower} to {upper})', {
        value: about,
        lower: number(Math.max(0, bounds.lower), 1),
        upper: number(bounds.upper, 1),
      })
    : about;
}

export function answeredBy(touches) {
  if (touches.left_out) return t('left out: \u201cnot today\u201d');
  if (touches.answered === 0) return t('nobody');
  if (touches.by_helper === 0) return t('the patient');
  return t('the helper entered {some} of {all}', { some: touches.by_helper, all: touches.answered });
}

function blockRow(session, block) {
  const at = `#/block/${session.session}/${block.block}`;
  return row(
    [
      h('a', { href: at }, moment(session.start_utc)),
      `${t(block.task)}, ${t(block.kind)}`,
      String(block.touches.scored),
      `${block.touches.right}`,
      shareRight(block.touches),
      reached(block.touches),
      answeredBy(block.touches),
    ],
    session.excluded ? { class: 'excluded' } : {},
  );
}

// What each sign of the last assess block with signs was taken for.
function signsTold(patient) {
  const told = patient.sessions
    .filter((session) => !session.excluded)
    .flatMap((session) =>
      session.blocks
        .filter((block) => block.kind === 'assess' && block.touches && block.touches.signs)
        .map((block) => ({ session, signs: block.touches.signs })),
    )
    .at(-1);
  if (!told) return [];
  const { session, signs } = told;
  const others = (one) =>
    one.taken_for
      .map((other) => other.sign + (other.times === 1 ? '' : ` (${tn('{count} time', '{count} times', other.times)})`))
      .join(', ');
  return [
    h('h3', {}, t('Which signs were told')),
    table(
      t(
        '{when}: {set}, step {step}. Felt nothing {not} times; felt something in {felt} of {all} trials without a sign.',
        {
          when: moment(session.start_utc),
          set: signs.sign_set,
          step: signs.step,
          not: signs.not_felt,
          felt: signs.false_felt.felt,
          all: signs.false_felt.catch_trials,
        },
      ),
      [t('Sign'), t('Right'), t('Taken for')],
      signs.by_sign.map((one) =>
        row([one.sign, t('{right} of {all}', { right: one.right, all: one.scored }), others(one) || '\u2013']),
      ),
    ),
  ];
}

// Square and tip of the same touches, each by itself, newest first.
function squareAndTip(patient) {
  const part = (one) => `${t('{right} of {all}', { right: one.right, all: one.scored })}, ${shareRight(one)}`;
  const rows = [...patient.sessions].reverse().flatMap((session) =>
    session.blocks
      .filter((block) => block.touches && block.touches.parts)
      .map(({ kind, touches }) =>
        row(
          [
            moment(session.start_utc),
            t(kind),
            part(touches.parts.square),
            part(touches.parts.tip),
            touches.parts.tip.d_prime ? number(touches.parts.tip.d_prime.value, 1) : t('none'),
            t('{right} of {all}, by guessing {chance}', {
              right: touches.right,
              all: touches.scored,
              chance: percent(touches.chance),
            }),
          ],
          session.excluded ? { class: 'excluded' } : {},
        ),
      ),
  );
  if (rows.length === 0) return [];
  return [
    h('h3', {}, t('Square and tip, scored apart')),
    table(
      t('Touches of which both were told; 95 % intervals. Tips count where one was named'),
      [
        t('Start'),
        t('Block'),
        t('Square right'),
        t('Tip right'),
        t('How well the tips are told apart'),
        t('Both right'),
      ],
      rows,
    ),
  ];
}

// Nothing where no helper led a block.
export function touchSection(patient) {
  const rows = [...patient.sessions]
    .reverse()
    .flatMap((session) => session.blocks.filter((block) => block.touches).map((block) => blockRow(session, block)));
  if (rows.length === 0) return null;
  const grades = (patient.led_readiness ?? []).flatMap((one) => [
    h('h3', {}, t(one.title), ' ', grade(one.grade)),
    ...rules(one),
  ]);
  return [
    h('h2', {}, t('Touch')),
    table(
      t('Every block of touches, newest first, with 95 % intervals'),
      [t('Start'), t('Task'), t('Touches'), t('Right'), t('Share right'), t('Reached'), t('Answered by')],
      rows,
    ),
    ...backs(patient, 'touch', t('Where touches were felt')),
    ...backs(patient, 'touchprobe', t('Where touches with two tips were felt')),
    ...backs(patient, 'vibration', t('Where motors were felt')),
    ...squareAndTip(patient),
    ...signsTold(patient),
    grades,
  ];
}
