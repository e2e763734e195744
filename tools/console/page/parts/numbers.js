// Numbers and dates as the reader's language writes them.
import { language, t } from './words.js';

const place = () => (language() === 'de' ? 'de-DE' : 'en-GB');
const isNone = (value) => value === null || value === undefined;

export const number = (value, digits = 0) =>
  isNone(value)
    ? t('none')
    : value.toLocaleString(place(), { minimumFractionDigits: digits, maximumFractionDigits: digits });
export const percent = (share) => (isNone(share) ? t('none') : `${number(100 * share)}\u00a0%`);
export const seconds = (ms) => (isNone(ms) ? t('none') : `${number(ms / 1000, 2)}\u00a0s`);

// A calendar day ("2026-11-22") is the same day everywhere; a moment is the reader's.
export const dateOf = (text) => (text.length === 10 ? new Date(`${text}T12:00:00`) : new Date(text));
const written = (text, style) => (text ? dateOf(text).toLocaleDateString(place(), style) : t('never'));
export const day = (text) => written(text, { day: 'numeric', month: 'short', year: 'numeric' });
export const shortDay = (text) => written(text, { day: 'numeric', month: 'short' });
export const weekday = (text) => written(text, { weekday: 'short', day: 'numeric', month: 'short' });
export const moment = (utc) =>
  utc === undefined
    ? t('for clinicians only')
    : `${day(utc)}, ${new Date(utc).toLocaleTimeString(place(), { hour: '2-digit', minute: '2-digit' })}`;
