// The clinic's own sets of thresholds: keep what the form shows, apply one, remove one.
import { h, labelled, say } from './dom.js';
import { get, post, put } from './server.js';

export async function templates(path, code, { version, why, values, again }) {
  const { templates: kept } = await get('templates');
  const name = h('input', { maxlength: '80' });
  const attempt = async (deed, done) => {
    try {
      await deed();
      await again();
      say(done);
    } catch (error) {
      say([error.message, ...(error.problems || [])].join(' '), true);
    }
  };
  const apply = (one) =>
    attempt(
      () => put(path, { version, template: one.name, why: why.value.trim() || `template "${one.name}"` }),
      `Applied: ${one.name}`,
    );
  const remove = (one) => attempt(() => post('templates/removal', { name: one.name }), `Removed: ${one.name}`);
  const keep = () =>
    attempt(
      () => post('templates', { name: name.value, patient: code || undefined, values: values() }),
      `Kept as a template: ${name.value}`,
    );
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, `Templates of the clinic (${kept.length})`),
    kept.length
      ? h(
          'ul',
          {},
          kept.map((one) =>
            h(
              'li',
              { class: 'row' },
              h('span', { class: 'note' }, one.name),
              h('button', { type: 'button', 'aria-label': `Apply ${one.name}`, onclick: () => apply(one) }, 'Apply'),
              h('button', { type: 'button', 'aria-label': `Remove ${one.name}`, onclick: () => remove(one) }, 'Remove'),
            ),
          ),
        )
      : h('p', {}, 'None yet.'),
    labelled('Name of a new template, from the values of the form', name),
    h('p', {}, h('button', { type: 'button', onclick: keep }, 'Keep as a template')),
  );
}
