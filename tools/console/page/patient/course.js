// Charts of the assess blocks that count, over true time.
import { chart } from '../parts/chart.js';
import { empty, h } from '../parts/dom.js';
import { dateOf, number, shortDay } from '../parts/numbers.js';
import { t } from '../parts/words.js';

const hundred = (share) => (share === null || share === undefined ? null : 100 * share);
const seconds = (ms) => (ms === null || ms === undefined ? null : ms / 1000);
const of = (bounds, by) => bounds && { lower: by(bounds.lower), upper: by(bounds.upper) };

export function assessBlocks(patient) {
  return patient.sessions
    .filter((session) => !session.excluded)
    .flatMap((session) =>
      session.blocks
        .filter((block) => block.kind === 'assess' && block.result.accuracy !== null)
        .map((block) => ({ session, ...block })),
    );
}

// Several of one day lie beside each other.
const placed = (blocks) => {
  const seen = new Map();
  return blocks.map(({ session }) => {
    const before = seen.get(session.day) ?? 0;
    seen.set(session.day, before + 1);
    return { at: dateOf(session.day).getTime() + before * 14_400_000, name: shortDay(session.day) };
  });
};

export function accuracyChart(patient, blocks, size) {
  const places = placed(blocks);
  const goal = hundred(patient.accuracy_goal);
  const points = blocks.map(({ result }, i) => ({
    ...places[i],
    value: hundred(result.accuracy),
    ...of(result.accuracy_interval, hundred),
  }));
  return chart({
    title: t('Right answers, per cent'),
    series: [{ name: t('right'), points }],
    goal: { value: goal, words: t('goal {goal} %', { goal: number(goal) }) },
    chance: { value: 50, words: t('guessing 50 %') },
    band: of(patient.course.ordinary_accuracy, hundred),
    low: 30,
    high: 100,
    words: (value) => number(value),
    size,
  });
}

export function timeChart(patient, blocks, size) {
  const places = placed(blocks);
  const goal = seconds(patient.rt_goal_ms);
  const points = blocks.map(({ session, result }, i) => ({
    ...places[i],
    value: result.correct_rt_ms && seconds(result.correct_rt_ms.median),
    ...of(session.median_interval_ms, seconds),
  }));
  return chart({
    title: t('Time for a right answer, seconds'),
    series: [{ name: t('usual time'), points }],
    goal: { value: goal, words: t('goal {goal} s', { goal: number(goal, 1) }) },
    band: of(patient.course.ordinary_median_ms, seconds),
    low: 0,
    words: (value) => number(value, 1),
    size,
  });
}

export function sidesChart(patient, blocks) {
  const places = placed(blocks);
  const { course } = patient;
  const series = ['left', 'right'].map((side) => ({
    name: side === 'left' ? t('left pictures') : t('right pictures'),
    points: places.map((place, i) => ({
      ...place,
      value: hundred(course.blocks[i]?.[side].accuracy),
      ...of(course.blocks[i]?.[side].interval, hundred),
    })),
  }));
  return chart({
    title: t('Left against right, per cent'),
    series,
    chance: { value: 50, words: t('guessing 50 %') },
    low: 0,
    high: 100,
    words: (value) => number(value),
  });
}

export function painChart(patient) {
  const rated = patient.sessions
    .filter((session) => !session.excluded)
    .filter((session) => session.pain.before !== null || session.pain.after !== null);
  if (rated.length === 0) return h('p', { class: 'quiet' }, t('Pain was never rated.'));
  const places = placed(rated.map((session) => ({ session })));
  const series = [
    { name: t('before'), points: rated.map((session, i) => ({ ...places[i], value: session.pain.before })) },
    { name: t('after'), points: rated.map((session, i) => ({ ...places[i], value: session.pain.after })) },
  ];
  return chart({ title: t('Pain, 0 to 10'), series, low: 0, high: 10, words: (value) => number(value) });
}

// Of the phase shown, where it has pictures; of any size.
export function courseCharts({ shown, phase }, size) {
  if (!phase.tasks.includes('judgement')) {
    return empty(t('This phase has no pictures.'), t('What it shows stands under Progress.'));
  }
  const blocks = assessBlocks(shown);
  if (blocks.length === 0) return empty(t('No test yet.'), t('The course appears with the first one.'));
  return [accuracyChart(shown, blocks, size), timeChart(shown, blocks, size)];
}
