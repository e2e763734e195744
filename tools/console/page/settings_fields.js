// One setting as a control of the form, what it holds, and what is said beside it.
import { h } from './dom.js';

export function control(field, changed) {
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

export function valueOf(field, element) {
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

export function describe(field) {
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
