// Values of settings as a person writes them, and back.
import { number } from '../parts/numbers.js';
import { t } from '../parts/words.js';
import { choices, nameOf } from './names.js';

const hundredths = (value) => Math.round(value * 1e6) / 1e4;

export const isPercent = (field) => nameOf(field.key).unit === 'percent';
export const unitOf = (field) => (isPercent(field) ? '%' : (field.unit ?? ''));

// What stands in the field of the form.
export const toField = (field, value) => (value === null ? '' : isPercent(field) ? hundredths(value) : value);
export const fromField = (field, text) => (isPercent(field) ? Math.round(Number(text) * 1e4) / 1e6 : Number(text));

export const choiceOf = (word) => (choices[word] ? t(choices[word]) : word);

const digits = (value) => (Number.isInteger(value) ? 0 : String(value).split('.')[1].length);

// In words, for reading.
export function written(field, value) {
  if (Array.isArray(value)) return value.join(', ');
  if (value === null) return t('none');
  if (typeof value === 'string') return value === '' ? t('empty') : choiceOf(value);
  const shown = toField(field, value);
  const unit = unitOf(field);
  return `${number(shown, Math.min(digits(shown), 4))}${unit ? `\u00a0${unit}` : ''}`;
}

// "readiness.accuracy_goal 0.8 -> 0.7; ..." as a person says it; what cannot be read so stays as it is.
export function changesInWords(text, fields) {
  return text
    .split('; ')
    .map((part) => {
      const [, key, before, after] = part.match(/^(.+?\.\w+) (.+) -> (.+)$/) ?? [];
      const field = fields.find((one) => one.key === key);
      if (!field) return part;
      try {
        return `${t(nameOf(key).name)}: ${written(field, JSON.parse(before))} → ${written(field, JSON.parse(after))}`;
      } catch {
        return part;
      }
    })
    .join('; ');
}
