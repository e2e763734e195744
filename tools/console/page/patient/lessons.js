// What lessons showed: how the checks went, the belief before and after, what was chosen, marked and written.
import { h, row, table } from '../parts/dom.js';
import { day } from '../parts/numbers.js';
import { t } from '../parts/words.js';

function checks(lesson) {
  if (!lesson.finished) return t('{asked} of 5 put so far, {right} right', lesson);
  return t('{right} of {asked} right', lesson) + (lesson.passed ? '' : `; ${t('comes again')}`);
}

const told = (rating) => (rating === null ? t('not told') : String(rating));

function belief(lesson) {
  if (lesson.belief_before === null && lesson.belief_after === null) return t('not told');
  return t('{before} before, {after} after', {
    before: told(lesson.belief_before),
    after: told(lesson.belief_after),
  });
}

// Checks that were not right, the choice for the week, the own back.
function toTalkAbout(lesson) {
  const parts = lesson.checks
    .filter((check) => check.right !== true)
    .map((check) => h('div', {}, `${check.question} \u2013 ${check.answered || t('passed over')}`));
  if (lesson.experiment) parts.push(h('div', {}, t('This week: {what}', { what: lesson.experiment })));
  if (lesson.blurred.length + lesson.clear.length > 0) {
    parts.push(
      h(
        'div',
        {},
        t('Own back, of twelve squares from the upper left: {blurred} blurred{which}, {clear} clear', {
          blurred: lesson.blurred.length,
          which: lesson.blurred.length ? ` (${lesson.blurred.join(', ')})` : '',
          clear: lesson.clear.length,
        }),
      ),
    );
  }
  return h('div', {}, ...parts);
}

// Those that ship name nobody: who read them is a setting.
function reviewed(by) {
  if (by) return h('p', {}, t('Reviewed by {who}.', { who: by }));
  return h(
    'p',
    { class: 'flag' },
    t('These lessons are not yet reviewed by a clinician. Who has read them can be written under settings, Lessons.'),
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
    h('h2', {}, t('Lessons')),
    unreviewed ? reviewed(patient.lessons_reviewed_by) : null,
    table(
      t(
        'Every lesson, newest first. 4 of 5 checks right is enough; who guesses gets there in 4.5 % of tries. ' +
          'Belief: how true a sentence was for the patient, 0 to 10; it is judged by nobody',
      ),
      [
        t('Day'),
        t('Lesson'),
        t('Checks'),
        t('Belief'),
        t('To talk about'),
        ...(clinician ? [t('In their own words')] : []),
      ],
      lessons.map(({ session, block }) =>
        row(
          [
            day(session.day),
            block.lesson.title + (block.lesson.again ? `, ${t('again in other words')}` : ''),
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
