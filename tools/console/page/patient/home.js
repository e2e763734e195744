// Between the clinic and a patient's home: the prescription to send, the leaflet, the archive, and the way out.
import { button, h, labelled } from '../parts/dom.js';
import { draftDone, drafted } from '../parts/drafts.js';
import { post } from '../parts/server.js';
import { failed } from '../parts/toast.js';
import { t } from '../parts/words.js';
import { leaving } from './leaving.js';

const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

function made(answer) {
  const file = URL.createObjectURL(new Blob([bytesOf(answer.file)], { type: 'application/octet-stream' }));
  return [
    h(
      'p',
      {},
      t('Prescription number {number}:', { number: answer.number }),
      ' ',
      h('a', { class: 'button main', href: file, download: answer.file_name }, t('Save the file')),
      ` ${t('and send it.')}`,
    ),
    h(
      'p',
      {},
      t('Passphrase, to tell the patient in person:'),
      ' ',
      h('strong', { class: 'note' }, answer.passphrase),
      `. ${t('It is kept nowhere; when you leave this page it is gone.')}`,
    ),
  ];
}

function prescription(code) {
  const message = drafted(h('textarea', { maxlength: '400' }), code, 'prescription');
  const outcome = h('div', { role: 'status' });
  const issue = async () => {
    try {
      const answer = await post(`patients/${code}/prescriptions`, { message: message.value });
      await draftDone(code, 'prescription');
      outcome.replaceChildren(...made(answer));
    } catch (error) {
      failed(error);
    }
  };
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('Practice at home')),
    h('p', {}, t("What is in force now, as a closed file for the patient's own computer.")),
    labelled(t('A few words to the patient, shown before the next practice (may stay empty)'), message),
    h('p', {}, button(t('Make a prescription'), issue, { class: 'main' })),
    outcome,
    h(
      'p',
      {},
      h('a', { href: `/api/v1/patients/${code}/leaflet/own`, target: '_blank', rel: 'noopener' }, t('Print a leaflet')),
      t(': one page for the patient, on how to begin and what to do if pain rises. The passphrase is not on it.'),
    ),
    h('p', { class: 'quiet' }, t('What comes back is dropped on the page Today.')),
  );
}

function archive({ code, patient, act }) {
  const set = (archived) => post(`patients/${code}/archive`, { archived });
  const { archived } = patient;
  const turn = () =>
    act(() => set(!archived), {
      done: archived ? t('Taken back from the archive.') : t('Archived.'),
      undo: () => set(archived),
    });
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('Archive')),
    h('p', {}, t('An archived patient keeps everything and is out of the list.')),
    button(archived ? t('Take back from the archive') : t('Archive this patient'), turn),
  );
}

export function homePage(page) {
  if (!page.clinician) return null;
  return h('div', { class: 'station-only' }, prescription(page.code), archive(page), leaving(page.patient));
}
