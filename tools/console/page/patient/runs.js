// A patient's session, started from the page; how it goes is read from what it has saved.
import { button, h, labelled } from '../parts/dom.js';
import { get, post } from '../parts/server.js';
import { failed } from '../parts/toast.js';
import { t } from '../parts/words.js';

const pause = 2000; // ms between two looks

let told; // asked once: a screen plugged in later shows after the page is loaded again
const displays = () => {
  told ??= get('displays').catch((error) => {
    told = null;
    throw error;
  });
  return told;
};
const unnamed = () => [0, 1, 2, 3].map((one) => [String(one), t('Screen {number}', { number: one + 1 })]);
const nameOf = (one) =>
  `${t('Screen {number}', { number: one.display + 1 })}: ${one.name ? `${one.name}, ` : ''}${one.width_px} × ${one.height_px}`;

function screens() {
  const option = ([value, name]) => h('option', { value }, name);
  const screen = h('select', {}, unnamed().map(option));
  displays()
    .then((answer) => {
      const found = answer.displays.map((one) => [String(one.display), nameOf(one)]);
      if (found.length) screen.replaceChildren(...found.map(option));
      else told = null;
    })
    .catch(() => {});
  return screen;
}

// How a session that ended otherwise is told; its own words, which may name programs, are folded away.
function outcome(state, code) {
  if (state.running || state.exit_code === 0 || state.exit_code === null) {
    return state.patient === code
      ? state.words
      : t('A session of {code}: {what}', { code: state.patient, what: state.words });
  }
  return [
    t('The session did not begin, or ended early. Is a screen connected to this computer?'),
    h(
      'details',
      {},
      h('summary', {}, t('For whoever looks after this computer')),
      h('p', { class: 'note', lang: 'en' }, state.words),
    ),
  ];
}

// `planned`: what it would hold, where there is a programme.
export function sessionCard(code, planned) {
  const words = h('div', { role: 'status' });
  const screen = screens();
  const look = async () => {
    const state = await get('session');
    if (state.patient === null) return;
    words.replaceChildren(...[outcome(state, code)].flat());
    start.disabled = state.running;
    if (state.running && words.isConnected) setTimeout(() => look().catch(failed), pause);
  };
  const begin = async () => {
    try {
      words.textContent = t('Opening the window …');
      await post(`patients/${code}/session`, { display: Number(screen.value) });
      await look();
    } catch (error) {
      words.textContent = '';
      failed(error);
    }
  };
  const start = button(t('Start a session now'), begin, { class: 'main' });
  look().catch(() => {});
  return h(
    'section',
    { 'aria-label': t('Session') },
    planned,
    h('div', { class: 'row' }, h('div', {}, labelled(t("Patient's screen"), screen)), start),
    words,
  );
}
