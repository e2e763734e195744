// Where touches were felt: the squares of a back from behind, number and how many right, darker the more.
import { h } from '../parts/dom.js';
import { moment, number } from '../parts/numbers.js';
import { t } from '../parts/words.js';
import { beside } from './touches.js';

function square(one, place) {
  const share = one.scored === 0 ? 0 : one.right / one.scored;
  return h(
    'td',
    { class: `square share-${Math.round(share * 4)}` },
    h('b', {}, String(place)),
    h('br'),
    one.scored === 0 ? '\u2013' : `${one.right}/${one.scored}`,
  );
}

function biasOf({ bias_mm: bias }) {
  if (!bias) return null;
  return t('Mean error {across} mm to the {side}, {along} mm {way}.', {
    across: number(Math.abs(bias.right)),
    side: bias.right < 0 ? t('left') : t('right'),
    along: number(Math.abs(bias.up)),
    way: bias.up < 0 ? t('down') : t('up'),
  });
}

function feltOf({ false_felt: felt }) {
  if (!felt.catch_trials) return null;
  return t('Felt something in {felt} of {all} touches of nothing.', { felt: felt.felt, all: felt.catch_trials });
}

function backOf(session, block) {
  const { places } = block.touches;
  const rows = [];
  for (let first = 0; first < places.squares; first += places.columns) {
    const cells = places.by_square.slice(first, first + places.columns);
    rows.push(
      h(
        'tr',
        {},
        cells.map((one, i) => square(one, first + i + 1)),
      ),
    );
  }
  const words = [`${beside(places)}.`, biasOf(places), feltOf(places)].filter(Boolean).join(' ');
  return h(
    'figure',
    { class: 'back' },
    h('figcaption', {}, h('b', {}, moment(session.start_utc)), ` ${words}`),
    h('table', { class: 'back' }, h('tbody', {}, rows)),
  );
}

// Of the last assess blocks, oldest first.
export function backs(patient, task, title) {
  const drawn = patient.sessions
    .filter((session) => !session.excluded)
    .flatMap((session) =>
      session.blocks
        .filter((block) => block.kind === 'assess' && block.task === task && block.touches.places)
        .map((block) => backOf(session, block)),
    )
    .slice(-4);
  if (drawn.length === 0) return [];
  return [
    h('h3', {}, title),
    h('p', {}, t('The back from behind, oldest first. Darker: more of the touches of a square told rightly.')),
    h('div', { class: 'backs' }, drawn),
  ];
}
