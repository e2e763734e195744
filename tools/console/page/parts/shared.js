// What differs where the console reads the shared store of a site.
import { h } from './dom.js';
import { moment } from './numbers.js';
import { t } from './words.js';

// A line below the navigation, and what belongs to stations alone out of sight (page.css, station-only).
export function showPlace(shared) {
  document.body.classList.toggle('shared', Boolean(shared));
  const line = document.getElementById('place');
  line.textContent = shared
    ? t(
        'Site {site}, shared store at {place}: what its stations have sent. Notes and the archive stay on ' +
          "each station; accounts and audit log are this computer's own.",
        shared,
      )
    : '';
}

export function differingStations(stations) {
  if (stations.length === 0) return null;
  return h(
    'div',
    { class: 'card differing' },
    h('h2', {}, t('Stations hold different settings')),
    h(
      'p',
      {},
      t('The newest are used here. Nothing was merged: each station keeps its own until somebody decides there.'),
    ),
    h(
      'ul',
      {},
      stations.map((one) =>
        h('li', {}, t('{who}, {when}: version {version} of station {station}', { ...one, when: moment(one.at_utc) })),
      ),
    ),
  );
}
