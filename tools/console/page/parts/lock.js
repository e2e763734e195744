// The cover over a page whose user has gone: everything stays where it was, out of sight, until the same person
// signs in over it. Somebody else begins anew.
import { signInForm } from '../people/sign_in.js';
import { t } from './words.js';

const look = 5000; // ms between two looks
const lastUse = 'dorsal-last-use'; // of any tab; a time and nothing else

let noted = 0;
function note() {
  if (Date.now() - noted < 1000) return;
  noted = Date.now();
  localStorage.setItem(lastUse, String(noted));
}
const idle = () => Date.now() - Math.max(noted, Number(localStorage.getItem(lastUse)) || 0);

// Calls `gone` once nobody has used any tab for so long, and `here` now and then while somebody does.
export function watchUse(seconds, { gone, here }) {
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input']) {
    window.addEventListener(kind, note, { passive: true, capture: true });
  }
  note();
  let told = Date.now();
  setInterval(
    () => {
      if (idle() > seconds * 1000) gone();
      else if (Date.now() - told > seconds * 250 && idle() < look * 2) {
        told = Date.now();
        here();
      }
    },
    Math.min(look, seconds * 250),
  );
}

export const covered = () => document.body.classList.contains('covered');

// `enter` makes the page of who signed in, while it is still covered: nobody sees what somebody else wrote. Ends with
// what it says.
export function cover(name, enter) {
  const sheet = document.getElementById('cover');
  for (const one of document.body.children) one.inert = one !== sheet;
  document.body.classList.add('covered');
  // A modal dialog would keep the keyboard from the cover.
  const dialogs = [...document.querySelectorAll('dialog[open]')];
  for (const one of dialogs) one.close();
  const title = document.title;
  document.title = `${t('Locked')} · ${t('Dorsal console')}`;
  const lift = () => {
    for (const one of document.body.children) one.inert = false;
    document.body.classList.remove('covered');
    for (const one of dialogs) if (one.isConnected) one.showModal();
    sheet.replaceChildren();
    note();
  };
  return new Promise((resolve, reject) => {
    const done = (who) => {
      document.title = title;
      return enter(who).finally(lift).then(resolve, reject);
    };
    const { content, begin } = signInForm(
      { title: t('Locked'), words: t('Sign in to go on where you were. What you wrote is still there.'), name },
      done,
    );
    sheet.replaceChildren(...content);
    begin();
  });
}
