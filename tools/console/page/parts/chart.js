// A course as lines: true distances in time (or steps of a scale), intervals as whiskers, goal and chance named in the
// chart. Drawn as wide as there is room, so that letters keep their size. The numbers are in the tables of the page.
import { h, svg } from './dom.js';

const left = 44;
const right = 12;
const top = 10;
const bottom = 24;

function scaleOf(low, high, from, to) {
  const span = high - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}

function steps(low, high) {
  const rough = (high - low) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * unit).find((one) => one >= rough);
  const found = [];
  for (let at = Math.ceil(low / step) * step; at <= high + step / 1000; at += step) found.push(at);
  return found;
}

const bounds = (point) => [point.value, point.lower, point.upper].filter((one) => one !== null && one !== undefined);

function rangeOf(series, marks, { low, high }) {
  const values = [...series.flatMap((one) => one.points.flatMap(bounds)), ...marks];
  return [low ?? Math.min(...values) * 0.9, high ?? Math.max(...values) * 1.1];
}

// Names below the axis, as many as there is room for; the last one always.
function places(points, x, width, name) {
  const room = Math.max(2, Math.floor(width / 84));
  const every = Math.ceil(points.length / room);
  let last = Infinity;
  return [...points].reverse().map((point, i) => {
    const at = x(point.at);
    if (i % every || last - at < 64) return null;
    last = at;
    const anchor = i === 0 && points.length > 1 ? 'end' : 'middle';
    return svg('text', { x: i === 0 ? at + 6 : at, y: name.y, 'text-anchor': anchor }, point.name);
  });
}

// The goal's words at the end of its line, those of chance at the beginning.
function level(value, words, kind, { y, width }) {
  const atEnd = kind === 'goal';
  return [
    svg('line', { class: kind, x1: left, x2: width - right, y1: y(value), y2: y(value) }),
    svg(
      'text',
      {
        class: `${kind}-word`,
        x: atEnd ? width - right : left + 4,
        y: y(value) + (atEnd ? -4 : 13),
        'text-anchor': atEnd ? 'end' : 'start',
      },
      words,
    ),
  ];
}

function course(series, kind, { x, y }) {
  const there = series.points.filter((point) => point.value !== null && point.value !== undefined);
  const line = there.map((point) => `${x(point.at).toFixed(1)},${y(point.value).toFixed(1)}`).join(' ');
  const mark = (point) =>
    kind === 's0'
      ? svg('circle', { class: kind, cx: x(point.at), cy: y(point.value), r: 4 })
      : svg('rect', { class: kind, x: x(point.at) - 4, y: y(point.value) - 4, width: 8, height: 8 });
  const whisker = (point) =>
    bounds(point).length === 3
      ? svg('line', {
          class: `whisker ${kind}`,
          x1: x(point.at),
          x2: x(point.at),
          y1: y(point.lower),
          y2: y(point.upper),
        })
      : null;
  return [svg('polyline', { class: kind, points: line }), there.map(whisker), there.map(mark)];
}

function drawn({ series, goal, chance, band, low, high, words, size }, width) {
  const marks = [goal, chance].filter(Boolean).map((one) => one.value);
  const [least, most] = rangeOf(series, [...marks, ...(band ? [band.lower, band.upper] : [])], { low, high });
  const points = series[0].points;
  const ats = points.map((point) => point.at);
  const y = scaleOf(least, most, size - bottom, top);
  const alone = Math.min(...ats) === Math.max(...ats);
  const middle = (left + width - right) / 2;
  const x = alone ? () => middle : scaleOf(Math.min(...ats), Math.max(...ats), left + 10, width - right - 10);
  const frame = { x, y, width };
  return [
    band
      ? svg('rect', {
          class: 'band',
          x: left,
          width: width - left - right,
          y: y(Math.min(band.upper, most)),
          height: Math.max(0, y(Math.max(band.lower, least)) - y(Math.min(band.upper, most))),
        })
      : null,
    steps(least, most).map((value) => [
      svg('line', { class: 'tick', x1: left, x2: width - right, y1: y(value), y2: y(value) }),
      svg('text', { x: left - 6, y: y(value) + 4, 'text-anchor': 'end' }, words(value)),
    ]),
    chance ? level(chance.value, chance.words, 'chance', frame) : null,
    goal ? level(goal.value, goal.words, 'goal', frame) : null,
    series.map((one, i) => course(one, `s${i}`, frame)),
    places(points, x, width - left, { y: size - 6 }),
  ];
}

// `series`: one or two of {name, points: [{at, name, value, lower, upper}]}.
export function chart({ title, caption, ...what }) {
  const { series } = what;
  const size = what.size ?? 220;
  const picture = svg('svg', { role: 'img', height: size, 'aria-label': title });
  const box = h('div', { class: 'chart' }, picture);
  const draw = () => {
    const width = Math.max(240, box.clientWidth || 480);
    picture.setAttribute('viewBox', `0 0 ${width} ${size}`);
    picture.replaceChildren(
      ...drawn({ ...what, size }, width)
        .flat(4)
        .filter(Boolean),
    );
  };
  draw();
  new ResizeObserver(draw).observe(box);
  const names = ['●', '■'];
  return h(
    'figure',
    {},
    h('figcaption', {}, title, caption ? h('span', { class: 'quiet' }, ` ${caption}`) : null),
    series.length > 1
      ? h(
          'div',
          { class: 'legend' },
          series.map((one, i) =>
            h('span', {}, h('span', { class: `s${i}`, 'aria-hidden': 'true' }, names[i]), ` ${one.name}`),
          ),
        )
      : null,
    box,
  );
}
