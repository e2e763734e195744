// What a patient's assess blocks show: over the sessions, left against right, by rotation and amplitude.
import { courseCharts, profileCharts } from './charts.js';
import { h, percent, row, seconds, table } from './dom.js';

function assessBlocks(all) {
  return all
    .filter((session) => !session.excluded)
    .flatMap((session) =>
      session.blocks
        .filter((block) => block.kind === 'assess' && block.result.accuracy !== null)
        .map((block) => ({ session, ...block })),
    );
}

export function trends(patient) {
  const blocks = assessBlocks(patient.sessions);
  if (blocks.length === 0) return [h('h2', {}, 'Over the sessions'), h('p', {}, 'No assess block yet.')];
  return [h('h2', {}, 'Over the sessions'), courseCharts(patient, blocks)];
}

function resultRow(name, result) {
  return row([
    name,
    `${result.correct} of ${result.scored}`,
    percent(result.accuracy),
    result.accuracy_interval
      ? `${percent(result.accuracy_interval.lower)} to ${percent(result.accuracy_interval.upper)}`
      : 'none',
    seconds(result.correct_rt_ms && result.correct_rt_ms.median),
  ]);
}

export function sides(assess) {
  const head = ['', 'Correct', 'Accuracy', '95 % interval', 'Median response time'];
  head[0] = 'Side shown';
  return [
    h('h2', {}, 'Left against right'),
    table(
      'All assess trials that count, by side',
      head,
      assess.sides.map((side) => resultRow(side.side, side.result)),
    ),
    h('h2', {}, 'What is hard'),
    profileCharts(assess),
    table(
      'All assess trials that count, by rotation',
      ['Degrees from upright', ...head.slice(1)],
      assess.rolls.map((roll) => resultRow(String(roll.folded_roll_deg), roll.result)),
    ),
    table(
      'All assess trials that count, by amplitude',
      ['Amplitude', ...head.slice(1)],
      assess.amplitudes.map((one) => resultRow(one.amplitude, one.result)),
    ),
  ];
}
