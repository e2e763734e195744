// The first page: who needs a clinician today, and all patients beside it.
import { h, show } from '../parts/dom.js';
import { get } from '../parts/server.js';
import { failed } from '../parts/toast.js';
import { t } from '../parts/words.js';
import { addPatient } from './add.js';
import { listOfPatients } from './patients.js';
import { resultDrop } from './results.js';
import { workList } from './work.js';

const pause = 50; // ms before the grades still missing are asked for

function warnings(answer) {
  const unreadable = (answer.left_out ?? []).map((one) =>
    t('Patient {code} cannot be shown, because the record cannot be read: {why}', { code: one.patient, why: one.why }),
  );
  const journals = (answer.journals ?? []).map((one) =>
    t('{found}. What to do: {remedy}.', { found: one.found, remedy: one.remedy }),
  );
  return [answer.clock, ...unreadable, ...journals].filter(Boolean).map((text) => h('p', { class: 'card flag' }, text));
}

function focusSearch() {
  if (!sessionStorage.getItem('dorsal-find')) return;
  sessionStorage.removeItem('dorsal-find');
  document.getElementById('search').focus();
}

export async function todayPage(me) {
  const clinician = me.role === 'clinician';
  const notices = h('div', { role: 'status' });
  const list = listOfPatients();
  const load = async () => {
    const answer = await get('patients');
    notices.replaceChildren(...warnings(answer));
    list.take(answer.patients);
    work?.take(answer.patients, answer.grades_pending);
    if (answer.grades_pending && notices.isConnected) setTimeout(() => load().catch(failed), pause);
  };
  const work = clinician ? workList(load) : null;
  const drop = clinician ? resultDrop(load) : null;
  show(
    notices,
    h(
      'div',
      { class: clinician ? 'today' : null },
      clinician ? h('section', {}, h('h1', {}, t('Today')), work.element, drop.element) : null,
      h(
        'section',
        { 'aria-labelledby': 'patients' },
        h(
          'div',
          { class: 'head' },
          h(clinician ? 'h2' : 'h1', { id: 'patients' }, t('Patients')),
          clinician ? h('div', { class: 'row station-only' }, addPatient()) : null,
        ),
        list.element,
      ),
    ),
  );
  await load();
  focusSearch();
}
