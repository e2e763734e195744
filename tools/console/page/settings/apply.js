// The changes of the form for several patients at once: what would change for each is shown before anything is kept.
import { button, h, labelled } from '../parts/dom.js';
import { dialog } from '../parts/dialog.js';
import { grade } from '../parts/grade.js';
import { get, post, put } from '../parts/server.js';
import { failed, toast } from '../parts/toast.js';
import { t, tn } from '../parts/words.js';
import { beforeAndAfter } from './effect.js';
import { changesInWords } from './values.js';

const pathOf = (code) => `patients/${encodeURIComponent(code)}/settings`;

// A range is chosen with the shift key, as in other lists.
function pickable(codes, changed) {
  let last = null;
  const boxes = codes.map((code) => h('input', { type: 'checkbox', value: code }));
  boxes.forEach((box, i) =>
    box.addEventListener('click', (event) => {
      if (event.shiftKey && last !== null) {
        for (let at = Math.min(last, i); at <= Math.max(last, i); at += 1) {
          if (!boxes[at].closest('.pick').hidden) boxes[at].checked = box.checked;
        }
      }
      last = i;
      changed();
    }),
  );
  const told = new Map(codes.map((code) => [code, h('span', { class: 'quiet', 'aria-live': 'polite' })]));
  const rows = codes.map((code, i) =>
    h('div', { class: 'pick row' }, h('label', { class: 'tick' }, boxes[i], code), told.get(code)),
  );
  return { rows, told, chosen: () => boxes.filter((box) => box.checked).map((box) => box.value) };
}

async function tell(code, values, fields, place) {
  try {
    const [now, would] = await Promise.all([
      post(`${pathOf(code)}/preview`, { values: {}, brief: true }),
      post(`${pathOf(code)}/preview`, { values, brief: true }),
    ]);
    const words = would.changes ? changesInWords(would.changes, fields) : t('nothing changes');
    const [before, after] = [now.readiness.grade, would.readiness.grade];
    place.replaceChildren(`${words} · `, grade(before), ...(before === after ? [] : [' → ', grade(after)]));
  } catch (error) {
    place.textContent = [error.message, ...error.problems].join(' ');
  }
}

// Each by itself: one that cannot be changed holds up no other.
async function keepAll(codes, values, why) {
  const kept = [];
  const faults = [];
  for (const code of codes) {
    try {
      const now = await get(pathOf(code));
      const answer = await put(pathOf(code), { version: now.version, values, why });
      kept.push({ code, now, version: answer.version });
    } catch (error) {
      faults.push(`${code}: ${error.message}`);
    }
  }
  return { kept, faults };
}

async function takeBack(kept) {
  for (const { code, now, version } of kept) {
    const before = now.follows ? { follow: true } : { undo_to: now.version };
    await put(pathOf(code), { version, ...before, why: t('taken back at once') });
  }
}

async function ask({ now, why }, fields) {
  const values = fields.values();
  if (!Object.keys(values).length) return toast(t('Change something first; then choose for whom.'));
  const { patients } = await get('patients');
  const codes = patients.filter((one) => !one.archived).map((one) => one.code);
  const reason = h('input', { maxlength: '1000', required: true, value: why.value });
  const apply = h('button', { class: 'main', disabled: true }, t('Apply'));
  const asked = new Set();
  const list = pickable(codes, () => {
    const chosen = list.chosen();
    apply.disabled = !chosen.length;
    apply.textContent = chosen.length
      ? tn('Apply to {count} patient', 'Apply to {count} patients', chosen.length)
      : t('Apply');
    for (const code of chosen) {
      if (asked.has(code)) continue;
      asked.add(code);
      tell(code, values, now.fields, list.told.get(code));
    }
  });
  const search = h('input', { type: 'search', autocomplete: 'off' });
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toUpperCase();
    list.rows.forEach((row, i) => {
      row.hidden = !codes[i].includes(wanted);
    });
  });
  const send = async (event) => {
    event.preventDefault();
    const { kept, faults } = await keepAll(list.chosen(), values, reason.value);
    box.close();
    if (faults.length) failed({ message: faults.join(' ') });
    if (kept.length) {
      toast(tn('Kept for {count} patient.', 'Kept for {count} patients.', kept.length), () => takeBack(kept));
    }
  };
  const box = dialog(
    t('Apply to several patients'),
    h(
      'form',
      { onsubmit: send },
      beforeAndAfter(fields.changedFields()),
      labelled(t('Why, in a few words (needed)'), reason),
      labelled(t('Find a code'), search),
      h('p', { class: 'quiet' }, t('With the shift key a range is chosen.')),
      h('fieldset', { 'aria-label': t('Patients') }, list.rows),
      h('p', {}, apply),
    ),
  );
  return box;
}

export function applyToSeveral(page, fields) {
  const open = () => ask(page, fields).catch(failed);
  return h('p', { class: 'no-print' }, button(t('Apply to several patients …'), open));
}
