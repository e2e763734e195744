// Why the grade is what it is: every rule in a sentence with its bar, the worst first; what lies behind it, for
// statisticians, folded away.
import { empty, h } from '../parts/dom.js';
import { grade } from '../parts/grade.js';
import { number, percent } from '../parts/numbers.js';
import { told } from '../parts/told.js';
import { mark, t, tn } from '../parts/words.js';
import { bar } from './bar.js';
import { sentence } from './sentences.js';

const verdicts = {
  holds: mark('holds'),
  fails: mark('does not hold'),
  not_tested: mark('not tested'),
  held_back: mark('holds back'),
};
const order = ['fails', 'held_back', 'not_tested', 'holds'];
const quality = ['guessing', 'fast_guesses', 'runs', 'trade_off', 'fatigue'];

// What keeps the patient back comes first.
const worstFirst = (findings) =>
  [...findings].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));

const most = 3; // in a list of what holds back

// But for the one that was told in a sentence already.
export function heldBack(readiness, alreadyTold, more) {
  const isHeld = (one) => one !== alreadyTold && !['holds', 'not_tested'].includes(one.verdict);
  const found = worstFirst(readiness.findings).filter(isHeld);
  if (!found.length) return null;
  const left = found.length - most;
  return [
    h('h2', {}, t('What holds back')),
    h(
      'ul',
      { class: 'back-list', 'aria-label': t('What holds back') },
      found.slice(0, most).map((one) => h('li', {}, h('strong', {}, t(one.title)), `: ${sentence(one)}`)),
    ),
    left > 0 ? h('p', {}, h('a', { href: more }, tn('and one more', 'and {count} more', left))) : null,
  ];
}

function interval(finding) {
  if (!finding.interval_95) return null;
  const { lower, upper } = finding.interval_95;
  const write = finding.unit.startsWith('share') ? percent : (value) => number(value, 2);
  return h('p', {}, t('95 % interval: {lower} to {upper}', { lower: write(lower), upper: write(upper) }));
}

function restsOn(used) {
  const link = (block, i) =>
    h(
      'a',
      { href: `#/block/${block.session}/${block.block}` },
      t('Block {i} of {all}', { i: i + 1, all: used.blocks.length }),
    );
  return h(
    'p',
    {},
    tn('Rests on {count} trial: ', 'Rests on {count} trials: ', used.trials),
    used.blocks.flatMap((block, i) => [i ? ', ' : '', link(block, i)]),
  );
}

function forStatisticians(finding) {
  return h(
    'details',
    {},
    h('summary', {}, t('For statisticians')),
    h('p', { lang: 'en' }, [finding.value, finding.reason].filter(Boolean).join('. ')),
    interval(finding),
    h('p', { lang: 'en' }, finding.threshold),
    restsOn(finding.trials_used),
    h('p', { class: 'quiet', lang: 'en' }, `${finding.source_of_default} (${finding.confidence_in_default})`),
  );
}

function rule(finding) {
  return h(
    'section',
    { class: 'rule', 'aria-label': t(finding.title) },
    h(
      'div',
      {},
      h(
        'h3',
        {},
        t(finding.title),
        ' ',
        h('span', { class: `verdict ${finding.verdict}` }, t(verdicts[finding.verdict])),
      ),
      h('p', {}, sentence(finding)),
    ),
    bar(finding) ?? h('div'),
    forStatisticians(finding),
  );
}

export const disclaimer = () => h('p', { class: 'quiet' }, t('A grade speaks of this task. It is not a diagnosis.'));

// Every rule of one grade.
export function rules(readiness) {
  return [
    readiness.notes.map((note) => h('p', { lang: 'en' }, note)),
    worstFirst(readiness.findings).map(rule),
    disclaimer(),
  ];
}

function timing(patient) {
  // Nobody's response time is judged where there were touches only.
  const onlyTouches = (session) => session.blocks.length > 0 && session.blocks.every((block) => block.touches);
  const counted = patient.sessions.filter((session) => !session.excluded && !onlyTouches(session));
  const loose = counted.filter((session) => !session.timing_verified).length;
  const words = loose
    ? t('Timing was not verified in {loose} of {all} sessions; the rules for times leave those out.', {
        loose,
        all: counted.length,
      })
    : counted.length
      ? t('Timing was verified in every session.')
      : t('No session yet.');
  return h('p', {}, words);
}

export function whyPage({ shown, phase, patient, alone }) {
  const pictures = phase.tasks.includes('judgement');
  const isQuality = (one) => quality.includes(one.rule);
  const { findings } = shown.readiness;
  if (!patient.sessions.length) {
    return empty(t('Nothing has been practised yet.'), t('The rules are judged from the first test on.'));
  }
  return [
    h('h2', { id: 'why' }, t('Why'), ' ', grade(shown.readiness.grade), alone ? null : ` ${t(phase.name)}`),
    rules({ ...shown.readiness, findings: findings.filter((one) => !isQuality(one)) }),
    pictures
      ? [h('h2', {}, t('Quality of the data')), timing(shown), worstFirst(findings.filter(isQuality)).map(rule)]
      : null,
    h(
      'p',
      { class: 'quiet' },
      t('Thresholds in force: {layers}', { layers: patient.thresholds_from.map(told).join(' · ') }),
    ),
  ];
}
