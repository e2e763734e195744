// The settings as fields of the form: one as a control, what it holds, what is said beside it; all of them together.
import { h, labelled } from './dom.js';

function control(field, changed) {
  const range = { min: field.low, max: field.high, step: field.kind === 'integer' ? '1' : 'any' };
  const element =
    field.kind === 'word'
      ? h(
          'select',
          {},
          field.choices.map((choice) => h('option', { selected: choice === field.value }, choice)),
        )
      : field.kind === 'words'
        ? h('input', { value: field.value.join(', ') })
        : field.kind === 'text'
          ? h('input', { value: field.value, maxlength: String(field.high) })
          : h('input', { type: 'number', value: field.value ?? '', ...range });
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
  return element.value === '' ? null : Number(element.value);
}

function words(field, value) {
  if (Array.isArray(value)) return value.join(', ');
  if (value === null) return 'none';
  return value === '' ? 'empty' : `${value}${field.unit ? ` ${field.unit}` : ''}`;
}

function describe(field) {
  const numeric = field.kind === 'integer' || field.kind === 'number';
  const range = numeric
    ? `, allowed ${field.low} to ${field.high}${field.unit ? ` ${field.unit}` : ''}${field.may_be_none ? '; empty means none' : ''}`
    : field.kind === 'text'
      ? `, at most ${field.high} characters`
      : '';
  return [
    h('div', {}, field.meaning),
    h(
      'div',
      { class: 'quiet' },
      `Default ${words(field, field.default)}${range}. ${field.source.text} (${field.source.confidence}).`,
    ),
  ];
}

// Their elements, what they hold beside what is in force, and which of them were changed.
export function fieldsOf(now, changed) {
  const elements = new Map();
  const held = (field) => valueOf(field, elements.get(field.key));
  const isChanged = (field) => JSON.stringify(held(field)) !== JSON.stringify(field.value);
  const make = (field) => {
    const element = control(field, changed);
    elements.set(field.key, element);
    return h(
      'div',
      { class: 'field' },
      labelled(field.key.split('.')[1].replaceAll('_', ' ') + (field.unit ? `, ${field.unit}` : ''), element),
      describe(field),
    );
  };
  const mark = () => {
    for (const field of now.fields) {
      elements.get(field.key).closest('.field').classList.toggle('changed', isChanged(field));
    }
  };
  const values = () => Object.fromEntries(now.fields.filter(isChanged).map((field) => [field.key, held(field)]));
  return { make, mark, values };
}
