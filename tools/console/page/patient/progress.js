// The course of everything that a phase shows.
import { chart } from '../parts/chart.js';
import { empty, h, row, table } from '../parts/dom.js';
import { number, percent, seconds, day } from '../parts/numbers.js';
import { t } from '../parts/words.js';
import { accuracyChart, assessBlocks, painChart, sidesChart, timeChart } from './course.js';
import { lessonSection } from './lessons.js';
import { told } from './measures.js';
import { movementSection } from './movements.js';
import { touchSection } from './touches.js';

const interval = (bounds) =>
  bounds ? t('{lower} to {upper}', { lower: percent(bounds.lower), upper: percent(bounds.upper) }) : t('none');

export const resultCells = (name, result) => [
  name,
  t('{right} of {all}', { right: result.correct, all: result.scored }),
  percent(result.accuracy),
  interval(result.accuracy_interval),
  seconds(result.correct_rt_ms && result.correct_rt_ms.median),
];
export const resultHead = (first) => [
  first,
  t('Right'),
  t('Share'),
  t('95 % interval'),
  t('Usual time of a right answer'),
];

function pictures(shown) {
  const blocks = assessBlocks(shown);
  if (!blocks.length) return empty(t('No test yet.'), t('The course appears with the first one.'));
  const side = { left: t('left pictures'), right: t('right pictures') };
  const rows = blocks.map(({ session, result }) => row(resultCells(day(session.day), result)));
  return [
    h('h2', {}, t('Pictures')),
    h(
      'div',
      { class: 'figures' },
      accuracyChart(shown, blocks),
      timeChart(shown, blocks),
      sidesChart(shown, blocks),
      painChart(shown),
    ),
    h(
      'p',
      { class: 'quiet' },
      shown.course.ordinary_accuracy ? t('Shaded: what the first tests varied by anyway.') : null,
    ),
    table(t('Every test that counts'), resultHead(t('Day')), rows),
    table(
      t('All of them together, by side'),
      resultHead(t('Side shown')),
      shown.assess.sides.map((one) => row(resultCells(side[one.side], one.result))),
    ),
  ];
}

export function progress({ shown, phase, patient, clinician, code }) {
  const parts = [
    phase.tasks.includes('judgement') ? pictures(shown) : null,
    touchSection(shown),
    lessonSection(shown, clinician),
    movementSection(patient, clinician),
    clinician ? told(patient) : null,
  ].filter(Boolean);
  return [
    h('p', { class: 'no-print' }, h('a', { class: 'button', href: `#/compare/${code}` }, t('Compare'))),
    parts.length ? parts : empty(t('Nothing has been practised in this phase yet.')),
  ];
}

// Over the steps of a scale instead of time.
export function profileChart(title, rows, name) {
  const points = rows.map((one, i) => ({
    at: i,
    name: name(one),
    value: one.result.accuracy === null ? null : 100 * one.result.accuracy,
    lower: one.result.accuracy_interval && 100 * one.result.accuracy_interval.lower,
    upper: one.result.accuracy_interval && 100 * one.result.accuracy_interval.upper,
  }));
  return chart({
    title,
    series: [{ name: title, points }],
    chance: { value: 50, words: t('guessing 50 %') },
    low: 0,
    high: 100,
    words: (value) => number(value),
  });
}
