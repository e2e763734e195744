// The clinic's own sets of thresholds: keep what the form shows, apply one, remove one.
import { button, empty, h, labelled } from '../parts/dom.js';
import { get, post, put } from '../parts/server.js';
import { failed, toast } from '../parts/toast.js';
import { t } from '../parts/words.js';

export async function templates({ now, code, why, path, again }, values) {
  const { templates: kept } = await get('templates');
  const name = h('input', { maxlength: '80' });
  const attempt = async (deed, done, undo) => {
    try {
      const answer = await deed();
      await again();
      toast(
        done,
        undo &&
          (async () => {
            await undo(answer);
            await again();
          }),
      );
    } catch (error) {
      failed(error);
    }
  };
  const apply = (one) =>
    attempt(
      () =>
        put(path, {
          version: now.version,
          template: one.name,
          why: why.value.trim() || t('template "{name}"', { name: one.name }),
        }),
      t('Applied: {name}', { name: one.name }),
      ({ version }) =>
        put(path, {
          version,
          ...(now.follows ? { follow: true } : { undo_to: now.version }),
          why: t('taken back at once'),
        }),
    );
  const remove = (one) =>
    attempt(() => post('templates/removal', { name: one.name }), t('Removed: {name}', { name: one.name }));
  const keep = () =>
    attempt(
      () => post('templates', { name: name.value, patient: code || undefined, values: values() }),
      t('Kept as a template: {name}', { name: name.value }),
      () => post('templates/removal', { name: name.value }),
    );
  const line = (one) =>
    h(
      'li',
      { class: 'row' },
      h('span', { class: 'note' }, one.name),
      button(t('Apply'), () => apply(one), { 'aria-label': t('Apply {name}', { name: one.name }) }),
      button(t('Remove'), () => remove(one), { 'aria-label': t('Remove {name}', { name: one.name }) }),
    );
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, t('Templates of the clinic ({count})', { count: kept.length })),
    kept.length ? h('ul', {}, kept.map(line)) : empty(t('None yet.')),
    labelled(t('Name of a new template, from the values of the form'), name),
    h('p', {}, button(t('Keep as a template'), keep)),
  );
}
