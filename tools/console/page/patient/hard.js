// What is hard: the pictures missed most, as pictures; right answers by rotation and by how far the trunk is turned.
import { empty, h, row, table } from '../parts/dom.js';
import { number } from '../parts/numbers.js';
import { mark, t } from '../parts/words.js';
import { profileChart, resultCells, resultHead } from './progress.js';

export const amplitudes = [mark('subtle'), mark('medium'), mark('marked')];

function missedPicture(one) {
  const side = one.side === 'left' ? t('turned or bent to the left') : t('turned or bent to the right');
  const words = `${side}, ${t(one.amplitude)}`;
  const picture = h('img', {
    src: `/api/v1/pictures/${encodeURIComponent(one.picture)}`,
    alt: words,
    loading: 'lazy',
    class: one.mirrored ? 'mirrored' : null,
  });
  picture.addEventListener('error', () =>
    picture.replaceWith(h('div', { class: 'no-picture' }, t('This picture is not on this computer.'))),
  );
  return h(
    'li',
    {},
    picture,
    h('strong', {}, t('missed {missed} of {shown}', { missed: one.missed, shown: one.shown })),
    h('div', { class: 'quiet' }, words),
    h(
      'div',
      { class: 'quiet' },
      t('from upright: {degrees}', { degrees: one.folded_rolls_deg.map((each) => `${number(each)}°`).join(', ') }),
    ),
  );
}

export function hard({ shown, patient, phase }) {
  if (!phase.tasks.includes('judgement')) return empty(t('This phase has no pictures.'));
  const { missed } = patient;
  const { rolls, amplitudes: byAmplitude } = shown.assess;
  if (!rolls.length) return empty(t('No test yet.'), t('What is hard shows with the first one.'));
  const degrees = (one) => `${number(one.folded_roll_deg)}°`;
  return [
    h('h2', {}, t('Missed most')),
    missed.length
      ? [
          h(
            'p',
            { class: 'quiet' },
            t('Of all tests that count, shown upright; a picture and its mirror image are two.'),
          ),
          h('ul', { class: 'missed' }, missed.map(missedPicture)),
        ]
      : empty(t('No picture was missed in a test.')),
    h('h2', {}, t('By rotation and by how far the trunk is turned')),
    h(
      'div',
      { class: 'figures' },
      profileChart(t('Right answers by rotation, per cent'), rolls, degrees),
      profileChart(t('Right answers by how far, per cent'), byAmplitude, (one) => t(one.amplitude)),
    ),
    table(
      t('By rotation'),
      resultHead(t('From upright')),
      rolls.map((one) => row(resultCells(degrees(one), one.result))),
    ),
    table(
      t('By how far the trunk is turned or bent'),
      resultHead(t('How far')),
      byAmplitude.map((one) => row(resultCells(t(one.amplitude), one.result))),
    ),
  ];
}
