// The last four weeks and this one, Monday first: the days of practice, today, and the next day that the dose asks for.
import { h } from '../parts/dom.js';
import { day, dateOf } from '../parts/numbers.js';
import { language, t } from '../parts/words.js';

const dayLong = 86_400_000;
const textOf = (date) => date.toLocaleDateString('en-CA');

function mondayBefore(date) {
  const back = (date.getDay() + 6) % 7;
  return new Date(date.getTime() - back * dayLong);
}

function weekdays() {
  const names = new Intl.DateTimeFormat(language(), { weekday: 'short' });
  const monday = dateOf('2024-01-01');
  return [...Array(7).keys()].map((i) => names.format(new Date(monday.getTime() + i * dayLong)).slice(0, 2));
}

function square(date, { practised, today, next }) {
  const text = textOf(date);
  const times = practised.filter((one) => one === text).length;
  const isDue = text === next;
  const kinds = [
    times ? 'once' : '',
    text === today ? 'now' : '',
    isDue ? 'due' : '',
    text > today && !isDue ? 'later' : '',
  ];
  const words = times
    ? t('{day}: practised', { day: day(text) })
    : isDue
      ? t('{day}: asked for next', { day: day(text) })
      : day(text);
  return h('td', { class: kinds.join(' ').trim() || null, title: words, 'aria-label': words }, String(date.getDate()));
}

export function calendar({ days, next }) {
  const now = dateOf(textOf(new Date()));
  const first = mondayBefore(new Date(now.getTime() - 28 * dayLong));
  const weeks = next > textOf(new Date(first.getTime() + 34 * dayLong)) ? 6 : 5;
  const facts = { practised: days, today: textOf(now), next };
  const rows = [...Array(weeks).keys()].map((week) =>
    h(
      'tr',
      {},
      [...Array(7).keys()].map((i) => square(new Date(first.getTime() + (week * 7 + i) * dayLong), facts)),
    ),
  );
  return h(
    'table',
    { class: 'month', 'aria-label': t('Days of practice') },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        weekdays().map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h('tbody', {}, rows),
  );
}
