// The settings as fields of the form: one as a control, what it holds, what is said beside it; all of them together.
import { h, labelled } from '../parts/dom.js';
import { t } from '../parts/words.js';
import { nameOf } from './names.js';
import { choiceOf, fromField, isPercent, toField, unitOf, written } from './values.js';

function control(field, changed) {
  const range = {
    min: toField(field, field.low),
    max: toField(field, field.high),
    step: field.kind === 'integer' ? '1' : 'any',
    inputmode: 'decimal',
  };
  const option = (one) => h('option', { value: one, selected: one === field.value }, choiceOf(one));
  const made = {
    word: () => h('select', {}, field.choices.map(option)),
    words: () => h('input', { value: field.value.join(', ') }),
    text: () => h('input', { value: field.value, maxlength: String(field.high) }),
  };
  const element = (
    made[field.kind] ?? (() => h('input', { type: 'number', value: toField(field, field.value), ...range }))
  )();
  element.addEventListener('input', changed);
  return element;
}

function valueOf(field, element) {
  if (field.kind === 'word' || field.kind === 'text') return element.value;
  if (field.kind === 'words') {
    return element.value
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean);
  }
  if (element.validity.badInput) return 'not a number';
  return element.value === '' ? null : fromField(field, element.value);
}

function about(field) {
  const known = nameOf(field.key);
  const numeric = field.kind === 'integer' || field.kind === 'number';
  const range = numeric
    ? t('{low} to {high}', { low: written(field, field.low), high: written(field, field.high) })
    : field.kind === 'text'
      ? t('at most {count} characters', { count: field.high })
      : null;
  const standard = t('Default {value}', { value: written(field, field.default) });
  return h(
    'div',
    { class: 'about' },
    h('div', { lang: known.does ? null : 'en' }, known.does ? t(known.does) : field.meaning),
    h('div', { class: 'quiet' }, [standard, range].filter(Boolean).join(' · ')),
    h(
      'details',
      {},
      h('summary', { class: 'quiet' }, t('Where this comes from')),
      h('p', { class: 'quiet', lang: 'en' }, `${field.meaning}. ${field.source.text} (${field.source.confidence}).`),
    ),
  );
}

// Their elements, what they hold beside what is in force, and which of them were changed.
export function fieldsOf(now, changed) {
  const elements = new Map();
  const held = (field) => valueOf(field, elements.get(field.key));
  const isChanged = (field) => JSON.stringify(held(field)) !== JSON.stringify(field.value);
  const make = (field) => {
    const element = control(field, changed);
    elements.set(field.key, element);
    const unit = isPercent(field) ? '%' : unitOf(field);
    const [label] = labelled(t(nameOf(field.key).name), element);
    const words = [
      t(nameOf(field.key).name),
      field.key,
      field.meaning,
      nameOf(field.key).does ? t(nameOf(field.key).does) : '',
    ].join(' ');
    return h(
      'div',
      { class: 'field', 'data-words': words.toLowerCase() },
      label,
      h('div', { class: 'with-unit' }, element, unit ? h('span', { class: 'quiet' }, unit) : null),
      about(field),
    );
  };
  const mark = () => {
    for (const field of now.fields) {
      elements.get(field.key).closest('.field').classList.toggle('changed', isChanged(field));
    }
  };
  const changedFields = () => now.fields.filter(isChanged).map((field) => ({ field, after: held(field) }));
  const values = () => Object.fromEntries(changedFields().map(({ field, after }) => [field.key, after]));
  return { make, mark, values, changedFields };
}
