// What is in force as a file, and a file taken over.
import { button, h, labelled } from '../parts/dom.js';
import { t } from '../parts/words.js';

function takingOver({ why, keep }) {
  const toml = h('textarea', {}, '');
  const read = async () => {
    toml.value = chosen.files.length ? await chosen.files[0].text() : '';
  };
  const chosen = h('input', { type: 'file', accept: '.toml,text/plain', onchange: read });
  const take = () => keep({ toml: toml.value, why: why.value });
  return [
    labelled(t('Take over a protocol file: choose it'), chosen),
    labelled(t('or paste its text'), toml),
    h('p', {}, button(t('Take it over'), take)),
  ];
}

export function protocolFile(page) {
  const href = URL.createObjectURL(new Blob([page.now.toml], { type: 'text/plain' }));
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, t('As a protocol file')),
    h('a', { download: `${page.code || 'clinic'}.toml`, href }, t('Save what is in force')),
    page.clinician ? takingOver(page) : null,
  );
}
