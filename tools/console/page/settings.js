// Thresholds, dose, training and the patient's comfort as a form, with what a change would do while it is being made.
import { characteristics } from './characteristics.js';
import { grade, h, labelled, moment, row, say, show, table } from './dom.js';
import { draftDone, drafted } from './drafts.js';
import { get, post, put } from './server.js';
import { control, describe, valueOf } from './settings_fields.js';
import { differingStations } from './shared.js';
import { templates } from './templates.js';

export async function settingsPage(code, me) {
  const path = code ? `patients/${encodeURIComponent(code)}/settings` : 'settings';
  const now = await get(path);
  const clinician = me.role === 'clinician';
  const effect = h('section', { class: 'card effect', 'aria-labelledby': 'effect' });
  const elements = new Map();
  const values = () =>
    Object.fromEntries(
      now.fields
        .filter((field) => JSON.stringify(valueOf(field, elements.get(field.key))) !== JSON.stringify(field.value))
        .map((field) => [field.key, valueOf(field, elements.get(field.key))]),
    );
  let asked = 0;
  const preview = async () => {
    const mine = ++asked;
    const title = h('h2', { id: 'effect' }, 'What this would do');
    let content;
    try {
      const answer = await post(`${path}/preview`, { values: values() });
      content = [
        h('p', {}, answer.changes ? `Changed: ${answer.changes}` : 'Nothing is changed yet; this is what is in force.'),
        code ? h('p', {}, `${code} would be graded `, grade(answer.readiness.grade)) : null,
        ...characteristics(answer.characteristics),
      ];
    } catch (error) {
      content = [
        h('p', {}, error.message),
        h(
          'ul',
          {},
          (error.problems || []).map((problem) => h('li', {}, problem)),
        ),
      ];
    }
    if (mine === asked) effect.replaceChildren(...[title, content].flat(2).filter(Boolean));
  };
  let timer;
  const changed = () => {
    for (const field of now.fields) {
      elements
        .get(field.key)
        .closest('.field')
        .classList.toggle('changed', field.key in values());
    }
    clearTimeout(timer);
    timer = setTimeout(preview, 300);
  };
  const keep = async (body) => {
    try {
      const answer = await put(path, { version: now.version, ...body });
      await draftDone(code || '', 'why');
      await settingsPage(code, me);
      say(`Kept: ${answer.what}`);
    } catch (error) {
      say([error.message, ...(error.problems || [])].join(' '), true);
    }
  };
  const why = drafted(h('input', { maxlength: '1000', required: true }), code || '', 'why');
  const toml = h('textarea', {}, '');
  const fieldOf = (field) => {
    const element = control(field, changed);
    elements.set(field.key, element);
    return h(
      'div',
      { class: 'field' },
      labelled(field.key.split('.')[1].replaceAll('_', ' ') + (field.unit ? `, ${field.unit}` : ''), element),
      describe(field),
    );
  };
  // The thresholds lie open; the rest opens by its title.
  const section = (name) => {
    const fields = now.fields.filter((field) => field.section === name);
    const open = name === 'readiness' ? { open: true } : {};
    return h(
      'details',
      { class: 'card', ...open },
      h('summary', {}, h('h2', {}, fields[0].title)),
      h('fieldset', { disabled: !clinician, 'aria-label': fields[0].title }, fields.map(fieldOf)),
    );
  };
  const parts = [...new Set(now.fields.map((field) => field.section))].map(section);
  const open = (part) => {
    part.open = true;
    part.scrollIntoView();
    part.querySelector('summary').focus();
  };
  const jumps = h(
    'p',
    { class: 'row' },
    parts.map((part) =>
      h('button', { type: 'button', onclick: () => open(part) }, part.querySelector('h2').textContent),
    ),
  );
  const chosen = h('input', {
    type: 'file',
    accept: '.toml,text/plain',
    onchange: async () => {
      toml.value = chosen.files.length ? await chosen.files[0].text() : '';
    },
  });
  const history = now.history.map((one) =>
    row([
      String(one.version),
      moment(one.at_utc),
      one.who,
      one.what,
      one.why ?? 'for clinicians only',
      clinician
        ? h(
            'button',
            { type: 'button', onclick: () => keep({ undo_to: one.version, why: why.value }) },
            `Go back to ${one.version}`,
          )
        : '',
    ]),
  );
  const keeping = h(
    'div',
    { class: 'card' },
    labelled('Why, in a few words (needed)', why),
    h(
      'p',
      { class: 'row' },
      h('button', { class: 'main' }, 'Keep the change'),
      now.follows
        ? null
        : h(
            'button',
            { type: 'button', onclick: () => keep({ follow: true, why: why.value }) },
            code ? 'Follow the clinic again' : 'Follow the built-in defaults again',
          ),
    ),
  );
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        keep({ values: values(), why: why.value });
      },
    },
    clinician ? keeping : null,
    jumps,
    parts,
  );
  form.addEventListener(
    'invalid',
    (event) => {
      const part = event.target.closest('details');
      if (part) part.open = true;
    },
    true,
  );
  const file = h(
    'details',
    { class: 'card' },
    h('summary', {}, 'As a protocol file'),
    h(
      'a',
      { download: `${code || 'clinic'}.toml`, href: URL.createObjectURL(new Blob([now.toml], { type: 'text/plain' })) },
      'Save what is in force',
    ),
    clinician
      ? [
          labelled('Take over a protocol file: choose it', chosen),
          labelled('or paste its text', toml),
          h(
            'p',
            {},
            h('button', { type: 'button', onclick: () => keep({ toml: toml.value, why: why.value }) }, 'Take it over'),
          ),
        ]
      : null,
  );
  const sets = clinician
    ? await templates(path, code, { version: now.version, why, values, again: () => settingsPage(code, me) })
    : null;
  show(
    h('h1', {}, code ? `Settings of ${code}` : 'Settings of the clinic'),
    code
      ? h(
          'p',
          {},
          now.follows ? 'Follows the clinic. A change here is for this patient only. ' : 'Has settings of its own. ',
          h('a', { href: `#/patient/${code}` }, 'Back to the patient'),
        )
      : null,
    differingStations(now.differing),
    h(
      'div',
      { class: 'sides' },
      h(
        'div',
        {},
        form,
        sets ? h('div', { class: 'station-only' }, sets) : null,
        file,
        table('History, newest first', ['Version', 'When', 'Who', 'What', 'Why', 'Undo'], history),
      ),
      effect,
    ),
  );
  await preview();
}
