// Which programme is in force: its phases, and a change to the built-in one or to one phase alone.
import { h, row, table } from './dom.js';

const titles = { none: 'One phase', 'built-in': 'The built-in programme', own: 'A programme of your own' };

const consequences = {
  'built-in':
    'Phases side by side, each with its own grade, dose and door: lessons about pain; after the first of them touch ' +
    '(led by somebody who helps) and pictures. What was recorded so far counts for the phase of its task; visits hold ' +
    'what is due in any of them.',
  none:
    'Pictures alone are practised, from the next visit on. What was recorded and decided about other phases is kept, ' +
    'and counts again once a programme holds them.',
};
const words = { 'built-in': 'Use the built-in programme', none: 'One phase only' };

const phaseRow = (phase) =>
  row([
    phase.name,
    phase.tasks.join(', '),
    `opens ${phase.door}`,
    `${phase.sessions_a_day} a day, ${phase.days_a_week} days a week`,
    `about ${phase.minutes} minutes`,
    phase.own || 'nothing',
  ]);

export function programmeCard({ now, clinician, why, keep }) {
  const { which, phases } = now.programme;
  const offer = (word) => [
    h('p', {}, consequences[word]),
    h('p', {}, h('button', { type: 'button', onclick: () => keep({ programme: word, why: why.value }) }, words[word])),
  ];
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, h('h2', {}, `Programme: ${titles[which].toLowerCase()}`)),
    table(
      `${titles[which]}, in order`,
      ['Phase', 'Tasks', 'Door', 'Dose', 'A visit', 'Says for itself'],
      phases.map(phaseRow),
    ),
    which === 'none'
      ? null
      : h(
          'p',
          {},
          'A threshold changed in the form holds for every phase that says nothing of its own about it. ' +
            'What a phase says for itself is changed in a protocol file.',
        ),
    clinician ? ['built-in', 'none'].filter((word) => word !== which).map(offer) : null,
    clinician ? h('p', { class: 'quiet' }, 'Say why above; the history below takes it back.') : null,
  );
}
