// How a patient leaves the clinic's records.
import { h, labelled, say } from './dom.js';
import { post } from './server.js';

// Export comes first; deleting needs the code typed.
export function leaving(patient) {
  const code = patient.code;
  const typed = h('input', { autocomplete: 'off', maxlength: '16' });
  const erase = async () => {
    try {
      const done = await post(`patients/${code}/deletion`, { confirm: typed.value.trim().toUpperCase() });
      window.location.hash = '#/patients';
      setTimeout(
        () =>
          say(
            `${code} was deleted: ${done.sessions} sessions, ${done.trials} trials, in ${done.files} files. ${
              done.complete
                ? `No trace was found afterwards. ${done.words}`
                : `Not complete: ${done.problems.join('; ')}`
            }`,
            !done.complete,
          ),
        100,
      );
    } catch (error) {
      say(error.message, true);
    }
  };
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, 'Delete this patient'),
    h(
      'p',
      {},
      '1. Keep what must be kept: ',
      h('a', { href: `/api/v1/patients/${code}/trials.csv`, download: '' }, 'every trial on the screen (CSV)'),
      ', ',
      h('a', { href: `/api/v1/patients/${code}/led-trials.csv`, download: '' }, 'every touch (CSV)'),
      ', ',
      h('a', { href: `/api/v1/patients/${code}/journal.csv`, download: '' }, 'notes, decisions, exclusions (CSV)'),
      ', ',
      h('a', { href: `/api/v1/patients/${code}/report`, target: '_blank', rel: 'noopener' }, 'the report'),
      '.',
    ),
    h(
      'p',
      {},
      '2. Deleting takes the patient out of the database, its backups and journals. There is no way back. ',
      'The audit log keeps that it was done.',
    ),
    labelled(`3. Type ${code} to confirm`, typed),
    h('p', {}, h('button', { type: 'button', onclick: erase }, 'Delete for good')),
  );
}
