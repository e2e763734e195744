// All patients: found, filtered, sorted. What was chosen is still chosen when one comes back.
import { choice, empty, h, labelled, row, table } from '../parts/dom.js';
import { grade, grades } from '../parts/grade.js';
import { day, percent } from '../parts/numbers.js';
import { behind, practised, sparkline, strip } from '../parts/spark.js';
import { t, tn } from '../parts/words.js';

const chosen = { text: '', phase: '', grade: '', flag: '', archived: false, by: 'code', down: false };

const gradeOf = (one) => (one.grade ? grades.indexOf(one.grade) : grades.length);
const share = (one) => one.course?.at(-1) ?? -1;
const kept = (one) => (one.adherence?.asked ? one.adherence.days / one.adherence.asked : -1);
const columns = () => [
  ['code', t('Patient'), (one) => one.code],
  ['grade', t('Grade'), gradeOf],
  ['share', t('Right answers'), share],
  ['practice', t('Practice, 4 weeks'), kept],
  ['last', t('Last session'), (one) => one.last_session_utc ?? ''],
];

function compare(one, other, value) {
  const [a, b] = [value(one), value(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function sorted(patients) {
  const value = columns().find(([name]) => name === chosen.by)[2];
  const way = chosen.down ? -1 : 1;
  return [...patients].sort((one, other) => way * compare(one, other, value) || compare(one, other, (x) => x.code));
}

const unread = (one) =>
  one.left_out ? [tn('a session cannot be read', '{count} sessions cannot be read', one.left_out)] : [];
const flagsOf = (one) => [...one.flags.map((flag) => t(flag)), ...unread(one)];
const hasFlag = (one) =>
  chosen.flag === '' ||
  (chosen.flag === 'any' && flagsOf(one).length > 0) ||
  (chosen.flag === 'behind' && one.adherence && behind(one.adherence));

const isWanted = (one) =>
  one.code.includes(chosen.text.trim().toUpperCase()) &&
  (chosen.archived || !one.archived) &&
  (!chosen.phase || one.phases.some((phase) => phase.name === chosen.phase)) &&
  (!chosen.grade || one.grade === chosen.grade) &&
  hasFlag(one);

function openPhases({ phases }) {
  if (phases.length === 0) return null;
  const words = (one) => (phases.length > 1 ? `${t(one.name)}: ${t(one.grade)}` : t(one.name));
  return phases.map((one) => h('div', { class: 'quiet phase' }, words(one)));
}

function practice(one) {
  if (one.strip === undefined) return t('for clinicians only');
  if (!one.adherence) return one.strip.length ? strip(one.strip) : t('not yet');
  const late = behind(one.adherence);
  const words = practised(one.adherence) + (late ? `, ${t('behind')}` : '');
  return [strip(one.strip), h('div', { class: late ? 'flag' : 'quiet' }, words)];
}

const line = (one) =>
  row([
    [
      h('a', { class: 'who', href: `#/patient/${one.code}`, 'data-row': '' }, one.code),
      one.archived ? h('div', { class: 'quiet' }, t('archived')) : null,
    ],
    [grade(one.grade), openPhases(one), flagsOf(one).map((flag) => h('div', { class: 'flag' }, flag))],
    one.course?.length
      ? [percent(share(one)), ' ', sparkline(one.course)]
      : h('span', { class: 'quiet' }, t('none yet')),
    practice(one),
    h('span', {}, day(one.last_session_day)),
  ]);

function heading([name, words], again) {
  const isBy = chosen.by === name;
  const press = () => {
    chosen.down = isBy ? !chosen.down : false;
    chosen.by = name;
    again();
    document.getElementById(`by-${name}`).focus();
  };
  return h(
    'th',
    { scope: 'col', 'aria-sort': isBy ? (chosen.down ? 'descending' : 'ascending') : 'none' },
    h('button', { type: 'button', id: `by-${name}`, onclick: press }, words),
  );
}

function filters(patients, again) {
  const set = (name) => (event) => {
    chosen[name] = event.target.value;
    again();
  };
  const phases = [...new Set(patients.flatMap((one) => one.phases.map((phase) => phase.name)))];
  const some = (all, words) => [['', words], ...all.map((one) => [one, t(one)])];
  const flags = [
    ['', t('all')],
    ['any', t('with a flag')],
    ['behind', t('fell behind')],
  ];
  return [
    phases.length > 1
      ? h('div', {}, labelled(t('Phase'), choice(some(phases, t('all')), chosen.phase, set('phase'))))
      : null,
    h('div', {}, labelled(t('Grade'), choice(some(grades, t('all')), chosen.grade, set('grade')))),
    h('div', {}, labelled(t('Show'), choice(flags, chosen.flag, set('flag')))),
  ].filter(Boolean);
}

export function listOfPatients() {
  let all = [];
  const body = h('div');
  const more = h('div', { class: 'row' });
  const draw = () => {
    const rows = sorted(all.filter(isWanted));
    const words = all.length
      ? empty(t('No patient matches.'), t('Change what is asked for above.'))
      : empty(
          t('There are no patients yet.'),
          t('Add one, or drop a result file here: whoever practised appears by themselves.'),
        );
    body.replaceChildren(
      rows.length
        ? table(
            t('{shown} of {all} patients', { shown: rows.length, all: all.length }),
            columns().map((column) => heading(column, draw)),
            rows.map(line),
            { class: 'patients' },
          )
        : words,
    );
  };
  const search = h('input', { type: 'search', id: 'search', autocomplete: 'off', value: chosen.text });
  search.addEventListener('input', () => {
    chosen.text = search.value;
    draw();
  });
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') body.querySelector('[data-row]')?.click();
  });
  const archived = h('input', { type: 'checkbox', checked: chosen.archived });
  archived.addEventListener('change', () => {
    chosen.archived = archived.checked;
    draw();
  });
  const take = (patients) => {
    const first = !all.length;
    all = patients;
    if (first || !more.contains(document.activeElement)) more.replaceChildren(...filters(all, draw));
    draw();
  };
  const element = h(
    'div',
    {},
    h(
      'div',
      { class: 'row filters' },
      h('div', {}, h('label', { for: 'search' }, t('Find a code')), search),
      more,
      h('label', { class: 'tick station-only' }, archived, ` ${t('Show archived')}`),
    ),
    body,
  );
  return { element, take };
}
