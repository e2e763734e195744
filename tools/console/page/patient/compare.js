// Two patients, or two periods of one, side by side. What is compared is what was recorded; nothing is tested.
import { choice, empty, h, labelled, row, show, table } from '../parts/dom.js';
import { grade } from '../parts/grade.js';
import { number, percent, seconds } from '../parts/numbers.js';
import { get } from '../parts/server.js';
import { failed } from '../parts/toast.js';
import { t } from '../parts/words.js';
import { accuracyChart, assessBlocks, timeChart } from './course.js';

const mean = (values) => (values.length ? values.reduce((sum, one) => sum + one, 0) / values.length : null);

function middle(values) {
  if (!values.length) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const place = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[place] : (sorted[place - 1] + sorted[place]) / 2;
}

function factsOf(sessions, blocks) {
  const right = blocks.reduce((sum, one) => sum + one.result.correct, 0);
  const scored = blocks.reduce((sum, one) => sum + one.result.scored, 0);
  const times = blocks.map(({ result }) => result.correct_rt_ms?.median).filter((one) => one !== undefined);
  const rises = sessions
    .filter(({ pain }) => pain.before !== null && pain.after !== null)
    .map(({ pain }) => pain.after - pain.before);
  const rise = mean(rises);
  return [
    [t('Sessions'), String(sessions.length)],
    [t('Days of practice'), String(new Set(sessions.map((one) => one.day)).size)],
    [t('Tests'), String(blocks.length)],
    [t('Right answers'), scored ? t('{right} of {all}', { right, all: scored }) : t('none')],
    [t('Share'), percent(scored ? right / scored : null)],
    [t('Usual time, middle of the tests'), seconds(middle(times))],
    [t('Pain, after minus before, mean'), rise === null ? t('never rated') : number(rise, 1)],
  ];
}

function results(patient, from, to, label) {
  const counted = patient.sessions.filter(
    (one) => !one.excluded && (!from || one.day >= from) && (!to || one.day <= to),
  );
  const blocks = assessBlocks({ ...patient, sessions: counted });
  return [
    table(
      `${label}: ${t('What was recorded')}`,
      [t('What'), t('Value')],
      factsOf(counted, blocks).map(([name, value]) => row([name, value])),
    ),
    blocks.length
      ? [accuracyChart(patient, blocks, 180), timeChart(patient, blocks, 180)]
      : empty(t('No test in this time.'), t('Choose other days above.')),
  ];
}

// One half: whose, from when to when.
function half(codes, code, period) {
  const body = h('div');
  const label = period.name;
  const from = h('input', { type: 'date', value: period.from });
  const to = h('input', { type: 'date', value: period.to });
  let patient = null;
  const draw = () => body.replaceChildren(...(patient ? results(patient, from.value, to.value, label).flat() : []));
  const head = h('p');
  const load = async (wanted) => {
    patient = await get(`patients/${encodeURIComponent(wanted)}`);
    head.replaceChildren(h('a', { href: `#/patient/${wanted}` }, wanted), ' ', grade(patient.readiness.grade));
    draw();
  };
  const who = choice(
    codes.map((one) => [one, one]),
    code,
    () => load(who.value).catch(failed),
  );
  for (const field of [from, to]) field.addEventListener('change', draw);
  const element = h(
    'section',
    { class: 'card', 'aria-label': label },
    h(
      'div',
      { class: 'row no-print' },
      h('div', {}, labelled(t('Patient'), who)),
      h('div', {}, labelled(t('From'), from)),
      h('div', {}, labelled(t('To'), to)),
    ),
    head,
    body,
  );
  return { element, load: () => load(code) };
}

// Without another: the first and the second half of the patient's own days.
function periods({ sessions }, isOneAlone) {
  const days = sessions.map((one) => one.day).sort();
  if (!isOneAlone || days.length < 2) {
    return [
      { from: '', to: '' },
      { from: '', to: '' },
    ];
  }
  const cut = days[Math.floor(days.length / 2)];
  const before = days.filter((one) => one < cut).at(-1) ?? days[0];
  return [
    { from: days[0], to: before },
    { from: cut, to: days.at(-1) },
  ];
}

export async function comparePage(one, other = one) {
  const { patients } = await get('patients');
  const codes = patients.map((each) => each.code);
  const first = await get(`patients/${encodeURIComponent(one)}`);
  const [before, after] = periods(first, one === other);
  const halves = [
    half(codes, one, { ...before, name: t('First') }),
    half(codes, other, { ...after, name: t('Second') }),
  ];
  show(
    h('h1', {}, t('Side by side')),
    h('p', { class: 'quiet' }, t('Choose two patients, or the same one with two times.')),
    h(
      'div',
      { class: 'side-by-side' },
      halves.map((each) => each.element),
    ),
  );
  await Promise.all(halves.map((each) => each.load()));
}
