// Why the grade is what it is: every finding with the trials under it, and what the data are worth.
import { h, percent, row, table } from './dom.js';

const verdicts = {
  holds: 'holds',
  fails: 'does not hold',
  not_tested: 'not tested',
  held_back: 'holds back',
};

function trialsLinks(used) {
  return h(
    'details',
    {},
    h('summary', {}, `${used.trials} trials`),
    h(
      'ul',
      {},
      used.blocks.map((block, i) =>
        h(
          'li',
          {},
          h('a', { href: `#/block/${block.session}/${block.block}` }, `Block ${i + 1} of ${used.blocks.length}`),
        ),
      ),
    ),
  );
}

function interval(finding) {
  if (!finding.interval_95) return '';
  const unit =
    finding.unit === 's'
      ? (x) => `${x.toFixed(2)} s`
      : finding.unit.startsWith('share')
        ? percent
        : (x) => x.toFixed(2);
  return `95 %: ${unit(finding.interval_95.lower)} to ${unit(finding.interval_95.upper)}`;
}

const order = ['fails', 'held_back', 'not_tested', 'holds'];
const quality = ['guessing', 'fast_guesses', 'runs', 'trade_off', 'fatigue'];

// What keeps the patient back comes first.
const worstFirst = (findings) =>
  [...findings].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));

export function heldBack(readiness) {
  const found = worstFirst(readiness.findings).filter((one) => !['holds', 'not_tested'].includes(one.verdict));
  return found.length
    ? h(
        'ul',
        { 'aria-label': 'What holds back' },
        found.map((one) => h('li', {}, h('strong', {}, one.title), `: ${one.value}. ${one.reason}`)),
      )
    : null;
}

export function dataQuality(patient) {
  const found = patient.readiness.findings.filter((one) => quality.includes(one.rule));
  // Nobody's response time is judged where there were touches only.
  const onlyTouches = (session) => session.blocks.length > 0 && session.blocks.every((block) => block.touches);
  const counted = patient.sessions.filter((session) => !session.excluded && !onlyTouches(session));
  const loose = counted.filter((session) => !session.timing_verified).length;
  return [
    h('h2', {}, 'Quality of the data'),
    h(
      'ul',
      {},
      found.map((one) => h('li', {}, `${one.title}: ${verdicts[one.verdict]}. ${one.reason}`)),
      h(
        'li',
        {},
        loose
          ? `Timing was not verified in ${loose} of ${counted.length} sessions; the response-time rules leave those out.`
          : counted.length
            ? 'Timing was verified in every session.'
            : 'No session yet.',
      ),
    ),
  ];
}

// Every rule of one grade.
export function rules(readiness) {
  const rows = worstFirst(readiness.findings).map((finding) =>
    row([
      finding.title,
      verdicts[finding.verdict],
      [h('div', {}, finding.value), h('div', { class: 'quiet' }, interval(finding))],
      finding.threshold,
      finding.reason,
      trialsLinks(finding.trials_used),
      [finding.source_of_default, ` (${finding.confidence_in_default})`],
    ]),
  );
  return [
    readiness.notes.map((note) => h('p', {}, note)),
    table(
      'Every rule',
      ['Rule', 'Verdict', 'Value', 'Threshold', 'Reason', 'Rests on', 'Where the default comes from'],
      rows,
    ),
    h('p', { class: 'quiet' }, readiness.disclaimer),
  ];
}

export function why(readiness) {
  return [h('h2', { id: 'why' }, 'Why'), rules(readiness)];
}
