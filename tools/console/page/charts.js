// Charts of one patient. The numbers behind each are in a table of the same page.
import { h } from './dom.js';

const looks = [
  { colour: '#0d5c8c', shade: 'rgba(13,92,140,0.15)', pointStyle: 'circle', dash: [] },
  { colour: '#8a3b00', shade: 'rgba(138,59,0,0.12)', pointStyle: 'rect', dash: [5, 3] },
];

function lines(series, i) {
  const look = looks[i];
  const line = (label, data, more) => ({
    label,
    data,
    borderColor: look.colour,
    backgroundColor: look.shade,
    pointRadius: 0,
    spanGaps: true,
    ...more,
  });
  const limits = series.points.some((point) => point.lower !== undefined && point.lower !== null)
    ? [
        line(
          `${series.name} upper limit`,
          series.points.map((point) => point.upper),
          { borderWidth: 0, fill: '+1' },
        ),
        line(
          `${series.name} lower limit`,
          series.points.map((point) => point.lower),
          { borderWidth: 0 },
        ),
      ]
    : [];
  return [
    ...limits,
    line(
      series.name,
      series.points.map((point) => point.value),
      { pointRadius: 5, pointStyle: look.pointStyle, borderDash: look.dash, backgroundColor: look.colour, shown: true },
    ),
  ];
}

// The places below the axis, one or two series of {value, lower, upper}; a goal and an ordinary band where there are.
export function chart({ title, caption, places, series, goal, band, unit, low, high }) {
  const canvas = h('canvas', { role: 'img', 'aria-label': `${title}; the numbers are in the tables of this page` });
  const figure = h(
    'figure',
    {},
    h('figcaption', {}, title, caption ? h('span', { class: 'quiet' }, ` ${caption}`) : null),
    h('div', { class: 'chart' }, canvas),
  );
  const level = (label, value, more) => ({
    label,
    data: places.map(() => value),
    pointRadius: 0,
    borderColor: '#9aa6ae',
    borderWidth: 1,
    ...more,
  });
  const datasets = [
    ...series.flatMap(lines),
    ...(goal === undefined || goal === null
      ? []
      : [level('goal', goal, { borderColor: '#c25700', borderWidth: 2, borderDash: [6, 4], shown: true })]),
    ...(band
      ? [
          level('ordinary, upper', band.upper, { fill: '+1', backgroundColor: 'rgba(90,102,112,0.14)' }),
          level('ordinary, lower', band.lower),
        ]
      : []),
  ];
  queueMicrotask(
    () =>
      new window.Chart(canvas, {
        type: 'line',
        data: { labels: places, datasets },
        options: {
          animation: false,
          maintainAspectRatio: false,
          plugins: {
            legend: {
              display: series.length > 1,
              labels: {
                filter: (item, data) => data.datasets[item.datasetIndex].shown,
                usePointStyle: true,
                boxWidth: 8,
                boxHeight: 8,
              },
            },
          },
          scales: { y: { title: { display: true, text: unit }, suggestedMin: low, suggestedMax: high } },
        },
      }),
  );
  return figure;
}

const hundred = (share) => (share === null || share === undefined ? null : 100 * share);
const seconds = (ms) => (ms === null || ms === undefined ? null : ms / 1000);
const accuracyPoint = (result) => ({
  value: hundred(result.accuracy),
  lower: result.accuracy_interval && hundred(result.accuracy_interval.lower),
  upper: result.accuracy_interval && hundred(result.accuracy_interval.upper),
});

function sidePoint(side) {
  return {
    value: hundred(side.accuracy),
    lower: side.interval && hundred(side.interval.lower),
    upper: side.interval && hundred(side.interval.upper),
  };
}

// `blocks`: assess blocks that count, each with its session, oldest first.
export function courseCharts(patient, blocks) {
  const { course } = patient;
  const places = course.blocks.map((block) =>
    block.brightness === 'dim' || block.brightness === 'mixed' ? `${block.day} (${block.brightness})` : block.day,
  );
  const times = blocks.map(({ session, result }) => ({
    value: result.correct_rt_ms && seconds(result.correct_rt_ms.median),
    lower: session.median_interval_ms && seconds(session.median_interval_ms.lower),
    upper: session.median_interval_ms && seconds(session.median_interval_ms.upper),
  }));
  const ordinary = course.ordinary_accuracy
    ? `Grey: ordinary fluctuation of the first ${course.blocks_of_baseline} blocks as bright as the last one.`
    : `A band of ordinary fluctuation needs ${course.blocks_of_baseline} blocks as bright as the last one.`;
  const scale = (band, by) => band && { lower: by(band.lower), upper: by(band.upper) };
  const rated = patient.sessions
    .filter((session) => !session.excluded)
    .filter((session) => session.pain.before !== null || session.pain.after !== null);
  const pain = (moment) => ({ name: moment, points: rated.map((session) => ({ value: session.pain[moment] })) });
  return h(
    'div',
    { class: 'figures' },
    chart({
      title: 'Correct answers with 95 % interval',
      caption: ordinary,
      places,
      series: [{ name: 'accuracy', points: blocks.map(({ result }) => accuracyPoint(result)) }],
      goal: hundred(patient.accuracy_goal),
      band: scale(course.ordinary_accuracy, hundred),
      unit: '% of assess trials',
      low: 0,
      high: 100,
    }),
    chart({
      title: 'Median response time with 95 % interval',
      places,
      series: [{ name: 'median', points: times }],
      goal: seconds(patient.rt_goal_ms),
      band: scale(course.ordinary_median_ms, seconds),
      unit: 'seconds, correct answers',
      low: 0,
    }),
    chart({
      title: 'Left against right',
      caption: 'By the side shown, with 95 % interval.',
      places,
      series: ['left', 'right'].map((side) => ({
        name: side,
        points: course.blocks.map((block) => sidePoint(block[side])),
      })),
      unit: '% of assess trials',
      low: 0,
      high: 100,
    }),
    rated.length
      ? chart({
          title: 'Pain before and after',
          places: rated.map((session) => session.day),
          series: [pain('before'), pain('after')],
          unit: '0 to 10',
          low: 0,
          high: 10,
        })
      : h('p', { class: 'quiet' }, 'Pain was never rated.'),
  );
}

export function profileCharts(assess) {
  const accuracy = (rows) => [{ name: 'accuracy', points: rows.map((one) => accuracyPoint(one.result)) }];
  const rolls = assess.rolls.map((one) => `${one.folded_roll_deg}°`);
  const amplitudes = assess.amplitudes.map((one) => one.amplitude);
  return h(
    'div',
    { class: 'figures' },
    chart({
      title: 'Correct answers by rotation',
      places: rolls,
      series: accuracy(assess.rolls),
      unit: '% of assess trials',
      low: 0,
      high: 100,
    }),
    chart({
      title: 'Correct answers by amplitude',
      places: amplitudes,
      series: accuracy(assess.amplitudes),
      unit: '% of assess trials',
      low: 0,
      high: 100,
    }),
  );
}
