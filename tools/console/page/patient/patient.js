// One patient: who it is and where in the programme, and a page of its own for each question about them.
import { dialog } from '../parts/dialog.js';
import { button, h, show } from '../parts/dom.js';
import { draftDone } from '../parts/drafts.js';
import { get } from '../parts/server.js';
import { failed, toast } from '../parts/toast.js';
import { mark, t } from '../parts/words.js';
import { settingsOf } from '../settings/settings.js';
import { hard } from './hard.js';
import { homePage } from './home.js';
import { safetyStop } from './measures.js';
import { notesPage } from './decisions.js';
import { overview } from './overview.js';
import { isAlone, ofPhase, phaseShown, plannedToday, programmeLine } from './programme.js';
import { progress } from './progress.js';
import { whyPage } from './reasons.js';
import { sessionCard } from './runs.js';
import { sessions } from './sessions.js';

const tabs = [
  ['', mark('Overview'), overview],
  ['why', mark('Why'), whyPage],
  ['progress', mark('Progress'), progress],
  ['hard', mark('What is hard'), hard],
  ['sessions', mark('Sessions'), sessions],
  ['notes', mark('Notes and decisions'), notesPage],
  ['home', mark('Home'), homePage],
  ['settings', mark('Settings'), ({ code, me }) => settingsOf(code, me)],
];

function addressOf(page, tab, phase = page.chosen) {
  const last = phase ? `/${encodeURIComponent(phase)}` : '';
  return `#/patient/${page.code}${tab || last ? `/${tab || 'overview'}` : ''}${last}`;
}

function tabList(page) {
  const links = tabs
    .filter(([name]) => page.clinician || name !== 'home')
    .map(([name, words]) =>
      h(
        'li',
        { class: name === 'home' ? 'station-only' : null },
        h('a', { href: addressOf(page, name), 'aria-current': name === page.tab ? 'page' : null }, t(words)),
      ),
    );
  return h('nav', { 'aria-label': t('Pages about this patient') }, h('ul', { class: 'tabs' }, links));
}

function head(page) {
  const { code, patient } = page;
  const start = () => dialog(t('A session now'), sessionCard(code, plannedToday(patient)));
  const report = `/api/v1/patients/${code}/report`;
  return h(
    'div',
    { class: 'head' },
    h('h1', {}, t('Patient {code}', { code })),
    patient.archived ? h('span', { class: 'quiet' }, t('archived')) : null,
    programmeLine(page),
    h(
      'div',
      { class: 'row station-only no-print' },
      page.clinician ? button(t('Start a session'), start) : null,
      h('a', { class: 'button', href: report, target: '_blank', rel: 'noopener' }, t('Printable report')),
    ),
  );
}

function differing({ patient, code }) {
  if (!patient.settings_differ) return null;
  return h(
    'p',
    { class: 'card differing' },
    t('Stations hold different settings; the newest are used here.'),
    ' ',
    h('a', { href: `#/patient/${code}/settings` }, t('See which')),
    ', ',
    h('a', { href: '#/settings' }, t("or the clinic's")),
  );
}

// `second` is a page's name, or, in older addresses, a phase's.
function placeOf(second, third) {
  const tab = second === 'overview' ? '' : (second ?? '');
  return tabs.some(([name]) => name === tab) ? { tab, chosen: third } : { tab: '', chosen: second };
}

export async function patientPage(code, me, second, third) {
  const patient = await get(`patients/${encodeURIComponent(code)}`);
  const { tab, chosen } = placeOf(second, third);
  const again = () => patientPage(code, me, second, third);
  // Does it, shows what became of it, and offers the way back.
  const act = async (deed, { done, undo, field }) => {
    try {
      const answer = await deed();
      if (field) await draftDone(code, field);
      await again();
      const back = async () => {
        await undo(answer);
        await again();
      };
      toast(done, undo && back);
    } catch (error) {
      failed(error);
    }
  };
  const phase = phaseShown(patient, chosen);
  const page = { code, me, patient, phase, act, again, tab, chosen };
  page.clinician = me.role === 'clinician';
  page.shown = ofPhase(patient, phase);
  page.alone = isAlone(patient.programme);
  page.addressOf = (name, of) => addressOf(page, name, of);
  const make = tabs.find(([name]) => name === tab)[2];
  show(head(page), differing(page), page.clinician ? safetyStop(patient, act) : null, tabList(page), await make(page));
}
