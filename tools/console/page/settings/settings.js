// Thresholds, dose, training and the patient's comfort as a form, with what a change would do while it is being made.
import { button, h, labelled, row, show, table } from '../parts/dom.js';
import { draftDone, drafted } from '../parts/drafts.js';
import { moment } from '../parts/numbers.js';
import { get, put } from '../parts/server.js';
import { differingStations } from '../parts/shared.js';
import { failed, toast } from '../parts/toast.js';
import { t, tn } from '../parts/words.js';
import { applyToSeveral } from './apply.js';
import { effectOf } from './effect.js';
import { fieldsOf } from './fields.js';
import { formOf } from './form.js';
import { programmeCard } from './programme.js';
import { protocolFile } from './file.js';
import { templates } from './templates.js';
import { changesInWords } from './values.js';

function keepBar({ now, code, clinician, why, keep, fields }) {
  if (!clinician) return { element: null, count() {} };
  const words = h('span', { class: 'quiet', role: 'status' });
  const follow = button(code ? t('Follow the clinic again') : t('Follow the built-in defaults again'), () =>
    keep({ follow: true, why: why.value }),
  );
  const element = h(
    'div',
    { class: 'keep no-print' },
    h(
      'div',
      { class: 'row' },
      h('div', {}, labelled(t('Why, in a few words (needed)'), why)),
      h('button', { class: 'main' }, t('Keep the change')),
      now.follows ? null : follow,
      words,
    ),
  );
  const count = () => {
    const changed = fields().changedFields().length;
    words.textContent = changed ? tn('{count} change', '{count} changes', changed) : t('nothing changed yet');
  };
  return { element, count };
}

function history({ now, clinician, why, keep }) {
  const back = (one) =>
    button(t('Go back to {version}', { version: one.version }), () => keep({ undo_to: one.version, why: why.value }));
  const rows = now.history.map((one) =>
    row([
      String(one.version),
      moment(one.at_utc),
      one.who,
      changesInWords(one.what, now.fields),
      one.why ?? t('for clinicians only'),
      clinician ? back(one) : '',
    ]),
  );
  if (!rows.length) return h('p', { class: 'quiet' }, t('Nothing was changed here yet.'));
  return table(t('History, newest first'), [t('Version'), t('When'), t('Who'), t('What'), t('Why'), t('Undo')], rows);
}

function whose(code, follows) {
  if (!code) return null;
  const words = follows
    ? t('Follows the clinic. A change here is for this patient only.')
    : t('Has settings of its own.');
  return h('p', {}, words);
}

export async function settingsOf(code, me, again) {
  const path = code ? `patients/${encodeURIComponent(code)}/settings` : 'settings';
  const now = await get(path);
  const clinician = me.role === 'clinician';
  const body = h('div', { 'data-settings': '' });
  // Whichever is on the page by then: an Undo may come after the form was drawn anew.
  const inItsPlace = async () => {
    const anew = await settingsOf(code, me);
    document.querySelector('[data-settings]')?.replaceWith(anew);
  };
  const redraw = again ?? inItsPlace;
  // Back to how it was before: the version then, or what lies beneath.
  const undo = async (version) => {
    const before = now.follows ? { follow: true } : { undo_to: now.version };
    await put(path, { version, ...before, why: t('taken back at once') });
    await redraw();
  };
  const keep = async (wish) => {
    try {
      const answer = await put(path, { version: now.version, ...wish });
      await draftDone(code || '', 'why');
      await redraw();
      toast(t('Kept: {what}', { what: changesInWords(answer.what, now.fields) || t('what lies beneath') }), () =>
        undo(answer.version),
      );
    } catch (error) {
      failed(error);
    }
  };
  const why = drafted(h('input', { maxlength: '1000', required: true }), code || '', 'why');
  const page = { now, code, clinician, why, keep, path, again: redraw, fields: () => fields };
  let timer;
  const fields = fieldsOf(now, () => {
    fields.mark();
    bar.count();
    clearTimeout(timer);
    timer = setTimeout(effect.preview, 300);
  });
  const bar = keepBar(page);
  const effect = effectOf(page, fields);
  const form = formOf(page, fields, bar.element);
  bar.count();
  const sets = clinician ? h('div', { class: 'station-only' }, await templates(page, fields.values)) : null;
  body.replaceChildren(
    ...[
      whose(code, now.follows),
      differingStations(now.differing),
      h(
        'div',
        { class: 'sides' },
        h('div', {}, form, programmeCard(page), sets, protocolFile(page), history(page)),
        h('div', {}, effect.card, clinician ? applyToSeveral(page, fields) : null),
      ),
    ].filter(Boolean),
  );
  effect.preview().catch(failed);
  return body;
}

export async function settingsPage(code, me) {
  if (code) return location.replace(`#/patient/${code}/settings`);
  const again = () => settingsPage(null, me);
  return show(h('h1', {}, t('Settings of the clinic')), await settingsOf(null, me, again));
}
