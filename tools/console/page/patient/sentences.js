// What a rule found, in a plain sentence made from its numbers; the server's own words where there is none here.
import { number, percent } from '../parts/numbers.js';
import { t, tn } from '../parts/words.js';

const points = (share) => number(100 * Math.abs(share));

function ofShare(one, { toCome, there, unknown }) {
  const { trials } = one.trials_used;
  if (!trials || one.number === null) return t('There is nothing to judge yet.');
  const values = { needed: one.needed, trials, right: Math.round(one.number * trials) };
  if (one.needed === null) return t(unknown, values);
  return t(one.verdict === 'holds' ? there : toCome, values);
}

const byVerdict = (holds, other) => (one) => t(one.verdict === 'holds' ? holds : other);
const untested = (one, words) => (one.verdict === 'not_tested' ? t(words) : null);

// Each text stands in a call of t, so that it is found for translation.
const sentences = {
  enough_blocks: (one) =>
    one.verdict === 'holds'
      ? tn('There is {count} test, which is enough.', 'There are {count} tests, which is enough.', one.number)
      : t('Too little to judge yet: {have} of {needed} tests.', { have: one.number, needed: one.limit }),
  accuracy: (one) =>
    one.unit === 'blocks'
      ? t('{have} of the last tests reached the goal; {needed} are asked for.', { have: one.number, needed: one.limit })
      : ofShare(one, {
          toCome: t('{needed} of the last {trials} would do; {right} were right.'),
          there: t('{right} of the last {trials} were right; {needed} would do.'),
          unknown: t('{right} of the last {trials} were right, which cannot be enough yet.'),
        }),
  accuracy_left: (one) =>
    ofShare(one, {
      toCome: t('On left pictures {needed} of {trials} would do; {right} were right.'),
      there: t('On left pictures {right} of {trials} were right; {needed} would do.'),
      unknown: t('On left pictures {right} of {trials} were right, which cannot be enough yet.'),
    }),
  accuracy_right: (one) =>
    ofShare(one, {
      toCome: t('On right pictures {needed} of {trials} would do; {right} were right.'),
      there: t('On right pictures {right} of {trials} were right; {needed} would do.'),
      unknown: t('On right pictures {right} of {trials} were right, which cannot be enough yet.'),
    }),
  accuracy_gap: (one) =>
    one.number === null
      ? t('There is nothing to judge yet.')
      : t('Left and right differ by {points} percentage points; {limit} are allowed, or as much as chance explains.', {
          points: points(one.number),
          limit: points(one.limit),
        }),
  bias_or_deficit: () => t('One side stands out: either it is harder, or one answer is given more often.'),
  response_time: (one) =>
    untested(one, 'Times are not judged here: too few right answers, or timing that was not verified.') ??
    t('A right answer usually takes {time} s; up to {limit} s is allowed.', {
      time: number(one.number, 1),
      limit: number(one.limit, 1),
    }),
  response_time_gap: (one) =>
    untested(one, 'Times of left and right are not compared here.') ??
    t('Left and right differ by {time} s; {limit} s is allowed, or as much as chance explains.', {
      time: number(Math.abs(one.number), 2),
      limit: number(one.limit, 2),
    }),
  days: (one) =>
    tn(
      'Tested on {count} day; {limit} are asked for.',
      'Tested on {count} different days; {limit} are asked for.',
      one.number,
      {
        limit: one.limit,
      },
    ),
  span: (one) =>
    tn(
      '{count} day lies between the first and the last test; {limit} are asked for.',
      '{count} days lie between the first and the last test; {limit} are asked for.',
      one.number,
      { limit: one.limit },
    ),
  trend: (one) =>
    untested(one, 'Too few tests yet to see whether results fall.') ??
    byVerdict(t('Results do not fall from test to test.'), t('Results fall from test to test.'))(one),
  pain: (one) =>
    untested(one, 'Pain was not rated before and after the last session.') ??
    byVerdict(t('Pain did not rise during the last session.'), t('Pain rose during the last session.'))(one),
  guessing: (one) =>
    untested(one, 'Too little to tell judging from guessing.') ??
    byVerdict(
      t('Answers are judged, not guessed.'),
      t('Answers may be guesses: right as often as by chance, and fast.'),
    )(one),
  fast_guesses: (one) =>
    one.number === null
      ? t('Too few answers to look for fast guesses.')
      : t('{share} of the answers came too fast to be judged; {limit} are allowed.', {
          share: percent(one.number),
          limit: percent(one.limit),
        }),
  runs: (one) =>
    untested(one, 'Too few answers to look for a pattern.') ??
    byVerdict(
      t('Answers do not come in a pattern.'),
      t('Answers come in a pattern, such as left and right in turn.'),
    )(one),
  trade_off: (one) =>
    untested(one, 'Too few tests to see whether speed is bought with errors.') ??
    byVerdict(t('Speed is not bought with errors.'), t('Answers became faster and more of them wrong.'))(one),
  fatigue: (one) =>
    untested(one, 'Too few answers to look for tiredness.') ??
    byVerdict(t('Answers stay as good to the end of a test.'), t('Answers get worse towards the end of a test.'))(one),
};

const own = (one) => [one.value, one.reason].filter(Boolean).join('. ');

export const sentence = (one) => (sentences[one.rule] ? sentences[one.rule](one) : own(one));

// The finding that the grade is told by: whether there is enough, or else the right answers.
export function inFront({ findings }) {
  const found = (rule) => findings.find((one) => one.rule === rule);
  const enough = found('enough_blocks');
  if (enough && enough.verdict !== 'holds') return enough;
  return found('accuracy') ?? found('touch_accuracy') ?? findings[0];
}

// The grade in a sentence: what it takes, and what there is.
export function gradeSentence(readiness) {
  const told = inFront(readiness);
  if (!told) return t('There is nothing to judge yet.');
  if (readiness.grade === 'READY') return `${t('Every rule holds.')} ${sentence(told)}`;
  return sentence(told);
}
