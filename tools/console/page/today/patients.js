// The list of patients.
import { grade, h, labelled, row, say, show, table } from './dom.js';
import { resultDrop } from './home.js';
import { get, post } from './server.js';

function adherence(one) {
  if (one === undefined) return 'for clinicians only';
  if (!one) return 'none';
  const behind = one.days * 2 < one.asked;
  return h('span', behind ? { class: 'flag' } : {}, `${one.days} of ${one.asked} days${behind ? ', behind' : ''}`);
}

// One alone is what the grade beside it is of.
function openPhases({ phases }) {
  if (phases.length === 0) return h('span', { class: 'quiet' }, 'none');
  return phases.map((one) => h('div', { class: 'phase' }, phases.length > 1 ? `${one.name}: ${one.grade}` : one.name));
}

const unread = (patient) =>
  patient.left_out ? [`${patient.left_out} session${patient.left_out === 1 ? '' : 's'} cannot be read`] : [];

export async function patients(me) {
  const search = h('input', { type: 'search', autocomplete: 'off' });
  const archived = h('input', { type: 'checkbox' });
  const list = h('div');
  const notices = h('div', { role: 'status' });
  let all = [];
  const draw = () => {
    const wanted = search.value.trim().toUpperCase();
    const rows = all.filter((patient) => patient.code.includes(wanted) && (archived.checked || !patient.archived));
    list.replaceChildren(
      rows.length === 0
        ? h(
            'p',
            {},
            all.length
              ? 'No patient matches.'
              : 'No patients yet. A patient appears with the first session, or add one.',
          )
        : table(
            `${rows.length} of ${all.length} patients`,
            [
              'Patient',
              'Grade',
              'Open phases',
              'Due today',
              'Flags',
              'Practised, last 4 weeks',
              'Sessions',
              'Last session',
              'Decisions',
            ],
            rows.map((patient) =>
              row([
                h('a', { href: `#/patient/${patient.code}` }, patient.code + (patient.archived ? ' (archived)' : '')),
                grade(patient.grade),
                patient.grade ? openPhases(patient) : '',
                h('div', { class: 'due' }, patient.today === undefined ? 'for clinicians only' : (patient.today ?? '')),
                [...patient.flags, ...unread(patient)].map((flag) => h('div', { class: 'flag' }, flag)),
                adherence(patient.adherence),
                String(patient.sessions),
                patient.last_session_day ?? 'never',
                String(patient.decisions),
              ]),
            ),
          ),
    );
  };
  const load = async () => {
    const answer = await get('patients');
    all = answer.patients;
    notices.replaceChildren(
      ...[
        answer.clock,
        ...(answer.left_out ?? []).map(
          (one) => `Patient ${one.patient} cannot be shown, because the record cannot be read: ${one.why}`,
        ),
        ...(answer.journals ?? []).map((one) => `${one.found}. What to do: ${one.remedy}.`),
      ]
        .filter((text) => text)
        .map((text) => h('p', { class: 'card flag' }, text)),
    );
    draw();
    if (answer.grades_pending && list.isConnected) {
      setTimeout(() => load().catch((error) => say(error.message, true)), 50);
    }
  };
  const add = async () => {
    try {
      const { code } = await post('patients', {});
      say(`Patient ${code} was added. Write the code into the patient's own file: Dorsal keeps no names.`);
      await load();
    } catch (error) {
      say(error.message, true);
    }
  };
  search.addEventListener('input', draw);
  archived.addEventListener('change', draw);
  show(
    h('h1', {}, 'Patients'),
    notices,
    h(
      'div',
      { class: 'row' },
      h('div', {}, labelled('Find a code', search)),
      h('label', { class: 'tick station-only' }, archived, ' Show archived'),
      me.role === 'clinician' ? h('button', { class: 'station-only', onclick: add }, 'Add a patient') : null,
    ),
    list,
    me.role === 'clinician' ? h('div', { class: 'station-only' }, resultDrop(load)) : null,
  );
  await load();
}
