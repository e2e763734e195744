// Between the clinic and a patient's home: the prescription to send, the result file that comes back.
import { h, labelled, say } from './dom.js';
import { draftDone, drafted } from './drafts.js';
import { post } from './server.js';

function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

export function prescriptionCard(code) {
  const message = drafted(h('textarea', { maxlength: '400' }), code, 'prescription');
  const outcome = h('div', { role: 'status' });
  const issue = async () => {
    try {
      const made = await post(`patients/${code}/prescriptions`, { message: message.value });
      await draftDone(code, 'prescription');
      const file = URL.createObjectURL(new Blob([bytesOf(made.file)], { type: 'application/octet-stream' }));
      outcome.replaceChildren(
        h(
          'p',
          {},
          `Prescription number ${made.number}: `,
          h('a', { href: file, download: made.file_name }, 'Save the file'),
          ' and send it.',
        ),
        h(
          'p',
          {},
          'Passphrase, to tell the patient in person: ',
          h('strong', { class: 'note' }, made.passphrase),
          '. It is kept nowhere; when you leave this page it is gone.',
        ),
      );
      say('');
    } catch (error) {
      say(error.message, true);
    }
  };
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, 'Practice at home'),
    h('p', {}, "What is in force now, as a closed file for the patient's own computer."),
    labelled('A few words to the patient, shown before the next practice (may stay empty)', message),
    h('p', {}, h('button', { type: 'button', onclick: issue }, 'Make a prescription')),
    outcome,
    h(
      'p',
      {},
      h('a', { href: `/api/v1/patients/${code}/leaflet/own`, target: '_blank', rel: 'noopener' }, 'Print a leaflet'),
      ': one page for the patient, on how to begin and what to do if pain rises. The passphrase is not on it.',
    ),
  );
}

async function base64Of(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(''));
}

const largest = 45_000_000; // bytes; the program refuses more

export function resultDrop(done) {
  const outcomes = h('ul', { 'aria-live': 'polite' });
  const take = async (files) => {
    let taken = 0;
    for (const file of files) {
      const line = h('li', {}, `${file.name}: being taken in …`);
      outcomes.append(line);
      try {
        if (file.size > largest) throw new Error('this is too large for a result file; nothing was taken');
        const answer = await post('results', { file: await base64Of(file) });
        line.replaceChildren(
          `${file.name}: `,
          h('a', { href: `#/patient/${answer.patient}` }, answer.patient),
          `, ${answer.words}`,
        );
        taken += 1;
      } catch (error) {
        line.textContent = `${file.name}: ${error.message}`;
        line.className = 'bad';
      }
    }
    if (taken) await done();
  };
  const picker = h('input', { type: 'file', multiple: true, onchange: () => take([...picker.files]) });
  const area = h(
    'div',
    { class: 'card drop' },
    labelled('Result files from patients at home: drop them here, or choose', picker),
    outcomes,
  );
  const light = (event) => {
    event.preventDefault();
    area.classList.toggle('over', event.type === 'dragover');
  };
  area.addEventListener('dragover', light);
  area.addEventListener('dragleave', light);
  area.addEventListener('drop', (event) => {
    light(event);
    take([...event.dataTransfer.files]);
  });
  return area;
}
