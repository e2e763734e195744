// Result files that come back from patients at home: dropped anywhere on the page, or chosen.
import { h, labelled } from '../parts/dom.js';
import { post } from '../parts/server.js';
import { t } from '../parts/words.js';

const largest = 45_000_000; // bytes; the program refuses more

async function base64Of(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(''));
}

async function takeOne(file, line) {
  try {
    if (file.size > largest) throw new Error(t('this is too large for a result file; nothing was taken'));
    const answer = await post('results', { file: await base64Of(file) });
    const link = h('a', { href: `#/patient/${answer.patient}` }, answer.patient);
    line.replaceChildren(`${file.name}: `, link, `, ${answer.words}`);
    return 1;
  } catch (error) {
    line.textContent = `${file.name}: ${error.message}`;
    line.className = 'bad';
    return 0;
  }
}

// The whole page takes files while this element is on it.
function everywhere(element, take) {
  const light = (event) => {
    if (!element.isConnected) return stop();
    event.preventDefault();
    document.body.classList.toggle('over', event.type === 'dragover');
    if (event.type === 'drop') take([...event.dataTransfer.files]);
  };
  const kinds = ['dragover', 'dragleave', 'drop'];
  const stop = () => {
    document.body.classList.remove('over');
    for (const kind of kinds) document.removeEventListener(kind, light);
  };
  for (const kind of kinds) document.addEventListener(kind, light);
}

export function resultDrop(done) {
  const outcomes = h('ul', { 'aria-live': 'polite' });
  const take = async (files) => {
    let taken = 0;
    for (const file of files) {
      const line = h('li', {}, t('{name}: being taken in …', { name: file.name }));
      outcomes.append(line);
      taken += await takeOne(file, line);
    }
    if (taken) await done();
  };
  const picker = h('input', { type: 'file', multiple: true, onchange: () => take([...picker.files]) });
  const element = h(
    'div',
    { class: 'card drop station-only' },
    labelled(t('Result files from patients at home: drop them anywhere here, or choose'), picker),
    outcomes,
  );
  everywhere(element, take);
  return { element };
}
