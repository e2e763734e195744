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
  if (!touches.threshold) return 'no value yet';
  const { value, interval } = touches.threshold;
  const about = `${value.toFixed(0)} ${touches.unit}`;
  return interval ? `${about} (${interval.lower.toFixed(0)} to ${interval.upper.toFixed(0)})` : about;
}

export function answeredBy(touches) {
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
      "Every block of touches, newest first; 95 % intervals. Reached: the mean over the staircase's last reversals",
      ['Start', 'Task', 'Touches', 'Right', 'Share right', 'Reached', 'Answered by'],
      rows,
    ),
    grades,
  ];
}
