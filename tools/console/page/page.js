// Which page to show. Addresses are fragments, so they never reach the server.
import { h, say, show } from './dom.js';
import { dropDrafts, loadDrafts, sendDrafts } from './drafts.js';
import { cover, covered, watchUse } from './lock.js';
import { patientPage } from './patient.js';
import { patients } from './patients.js';
import { accountsPage, auditPage, blockPage } from './records.js';
import { get, keepToken, onSessionEnd, post } from './server.js';
import { settingsPage } from './settings.js';
import { showPlace } from './shared.js';
import { firstAccount, signIn } from './sign_in.js';

let me = null;
let demo = false;

function navigation() {
  const link = (href, text) => h('a', { href, 'aria-current': location.hash === href ? 'page' : null }, text);
  document
    .getElementById('nav')
    .replaceChildren(
      ...(me
        ? [
            link('#/patients', 'Patients'),
            link('#/settings', 'Settings of the clinic'),
            link('#/audit', 'Audit log'),
            ...(me.role === 'clinician' ? [link('#/accounts', 'Accounts')] : []),
            h('span', { class: 'who' }, `${me.name}, ${me.role}${demo ? ' · demonstration, simulated patients' : ''}`),
            h('button', { onclick: lock }, 'Lock'),
            h('button', { onclick: leave }, 'Sign out'),
          ]
        : []),
    );
}

async function enter(who) {
  dropDrafts();
  me = who;
  keepToken(who && who.csrf);
  if (who) await loadDrafts();
  if (who && !location.hash.startsWith('#/')) history.replaceState(null, '', '#/patients');
  await open();
}

async function leave() {
  await sendDrafts();
  await post('sign-out', {}).catch(() => {});
  await enter(null);
}

// The session is over for everybody; its page waits below the cover.
async function lock() {
  if (!me || covered()) return;
  const signedOut = sendDrafts()
    .then(() => post('sign-out', {}))
    .catch(() => {});
  await Promise.all([signedOut, goOn()]);
}

// True where the page goes on as it was. All who ask meanwhile wait for the same answer.
let waiting = null;
function goOn() {
  waiting ??= cover(me.name, async (who) => {
    const same = me && who.name === me.name && who.role === me.role;
    if (same) {
      me = who;
      keepToken(who.csrf);
    } else await enter(who);
    return same;
  }).finally(() => {
    waiting = null;
  });
  return waiting;
}

async function open() {
  navigation();
  if (!me) return signIn(enter);
  const [page, first, second] = location.hash.slice(2).split('/').map(decodeURIComponent);
  try {
    if (page === 'patient') await patientPage(first, me, second);
    else if (page === 'settings') await settingsPage(first, me);
    else if (page === 'audit') await auditPage();
    else if (page === 'accounts') await accountsPage();
    else if (page === 'block') await blockPage(first, second);
    else await patients(me);
  } catch (error) {
    if (error.status === 401) me = null;
    if (error.status === 401) {
      navigation();
      signIn(enter);
    } else show(h('h1', {}, 'This did not work'));
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
    return firstAccount(first, async (who) => {
      await begin();
      say('');
      return who;
    });
  }
  if (state.needs_first_account) {
    say(
      'There is no account yet. Start the console again on this computer: it opens the page that makes the first one.',
    );
  }
  onSessionEnd(async () => (me ? goOn() : false));
  watchUse(state.lock_after_s, { gone: lock, here: () => me && !covered() && get('drafts').catch(() => {}) });
  await enter(state.signed_in);
}

// A page that the browser kept whole belongs to whoever was signed in then.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
window.addEventListener('pagehide', sendDrafts);
window.addEventListener('hashchange', () => {
  say('');
  open();
  document.getElementById('main').focus();
});
begin().catch((error) => say(error.message, true));
