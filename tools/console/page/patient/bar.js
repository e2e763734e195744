// A value with its interval on the way to its threshold.
import { svg } from '../parts/dom.js';
import { number, percent } from '../parts/numbers.js';
import { t } from '../parts/words.js';

const width = 288;
const edge = 10;

const isNumber = (value) => typeof value === 'number';
const writes = {
  share: percent,
  'share difference': percent,
  s: (value) => `${number(value, 1)} s`,
};

function ends({ unit, number: value, limit, interval_95: interval }) {
  if (unit === 'share' && limit >= 0.5) return [0.4, 1];
  const all = [value, limit, interval?.lower, interval?.upper].filter(isNumber);
  return [Math.min(0, ...all), Math.max(...all) * 1.15 || 1];
}

// Null where there is no number that a threshold is set against.
export function bar(finding) {
  const { number: value, limit, unit, interval_95: interval } = finding;
  if (!isNumber(value) || !isNumber(limit) || unit === 'z') return null;
  const [low, high] = ends(finding);
  const x = (at) => edge + ((Math.min(Math.max(at, low), high) - low) / (high - low)) * (width - 2 * edge);
  const write = writes[unit] ?? ((at) => number(at));
  const words = t('{value}, threshold {limit}', { value: write(value), limit: write(limit) });
  const anchor = (at) => (at < 60 ? 'start' : at > width - 60 ? 'end' : 'middle');
  const word = (at, y, text) => svg('text', { x: at, y, 'text-anchor': anchor(at) }, text);
  return svg(
    'svg',
    { class: 'bar', viewBox: `0 0 ${width} 44`, role: 'img', 'aria-label': words },
    svg('line', { class: 'scale', x1: edge, x2: width - edge, y1: 22, y2: 22 }),
    interval ? svg('line', { class: 'interval', x1: x(interval.lower), x2: x(interval.upper), y1: 22, y2: 22 }) : null,
    svg('line', { class: 'limit', x1: x(limit), x2: x(limit), y1: 12, y2: 32 }),
    svg('circle', { class: 'value', cx: x(value), cy: 22, r: 6 }),
    word(x(limit), 10, t('threshold {limit}', { limit: write(limit) })),
    word(x(value), 42, write(value)),
  );
}
