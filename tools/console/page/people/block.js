// The trials of one block.
import { button, h, row, show, table } from '../parts/dom.js';
import { moment, number } from '../parts/numbers.js';
import { get } from '../parts/server.js';
import { mark, t } from '../parts/words.js';

export const outcomes = [
  mark('answered'),
  mark('time_out'),
  mark('anticipation'),
  mark('voided'),
  mark('left'),
  mark('right'),
];

const time = (ms) => (ms === null ? '' : `${number(ms / 1000, 3)} s`);
const answer = (correct) => (correct === null ? '' : correct ? t('yes') : t('no'));

function touches(block) {
  const names = block.touches[0].factors.map((factor) => factor.name.replaceAll('_', ' '));
  return table(
    t('Touches, in their order'),
    [t('Touch'), ...names, t('Answer'), t('Entered by'), t('Outcome'), t('Correct')],
    block.touches.map((touch) =>
      row([
        String(touch.trial),
        ...touch.factors.map((factor) => String(factor.value)),
        touch.answer ?? '',
        touch.answered_by ?? '',
        t(touch.outcome),
        answer(touch.correct),
      ]),
    ),
  );
}

function trials(block) {
  return table(
    t('Pictures, in the order shown'),
    [t('Trial'), t('Picture'), t('Shows'), t('Rotation'), t('Answer'), t('Outcome'), t('Correct'), t('Response time')],
    block.trials.map((trial) =>
      row([
        String(trial.trial),
        trial.stimulus,
        t(trial.side),
        `${number(trial.roll_deg)}°`,
        trial.response ? t(trial.response) : '',
        t(trial.outcome),
        answer(trial.correct),
        time(trial.response_time_ms),
      ]),
    ),
  );
}

export async function blockPage(session, place) {
  const block = await get(`sessions/${encodeURIComponent(session)}/blocks/${encodeURIComponent(place)}`);
  show(
    h('h1', {}, t('Trials of block {block}, {when}', { block: block.block, when: moment(block.start_utc) })),
    h(
      'p',
      {},
      button(t('Back'), () => window.history.back()),
      ` ${t(block.kind)}`,
    ),
    block.touches ? touches(block) : trials(block),
  );
}
