// How a patient leaves the clinic's records: the one thing here without a way back.
import { button, h, labelled } from '../parts/dom.js';
import { post } from '../parts/server.js';
import { failed, toast } from '../parts/toast.js';
import { t } from '../parts/words.js';

function outcome(code, done) {
  const counts = { code, sessions: done.sessions, trials: done.trials, files: done.files };
  const what = t('{code} was deleted: {sessions} sessions, {trials} trials, in {files} files.', counts);
  if (done.complete) return toast(`${what} ${t('No trace was found afterwards.')} ${done.words}`);
  return failed({ message: `${what} ${t('Not complete:')}`, problems: done.problems });
}

function keepFirst(code) {
  const file = (name, words) => h('a', { href: `/api/v1/patients/${code}/${name}`, download: '' }, words);
  return h(
    'p',
    {},
    `1. ${t('Keep what must be kept:')} `,
    file('trials.csv', t('every trial on the screen (CSV)')),
    ', ',
    file('led-trials.csv', t('every touch (CSV)')),
    ', ',
    file('journal.csv', t('notes, decisions, exclusions (CSV)')),
    ', ',
    h('a', { href: `/api/v1/patients/${code}/report`, target: '_blank', rel: 'noopener' }, t('the report')),
    '.',
  );
}

// Export comes first; deleting needs the code typed.
export function leaving({ code }) {
  const typed = h('input', { autocomplete: 'off', maxlength: '16' });
  const erase = async () => {
    try {
      const done = await post(`patients/${code}/deletion`, { confirm: typed.value.trim().toUpperCase() });
      window.location.hash = '#/today';
      outcome(code, done);
    } catch (error) {
      failed(error);
    }
  };
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, t('Delete this patient')),
    keepFirst(code),
    h(
      'p',
      {},
      `2. ${t(
        'Deleting takes the patient out of the database, its backups and journals. There is no way back. The ' +
          'audit log keeps that it was done.',
      )}`,
    ),
    labelled(`3. ${t('Type {code} to confirm', { code })}`, typed),
    h('p', {}, button(t('Delete for good'), erase)),
  );
}
