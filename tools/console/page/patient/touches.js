// What a helper's touches show: each block with its share of right answers and the distance reached, who
// entered the answers, and the grade of each such task.
import { grade, h, percent, row, table } from './dom.js';
import { rules } from './reasons.js';

// Shares of the block's trials that were right, with their interval.
export function shareRight(touches) {
  if (touches.share_right === null) return 'none';
  const { lower, upper } = touches.share_interval;
  return `${percent(touches.share_right)} (${percent(lower)} to ${percent(upper)})`;
}

// Mean over the staircase's last reversals.
export function reached(touches) {
  if (touches.places) return beside(touches.places);
  if (touches.signs) return `step ${touches.signs.step}`;
  if (!touches.threshold) return 'no value yet';
  const { value, interval } = touches.threshold;
  const about = `${value.toFixed(0)} ${touches.unit}`;
  return interval ? `${about} (${interval.lower.toFixed(0)} to ${interval.upper.toFixed(0)})` : about;
}

// How far beside the square touched the one named lies.
export function beside(places) {
  if (places.mean_distance_cm === null) return 'no square was named';
  const bounds = places.mean_distance_interval;
  const interval = bounds ? ` (${Math.max(0, bounds.lower).toFixed(1)} to ${bounds.upper.toFixed(1)})` : '';
  return `${places.mean_distance_cm.toFixed(1)} cm beside${interval}`;
}

export function answeredBy(touches) {
  if (touches.left_out) return 'left out: \u201cnot today\u201d';
  if (touches.answered === 0) return 'nobody';
  return touches.by_helper === 0 ? 'the patient' : `the helper entered ${touches.by_helper} of ${touches.answered}`;
}

function blockRow(session, block) {
  const at = `#/block/${session.session}/${block.block}`;
  return row(
    [
      h('a', { href: at }, session.start_local),
      `${block.task}, ${block.kind}`,
      String(block.touches.scored),
      `${block.touches.right}`,
      shareRight(block.touches),
      reached(block.touches),
      answeredBy(block.touches),
    ],
    session.excluded ? { class: 'excluded' } : {},
  );
}

// The squares of one block as they lie on the back, seen from behind: number, how many right, darker the more.
function backOf(session, block) {
  const { places } = block.touches;
  const { columns } = places;
  const rows = [];
  for (let first = 0; first < places.squares; first += columns) {
    rows.push(
      h(
        'tr',
        {},
        ...places.by_square.slice(first, first + columns).map((one, i) => {
          const share = one.scored === 0 ? 0 : one.right / one.scored;
          return h(
            'td',
            { class: `square share-${Math.round(share * 4)}` },
            h('b', {}, String(first + i + 1)),
            h('br'),
            one.scored === 0 ? '\u2013' : `${one.right}/${one.scored}`,
          );
        }),
      ),
    );
  }
  const bias = places.bias_mm
    ? ` Mean error ${Math.abs(places.bias_mm.right).toFixed(0)} mm to the ${places.bias_mm.right < 0 ? 'left' : 'right'}, ` +
      `${Math.abs(places.bias_mm.up).toFixed(0)} mm ${places.bias_mm.up < 0 ? 'down' : 'up'}.`
    : '';
  const felt =
    places.false_felt.catch_trials === 0
      ? ''
      : ` Felt something in ${places.false_felt.felt} of ${places.false_felt.catch_trials} touches of nothing.`;
  return h(
    'figure',
    { class: 'back' },
    h('figcaption', {}, h('b', {}, session.start_local), ` ${beside(places)}.${bias}${felt}`),
    h('table', { class: 'back' }, h('tbody', {}, ...rows)),
  );
}

// Of the last assess blocks, oldest first.
function backs(patient, task, title) {
  const drawn = patient.sessions
    .filter((session) => !session.excluded)
    .flatMap((session) =>
      session.blocks
        .filter((block) => block.kind === 'assess' && block.task === task && block.touches.places)
        .map((block) => backOf(session, block)),
    )
    .slice(-4);
  if (drawn.length === 0) return [];
  return [
    h('h3', {}, title),
    h('p', {}, "The back from behind, oldest first. Darker: more of a square's touches told rightly."),
    h('div', { class: 'backs' }, ...drawn),
  ];
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
    one.taken_for.map((other) => other.sign + (other.times === 1 ? '' : ` (${other.times} times)`)).join(', ');
  return [
    h('h3', {}, 'Which signs were told'),
    table(
      `${session.start_local}: ${signs.sign_set}, step ${signs.step}. Felt nothing ${signs.not_felt} times; ` +
        `felt something in ${signs.false_felt.felt} of ${signs.false_felt.catch_trials} trials without a sign.`,
      ['Sign', 'Right', 'Taken for'],
      signs.by_sign.map((one) => row([one.sign, `${one.right} of ${one.scored}`, others(one) || '\u2013'])),
    ),
  ];
}

// Square and tip of the same touches, each by itself, newest first.
function squareAndTip(patient) {
  const part = (one) => `${one.right} of ${one.scored}, ${shareRight(one)}`;
  const rows = [...patient.sessions]
    .reverse()
    .flatMap((session) =>
      session.blocks
        .filter((block) => block.touches && block.touches.parts)
        .map(({ kind, touches }) =>
          row(
            [
              session.start_local,
              kind,
              part(touches.parts.square),
              part(touches.parts.tip),
              touches.parts.tip.d_prime ? touches.parts.tip.d_prime.value.toFixed(1) : 'none',
              `${touches.right} of ${touches.scored}, by guessing ${percent(touches.chance)}`,
            ],
            session.excluded ? { class: 'excluded' } : {},
          ),
        ),
    );
  if (rows.length === 0) return [];
  return [
    h('h3', {}, 'Square and tip, scored apart'),
    table(
      "Touches of which both were told; 95 % intervals. Tips count where one was named; d' is 0 where they are not told apart",
      ['Start', 'Block', 'Square right', 'Tip right', "d' of the tip", 'Both right'],
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
    h('h3', {}, one.title, ' ', grade(one.grade)),
    ...rules(one),
  ]);
  return [
    h('h2', {}, 'Touch'),
    table(
      "Every block of touches, newest first; 95 % intervals. Reached: the mean over the staircase's last reversals, or how far beside",
      ['Start', 'Task', 'Touches', 'Right', 'Share right', 'Reached', 'Answered by'],
      rows,
    ),
    ...backs(patient, 'touch', 'Where touches were felt'),
    ...backs(patient, 'touchprobe', 'Where touches with two tips were felt'),
    ...backs(patient, 'vibration', 'Where motors were felt'),
    ...squareAndTip(patient),
    ...signsTold(patient),
    grades,
  ];
}
