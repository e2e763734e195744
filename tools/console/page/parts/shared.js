// What differs where the console reads the shared store of a site.
import { h, moment } from './dom.js';

// A line below the navigation, and what belongs to stations alone out of sight (page.css, station-only).
export function showPlace(shared) {
  document.body.classList.toggle('shared', Boolean(shared));
  const line = document.getElementById('place');
  line.textContent = shared
    ? `Site ${shared.site}, shared store at ${shared.place}: what its stations have sent. ` +
      "Notes and the archive stay on each station; accounts and audit log are this computer's own."
    : '';
}

export function differingStations(stations) {
  if (stations.length === 0) return null;
  return h(
    'div',
    { class: 'card differing' },
    h('h2', {}, 'Stations hold different settings'),
    h(
      'p',
      {},
      'The newest are used here. Nothing was merged: each station keeps its own until somebody decides there ' +
        "(dorsal sync thresholds shows another station's, dorsal thresholds set takes it over).",
    ),
    h(
      'ul',
      {},
      stations.map((one) =>
        h('li', {}, `${one.who}, ${moment(one.at_utc)}: version ${one.version} of station ${one.station}`),
      ),
    ),
  );
}
