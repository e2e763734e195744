// The form: sections that open, a search over all of them, and what is kept in sight below.
import { button, h, labelled } from '../parts/dom.js';
import { told } from '../parts/told.js';
import { t } from '../parts/words.js';

// The thresholds lie open; the rest opens by its title.
function section(name, fields, clinician, make) {
  return h(
    'details',
    { class: 'card', open: name === 'readiness' },
    h('summary', {}, h('h2', {}, told(fields[0].title))),
    h('fieldset', { disabled: !clinician, 'aria-label': told(fields[0].title) }, fields.map(make)),
  );
}

function jumpsTo(parts) {
  const open = (part) => {
    part.open = true;
    part.scrollIntoView();
    part.querySelector('summary').focus();
  };
  return h(
    'p',
    { class: 'row jumps no-print' },
    parts.map((part) => button(part.querySelector('h2').textContent, () => open(part))),
  );
}

// Shows what has the words, opens where it is, and brings all back when nothing is asked.
function searching(parts) {
  const search = h('input', { type: 'search', id: 'search', autocomplete: 'off' });
  const none = h('p', { class: 'quiet', role: 'status' });
  const wasOpen = parts.map((part) => part.open);
  search.addEventListener('input', () => {
    const words = search.value.trim().toLowerCase();
    let found = 0;
    parts.forEach((part, i) => {
      let here = 0;
      for (const field of part.querySelectorAll('.field')) {
        field.hidden = words !== '' && !field.dataset.words.includes(words);
        here += field.hidden ? 0 : 1;
      }
      part.hidden = here === 0;
      part.open = words ? here > 0 : wasOpen[i];
      found += here;
    });
    none.textContent = found ? '' : t('No setting has these words.');
  });
  const [label] = labelled(t('Search the settings'), search);
  search.id = 'search';
  label.setAttribute('for', 'search');
  return h('div', { class: 'no-print' }, label, search, none);
}

export function formOf({ now, clinician, why, keep }, fields, bar) {
  const names = [...new Set(now.fields.map((field) => field.section))];
  const parts = names.map((name) => {
    const own = now.fields.filter((field) => field.section === name);
    return section(name, own, clinician, fields.make);
  });
  const onsubmit = (event) => {
    event.preventDefault();
    keep({ values: fields.values(), why: why.value });
  };
  const form = h('form', { onsubmit }, searching(parts), jumpsTo(parts), parts, bar);
  const openFaulty = (event) => {
    const part = event.target.closest('details');
    if (part) part.open = true;
  };
  form.addEventListener('invalid', openFaulty, true);
  return form;
}
