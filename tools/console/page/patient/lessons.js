// What lessons showed: how the checks went, the belief before and after, what was chosen, marked and written.
import { h, row, table } from './dom.js';

function checks(lesson) {
  if (!lesson.finished) return `${lesson.asked} of 5 put so far, ${lesson.right} right`;
  return `${lesson.right} of ${lesson.asked} right${lesson.passed ? '' : '; comes again'}`;
}

const told = (rating) => (rating === null ? 'not told' : String(rating));

function belief(lesson) {
  if (lesson.belief_before === null && lesson.belief_after === null) return 'not told';
  return `${told(lesson.belief_before)} before, ${told(lesson.belief_after)} after`;
}

// Checks that were not right, the choice for the week, the own back.
function toTalkAbout(lesson) {
  const parts = lesson.checks
    .filter((check) => check.right !== true)
    .map((check) => h('div', {}, `${check.question} \u2013 ${check.answered || 'passed over'}`));
  if (lesson.experiment) parts.push(h('div', {}, `This week: ${lesson.experiment}`));
  if (lesson.blurred.length + lesson.clear.length > 0) {
    parts.push(
      h(
        'div',
        {},
        `Own back, of twelve squares from the upper left: ${lesson.blurred.length} blurred` +
          `${lesson.blurred.length ? ` (${lesson.blurred.join(', ')})` : ''}, ${lesson.clear.length} clear`,
      ),
    );
  }
  return h('div', {}, ...parts);
}

// Those that ship name nobody: who read them is a setting.
function reviewed(by) {
  if (by) return h('p', {}, `Reviewed by ${by}.`);
  return h(
    'p',
    { class: 'flag' },
    'These lessons are not yet reviewed by a clinician. Who has read them can be written under settings, Lessons.',
  );
}

// Nothing where no lesson was begun.
export function lessonSection(patient, clinician) {
  const lessons = [...patient.sessions]
    .reverse()
    .flatMap((session) => session.blocks.filter((block) => block.lesson).map((block) => ({ session, block })));
  if (lessons.length === 0) return null;
  const unreviewed = lessons.some(({ block }) => !block.lesson.reviewed);
  return [
    h('h2', {}, 'Lessons'),
    unreviewed ? reviewed(patient.lessons_reviewed_by) : null,
    table(
      'Every lesson, newest first. 4 of 5 checks right is enough; who guesses gets there in 4.5 % of tries. ' +
        'Belief: how true a sentence was for the patient, 0 to 10; it is judged by nobody',
      ['Day', 'Lesson', 'Checks', 'Belief', 'To talk about', ...(clinician ? ['In their own words'] : [])],
      lessons.map(({ session, block }) =>
        row(
          [
            session.day,
            block.lesson.title + (block.lesson.again ? ', again in other words' : ''),
            checks(block.lesson),
            belief(block.lesson),
            toTalkAbout(block.lesson),
            ...(clinician ? [block.lesson.words || '\u2013'] : []),
          ],
          session.excluded ? { class: 'excluded' } : {},
        ),
      ),
    ),
  ];
}
