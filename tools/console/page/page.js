// Which page to show. Addresses are fragments, so they never reach the server.
import { h, say, show } from './dom.js';
import { patientPage } from './patient.js';
import { patients } from './patients.js';
import { accountsPage, auditPage, blockPage } from './records.js';
import { get, keepToken, post } from './server.js';
import { settingsPage } from './settings.js';
import { showPlace } from './shared.js';
import { firstAccount, signIn } from './sign_in.js';

let me = null;
let demo = false;

function navigation() {
  const link = (href, text) => h('a', { href, 'aria-current': location.hash === href ? 'page' : null }, text);
  document.getElementById('nav').replaceChildren(...(me ? [
    link('#/patients', 'Patients'), link('#/settings', 'Settings of the clinic'), link('#/audit', 'Audit log'),
    ...(me.role === 'clinician' ? [link('#/accounts', 'Accounts')] : []),
    h('span', { class: 'who' }, `${me.name}, ${me.role}${demo ? ' · demonstration, simulated patients' : ''}`),
    h('button', { onclick: async () => { await post('sign-out', {}).catch(() => {}); enter(null); } }, 'Sign out')] : []));
}

function enter(who) {
  me = who;
  keepToken(who && who.csrf);
  if (who && !location.hash.startsWith('#/')) history.replaceState(null, '', '#/patients');
  open();
}

async function open() {
  navigation();
  if (!me) return signIn(enter);
  const [page, first, second] = location.hash.slice(2).split('/').map(decodeURIComponent);
  try {
    if (page === 'patient') await patientPage(first, me);
    else if (page === 'settings') await settingsPage(first, me);
    else if (page === 'audit') await auditPage();
    else if (page === 'accounts') await accountsPage();
    else if (page === 'block') await blockPage(first, second);
    else await patients(me);
  } catch (error) {
    if (error.status === 401) me = null;
    if (error.status === 401) { navigation(); signIn(enter); } else show(h('h1', {}, 'This did not work'));
    say(error.message, true);
  }
}

async function begin() {
  const state = await get('state');
  demo = state.demo;
  showPlace(state.shared);
  const first = location.hash.startsWith('#first=') ? location.hash.slice(7) : '';
  if (state.needs_first_account && first) {
    history.replaceState(null, '', '/');
    navigation();
    return firstAccount(first, enter);
  }
  if (state.needs_first_account) say('There is no account yet. Open the link that the program printed when it started.');
  enter(state.signed_in);
}

window.addEventListener('hashchange', () => {
  say('');
  open();
  document.getElementById('main').focus();
});
begin().catch((error) => say(error.message, true));
