// Half-sentences that the program tells about phases, in the reader's language; what is not known stays as it is.
import { day } from './numbers.js';
import { mark, t, tn } from './words.js';

export const known = [
  mark('at once'),
  mark('when a clinician opens it'),
  mark('as the clinic decided'),
  mark('built in'),
  mark('clinic'),
  mark('patient'),
  mark('Enough touches'),
  mark('Right answers'),
  mark('One difficulty'),
  mark('Answered by the patient'),
  mark('Nothing felt where nothing was'),
  mark('Lessons done'),
  mark('Checks understood'),
  mark('Enough assess blocks'),
  mark('Accuracy overall'),
  mark('Accuracy on left pictures'),
  mark('Accuracy on right pictures'),
  mark('Accuracy, left against right'),
  mark('One side stands out: bias or deficit'),
  mark('Median response time of correct answers'),
  mark('Response time, left against right'),
  mark('Different days'),
  mark('Time from first to last block'),
  mark('No decline over blocks'),
  mark('Pain during the last session'),
  mark('Judging, not guessing'),
  mark('No fast guesses'),
  mark('Answers not in runs'),
  mark('No speed bought with errors'),
  mark('No fatigue within blocks'),
  mark('Visits with imagery'),
  mark('Comfortable'),
  mark('Consistent'),
  mark('Two in a row take longer'),
  mark('Which of two it was'),
  mark('Visits with movement'),
  mark('Own activities'),
  mark('Expected and experienced pain'),
  mark('Confidence'),
  mark('How harmful it is held to be'),
  mark('Answering without a click'),
  mark("The patient's screens"),
  mark('Dose'),
  mark('Training'),
  mark('Two points: how far apart'),
  mark('Which square'),
  mark('Which sign'),
  mark('Lessons'),
  mark('Imagined movement'),
  mark('Graded movement'),
  mark('Thresholds of the grade'),
  mark('Thresholds of the grade of touch'),
  mark('Nothing is planned for today.'),
  mark('Nothing is planned: a safety question was answered with yes, and a clinician has to look first.'),
];

const dated = (words) => (found) => t(words, { day: day(found) });

const forms = [
  [/^after (\d+) lessons?$/, (n) => tn('after {count} lesson', 'after {count} lessons', Number(n))],
  [/^after (\d+) weeks?$/, (n) => tn('after {count} week', 'after {count} weeks', Number(n))],
  [/^when (.+) is ready$/, (phase) => t('when {phase} is ready', { phase: t(phase) })],
  [/^opens (.+)$/, (how) => t('opens {how}', { how: told(how) })],
  [/^opened (at once|after .+|when .+)$/, (how) => t('opened {how}', { how: told(how) })],
  [/^begun on (.+)$/, dated(mark('begun on {day}'))],
  [/^follows (.+), which was passed$/, (phase) => t('follows {phase}, which was passed', { phase: t(phase) })],
  [/^passed by a clinician's decision on (.+)$/, dated(mark("passed by a clinician's decision on {day}"))],
  [/^opened by a clinician on (.+)$/, dated(mark('opened by a clinician on {day}'))],
  [/^opened again by a clinician on (.+)$/, dated(mark('opened again by a clinician on {day}'))],
  [/^set aside by a clinician on (.+)$/, dated(mark('set aside by a clinician on {day}'))],
  [/^patient, version (\d+)$/, (version) => t('patient, version {version}', { version })],
  [/^clinic, version (\d+)$/, (version) => t('clinic, version {version}', { version })],
  [/^Block (\d+): (.+)$/, (place, what) => t('Block {number}: {what}', { number: place, what: told(what) })],
  [/^(\w+) (practice|assess|train)$/, (task, what) => `${t(task)}, ${t(what)}`],
  [/^Today: (.+)\.$/, (parts) => t('Today: {parts}.', { parts: told(parts) })],
  [/^(.+), then (.+)$/, (first, second) => t('{first}, then {second}', { first: told(first), second: told(second) })],
  [
    /^(.+), about (\d+) minutes$/,
    (phase, minutes) => t('{phase}, about {minutes} minutes', { phase: t(phase), minutes }),
  ],
];

export function told(text) {
  const exact = t(text);
  if (exact !== text) return exact;
  for (const [form, say] of forms) {
    const found = text.match(form);
    if (found) return say(...found.slice(1));
  }
  return text;
}
