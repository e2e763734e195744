// Twelve points of a course, and four weeks of practice, small enough for a line of a list. The words beside say the same.
import { h, svg } from './dom.js';
import { percent } from './numbers.js';
import { t, tn } from './words.js';

const wide = 84;
const high = 24;

// Shares from chance (the lower edge) to all.
export function sparkline(shares) {
  if (!shares.length) return null;
  const chance = 0.4;
  const x = (i) => (shares.length === 1 ? wide / 2 : 3 + (i * (wide - 6)) / (shares.length - 1));
  const y = (share) => 3 + (high - 6) * (1 - (Math.max(share, chance) - chance) / (1 - chance));
  const points = shares.map((share, i) => `${x(i).toFixed(1)},${y(share).toFixed(1)}`);
  const last = shares.length - 1;
  return svg(
    'svg',
    {
      class: 'spark',
      width: wide,
      height: high,
      viewBox: `0 0 ${wide} ${high}`,
      role: 'img',
      'aria-label': tn(
        'Right answers of the last test: {last}',
        'Right answers of the last {count} tests, from {first} to {last}',
        shares.length,
        { first: percent(shares[0]), last: percent(shares[last]) },
      ),
    },
    svg('line', { class: 'goal', x1: 0, x2: wide, y1: y(0.8), y2: y(0.8) }),
    svg('polyline', { points: points.join(' ') }),
    svg('circle', { cx: x(last), cy: y(shares[last]), r: 3 }),
  );
}

// Sessions of each day, the last one today; weeks are told apart by a gap.
export function strip(sessions) {
  if (!sessions.length) return null;
  const days = sessions.filter((count) => count > 0).length;
  return h(
    'span',
    {
      class: 'strip',
      role: 'img',
      'aria-label': tn('Practised on {count} day of four weeks', 'Practised on {count} days of four weeks', days),
    },
    sessions.map((count, i) =>
      h('span', { class: count > 1 ? 'twice' : count ? 'once' : null, 'data-week': i % 7 === 0 ? '' : null }),
    ),
  );
}

export const behind = (adherence) => adherence.days * 2 < adherence.asked;
export const practised = (adherence) => t('{days} of {asked} days', adherence);
