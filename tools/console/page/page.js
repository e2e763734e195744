// Which page to show. Addresses are fragments, so they never reach the server.
import { choice, h, show } from './parts/dom.js';
import { dropDrafts, loadDrafts, sendDrafts } from './parts/drafts.js';
import { showKeys, watchKeys } from './parts/keys.js';
import { cover, covered, watchUse } from './parts/lock.js';
import { get, keepToken, onSessionEnd, post } from './parts/server.js';
import { showPlace } from './parts/shared.js';
import { clearToasts, failed } from './parts/toast.js';
import { chooseLanguage, language, languages, learnLanguage, t } from './parts/words.js';
import { comparePage } from './patient/compare.js';
import { patientPage } from './patient/patient.js';
import { accountsPage } from './people/accounts.js';
import { auditPage } from './people/audit.js';
import { blockPage } from './people/block.js';
import { firstAccount, signIn } from './people/sign_in.js';
import { settingsPage } from './settings/settings.js';
import { todayPage } from './today/today.js';

let me = null;
let demo = false;

const pages = {
  patient: ([code, tab, phase]) => patientPage(code, me, tab, phase),
  compare: ([one, other]) => comparePage(one, other),
  settings: ([code]) => settingsPage(code, me),
  audit: () => auditPage(me),
  accounts: () => accountsPage(),
  block: ([session, number]) => blockPage(session, number),
};

function link(href, text) {
  const at = location.hash || '#/today';
  const isHere = at === href || (href === '#/today' && at === '#/patients');
  return h('a', { href, 'aria-current': isHere ? 'page' : null }, text);
}

function whoIsHere() {
  const roles = { clinician: t('clinician'), researcher: t('researcher') };
  const kind = demo ? ` · ${t('demonstration, simulated patients')}` : '';
  return h('span', { class: 'who' }, `${me.name}, ${roles[me.role]}${kind}`);
}

function navigation() {
  const tongue = choice(Object.entries(languages), language(), () => chooseLanguage(tongue.value));
  tongue.setAttribute('aria-label', t('Language'));
  const signedIn = () => [
    link('#/today', t('Today')),
    link('#/settings', t('Settings of the clinic')),
    link('#/audit', t('Audit log')),
    me.role === 'clinician' ? link('#/accounts', t('Accounts')) : [],
    whoIsHere(),
    h('button', { onclick: showKeys, 'aria-label': t('Keys'), title: t('Keys') }, '?'),
    tongue,
    h('button', { onclick: lock }, t('Lock')),
    h('button', { onclick: leave }, t('Sign out')),
  ];
  const parts = me ? signedIn() : [h('span', { class: 'who' }), tongue];
  document.getElementById('nav').replaceChildren(...parts.flat());
}

async function enter(who) {
  dropDrafts();
  clearToasts();
  for (const one of document.querySelectorAll('dialog')) one.remove();
  me = who;
  keepToken(who && who.csrf);
  if (who) await loadDrafts();
  if (who && !location.hash.startsWith('#/')) history.replaceState(null, '', '#/today');
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
  const [page, ...rest] = location.hash.slice(2).split('/').map(decodeURIComponent);
  try {
    await (pages[page] ?? (() => todayPage(me)))(rest);
  } catch (error) {
    if (error.status === 401) me = null;
    if (error.status === 401) {
      navigation();
      signIn(enter);
    } else show(h('h1', {}, t('This did not work')), h('p', {}, h('a', { href: '#/today' }, t('Back to today'))));
    failed(error);
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
      return who;
    });
  }
  if (state.needs_first_account) {
    show(
      h('h1', {}, t('There is no account yet')),
      h('p', {}, t('Start the console again on this computer: it opens the page that makes the first one.')),
    );
    return navigation();
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
  open();
  document.getElementById('main').focus({ preventScroll: true });
  window.scrollTo(0, 0);
});
watchKeys(() => me && !covered());
learnLanguage().then(begin).catch(failed);
