// Which programme is in force: its phases, and a change to the built-in one or to one phase alone.
import { button, h, row, table } from '../parts/dom.js';
import { told } from '../parts/told.js';
import { mark, t } from '../parts/words.js';

const titles = {
  none: mark('one phase'),
  'built-in': mark('the built-in programme'),
  own: mark('a programme of your own'),
};
const consequences = {
  'built-in': mark(
    'Phases side by side, each with its own grade, dose and door: lessons about pain; after the first of ' +
      'them touch (led by somebody who helps) and pictures. What was recorded so far counts for the phase ' +
      'of its task; visits hold what is due in any of them.',
  ),
  none: mark(
    'Pictures alone are practised, from the next visit on. What was recorded and decided about other ' +
      'phases is kept, and counts again once a programme holds them.',
  ),
};
const words = { 'built-in': mark('Use the built-in programme'), none: mark('One phase only') };

export const taskNames = [mark('judgement'), mark('words'), mark('lesson')];

const phaseRow = (phase) =>
  row([
    t(phase.name),
    phase.tasks.map((task) => t(task)).join(', '),
    told(`opens ${phase.door}`),
    t('{sessions} a day, {days} days a week', { sessions: phase.sessions_a_day, days: phase.days_a_week }),
    t('about {minutes} minutes', phase),
    phase.own || t('nothing'),
  ]);

export function programmeCard({ now, clinician, why, keep }) {
  const { which, phases } = now.programme;
  const offer = (word) => [
    h('p', {}, t(consequences[word])),
    h(
      'p',
      {},
      button(t(words[word]), () => keep({ programme: word, why: why.value })),
    ),
  ];
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, h('h2', {}, t('Programme: {which}', { which: t(titles[which]) }))),
    table(
      t('Phases, in order'),
      [t('Phase'), t('Tasks'), t('Door'), t('Dose'), t('A visit'), t('Says for itself')],
      phases.map(phaseRow),
    ),
    which === 'none'
      ? null
      : h(
          'p',
          {},
          t(
            'A threshold changed in the form holds for every phase that says nothing of its own about it. What a ' +
              'phase says for itself is changed in a protocol file.',
          ),
        ),
    clinician ? ['built-in', 'none'].filter((word) => word !== which).map(offer) : null,
    clinician
      ? h('p', { class: 'quiet' }, t('Say why beside "Keep the change"; the history below takes it back.'))
      : null,
  );
}
