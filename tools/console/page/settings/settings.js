// Thresholds, dose, training and the patient's comfort as a form, with what a change would do while it is being made.
import { h, labelled, moment, row, say, show, table } from './dom.js';
import { draftDone, drafted } from './drafts.js';
import { effectOf } from './effect.js';
import { get, put } from './server.js';
import { fieldsOf } from './settings_fields.js';
import { programmeCard } from './settings_programme.js';
import { differingStations } from './shared.js';
import { templates } from './templates.js';

// The thresholds lie open; the rest opens by its title.
function section(name, fields, clinician, make) {
  const open = name === 'readiness' ? { open: true } : {};
  return h(
    'details',
    { class: 'card', ...open },
    h('summary', {}, h('h2', {}, fields[0].title)),
    h('fieldset', { disabled: !clinician, 'aria-label': fields[0].title }, fields.map(make)),
  );
}

function jumpsTo(parts) {
  const open = (part) => {
    part.open = true;
    part.scrollIntoView();
    part.querySelector('summary').focus();
  };
  const jump = (part) =>
    h('button', { type: 'button', onclick: () => open(part) }, part.querySelector('h2').textContent);
  return h('p', { class: 'row' }, parts.map(jump));
}

function keeping({ now, code, why, keep }) {
  const follow = h(
    'button',
    { type: 'button', onclick: () => keep({ follow: true, why: why.value }) },
    code ? 'Follow the clinic again' : 'Follow the built-in defaults again',
  );
  return h(
    'div',
    { class: 'card' },
    labelled('Why, in a few words (needed)', why),
    h('p', { class: 'row' }, h('button', { class: 'main' }, 'Keep the change'), now.follows ? null : follow),
  );
}

function formOf(page, fields) {
  const { now, clinician, why, keep } = page;
  const names = [...new Set(now.fields.map((field) => field.section))];
  const parts = names.map((name) => {
    const own = now.fields.filter((field) => field.section === name);
    return section(name, own, clinician, fields.make);
  });
  const onsubmit = (event) => {
    event.preventDefault();
    keep({ values: fields.values(), why: why.value });
  };
  const form = h('form', { onsubmit }, clinician ? keeping(page) : null, jumpsTo(parts), parts);
  const openFaulty = (event) => {
    const part = event.target.closest('details');
    if (part) part.open = true;
  };
  form.addEventListener('invalid', openFaulty, true);
  return form;
}

function takingOver({ why, keep }) {
  const toml = h('textarea', {}, '');
  const read = async () => {
    toml.value = chosen.files.length ? await chosen.files[0].text() : '';
  };
  const chosen = h('input', { type: 'file', accept: '.toml,text/plain', onchange: read });
  const take = () => keep({ toml: toml.value, why: why.value });
  return [
    labelled('Take over a protocol file: choose it', chosen),
    labelled('or paste its text', toml),
    h('p', {}, h('button', { type: 'button', onclick: take }, 'Take it over')),
  ];
}

function protocolFile(page) {
  const href = URL.createObjectURL(new Blob([page.now.toml], { type: 'text/plain' }));
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, 'As a protocol file'),
    h('a', { download: `${page.code || 'clinic'}.toml`, href }, 'Save what is in force'),
    page.clinician ? takingOver(page) : null,
  );
}

function history({ now, clinician, why, keep }) {
  const back = (one) =>
    h(
      'button',
      { type: 'button', onclick: () => keep({ undo_to: one.version, why: why.value }) },
      `Go back to ${one.version}`,
    );
  const rows = now.history.map((one) =>
    row([
      String(one.version),
      moment(one.at_utc),
      one.who,
      one.what,
      one.why ?? 'for clinicians only',
      clinician ? back(one) : '',
    ]),
  );
  return table('History, newest first', ['Version', 'When', 'Who', 'What', 'Why', 'Undo'], rows);
}

function whose(code, follows) {
  if (!code) return null;
  return h(
    'p',
    {},
    follows ? 'Follows the clinic. A change here is for this patient only. ' : 'Has settings of its own. ',
    h('a', { href: `#/patient/${code}` }, 'Back to the patient'),
  );
}

async function templatesCard(path, { now, code, why }, values, again) {
  const card = await templates(path, code, { version: now.version, why, values, again });
  return h('div', { class: 'station-only' }, card);
}

export async function settingsPage(code, me) {
  const path = code ? `patients/${encodeURIComponent(code)}/settings` : 'settings';
  const now = await get(path);
  const clinician = me.role === 'clinician';
  const again = () => settingsPage(code, me);
  const keep = async (body) => {
    try {
      const answer = await put(path, { version: now.version, ...body });
      await draftDone(code || '', 'why');
      await again();
      say(`Kept: ${answer.what}`);
    } catch (error) {
      say([error.message, ...(error.problems || [])].join(' '), true);
    }
  };
  const why = drafted(h('input', { maxlength: '1000', required: true }), code || '', 'why');
  const page = { now, code, clinician, why, keep };
  let timer;
  const fields = fieldsOf(now, () => {
    fields.mark();
    clearTimeout(timer);
    timer = setTimeout(effect.preview, 300);
  });
  const effect = effectOf(path, code, fields.values);
  const form = formOf(page, fields);
  const sets = clinician ? await templatesCard(path, page, fields.values, again) : null;
  show(
    h('h1', {}, code ? `Settings of ${code}` : 'Settings of the clinic'),
    whose(code, now.follows),
    differingStations(now.differing),
    h(
      'div',
      { class: 'sides' },
      h('div', {}, form, programmeCard(page), sets, protocolFile(page), history(page)),
      effect.card,
    ),
  );
  await effect.preview();
}
