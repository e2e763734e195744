// A patient's session, started from the page; how it goes is read from what it has saved.
import { h, labelled, say } from './dom.js';
import { get, post } from './server.js';

const pause = 2000; // ms between two looks

let told; // asked once: a screen plugged in later shows after the page is loaded again
const displays = () => {
  told ??= get('displays').catch((error) => {
    told = null;
    throw error;
  });
  return told;
};
const unnamed = ['0', '1', '2', '3'].map((one) => [one, `Screen ${Number(one) + 1}`]);
const nameOf = (one) =>
  `Screen ${one.display + 1}: ${one.name ? `${one.name}, ` : ''}${one.width_px} x ${one.height_px}`;

// `planned`: what it would hold, where there is a programme.
export function sessionCard(code, planned) {
  const words = h('p', { role: 'status' });
  const screen = h(
    'select',
    {},
    unnamed.map(([value, name]) => h('option', { value }, name)),
  );
  displays()
    .then((answer) => {
      if (answer.displays.length) {
        screen.replaceChildren(
          ...answer.displays.map((one) => h('option', { value: String(one.display) }, nameOf(one))),
        );
      } else {
        told = null;
        if (!words.textContent) words.textContent = answer.words;
      }
    })
    .catch(() => {});
  const look = async () => {
    const state = await get('session');
    if (state.patient === null) return;
    words.textContent = state.patient === code ? state.words : `A session of ${state.patient}: ${state.words}`;
    start.disabled = state.running;
    if (state.running && words.isConnected) setTimeout(() => look().catch((error) => say(error.message, true)), pause);
  };
  const begin = async () => {
    try {
      say('');
      words.textContent = 'Opening the window …';
      await post(`patients/${code}/session`, { display: Number(screen.value) });
      await look();
    } catch (error) {
      words.textContent = '';
      say(error.message, true);
    }
  };
  const start = h('button', { type: 'button', onclick: begin }, 'Start a session now');
  look().catch(() => {});
  return h(
    'section',
    { class: 'card', 'aria-label': 'Session' },
    planned,
    h('div', { class: 'row' }, h('div', {}, labelled("Patient's screen", screen)), start),
    words,
  );
}
