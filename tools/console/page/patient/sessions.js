// A patient's sessions: what was done and how it was measured; excluding, moving, removing one.
import { h, percent, row, seconds, table } from './dom.js';
import { drafted } from './drafts.js';
import { post } from './server.js';
import { shareRight } from './touches.js';

function rig(session) {
  return h(
    'details',
    {},
    h('summary', {}, session.timing_verified ? 'verified' : 'not verified'),
    h('p', {}, session.rig.providers),
    h(
      'ul',
      {},
      session.rig.facts.map((fact) => h('li', {}, `${fact.name}: ${fact.value}`)),
    ),
  );
}

// A session that no page and no export can show, and a way out for who has seen what it was.
function unreadable(one, patient, act) {
  if (!one.session) return h('p', { class: 'card flag' }, `Left out: ${one.why}`);
  const field = `removal ${one.session}`;
  const reason = drafted(
    h('input', { 'aria-label': `Reason to remove the session ${one.session}`, maxlength: '1000' }),
    patient.code,
    field,
  );
  const remove = () =>
    act(
      () => post(`patients/${patient.code}/removal`, { session: one.session, reason: reason.value }),
      'The session was removed; the audit log keeps the reason.',
      field,
    );
  return h(
    'div',
    { class: 'card' },
    h('p', { class: 'flag' }, `Session ${one.session} is left out and does not count: ${one.why}`),
    h(
      'details',
      { class: 'station-only' },
      h('summary', {}, 'Remove it for good'),
      h(
        'p',
        {},
        'A backup from before it was damaged may still hold it whole. Once removed, no result file or archive brings it back.',
      ),
      reason,
      h('button', { type: 'button', onclick: remove }, 'Remove with this reason'),
    ),
  );
}

export function sessions(patient, me, act) {
  const rows = [...patient.sessions].reverse().map((session) => {
    const assess = session.blocks.filter((block) => block.kind === 'assess' && !block.touches);
    const led = session.blocks.filter((block) => block.kind === 'assess' && block.touches);
    const lessons = session.blocks.filter((block) => block.lesson);
    const activities = session.blocks.filter((block) => block.activity);
    const reason = drafted(
      h('input', { 'aria-label': `Reason to exclude the session of ${session.start_local}`, maxlength: '1000' }),
      patient.code,
      `exclusion ${session.session}`,
    );
    const set = (excluded) =>
      act(
        () => post(`sessions/${session.session}/exclusion`, { excluded, reason: reason.value }),
        excluded ? 'The session no longer counts.' : 'The session counts again.',
        `exclusion ${session.session}`,
      );
    const to = h('input', {
      'aria-label': `Right code of the session of ${session.start_local}`,
      maxlength: '16',
      autocomplete: 'off',
    });
    const move = () =>
      act(
        () => post(`sessions/${session.session}/move`, { to: to.value.trim().toUpperCase() }),
        'The session was moved.',
      );
    const choice =
      me.role !== 'clinician'
        ? session.excluded
          ? 'excluded'
          : 'counts'
        : session.excluded
          ? [
              h('p', { class: 'note' }, `Excluded by ${session.excluded.who}: ${session.excluded.reason}`),
              h('button', { class: 'station-only', onclick: () => set(false) }, 'Count it again'),
            ]
          : [
              h('span', { class: 'shared-only' }, 'counts'),
              h(
                'details',
                { class: 'station-only' },
                h('summary', {}, 'Exclude or move'),
                reason,
                h('button', { onclick: () => set(true) }, 'Exclude with this reason'),
                h('p', {}, 'Recorded under the wrong code?'),
                to,
                h('button', { onclick: move }, 'Move to this patient'),
              ),
            ];
    return row(
      [
        [session.start_local, h('div', { class: 'quiet' }, `${session.start_utc.slice(0, 16).replace('T', ' ')} UTC`)],
        session.simulated ? `${session.state}, simulated` : session.state,
        [
          assess.map((block) =>
            h(
              'div',
              {},
              h(
                'a',
                { href: `#/block/${session.session}/${block.block}` },
                `${percent(block.result.accuracy)} of ${block.result.scored}`,
              ),
            ),
          ),
          led.map((block) =>
            h(
              'div',
              {},
              `${block.task}: `,
              h(
                'a',
                { href: `#/block/${session.session}/${block.block}` },
                `${shareRight(block.touches)} of ${block.touches.scored}`,
              ),
            ),
          ),
          lessons.map((block) => h('div', {}, `lesson: ${block.lesson.right} of ${block.lesson.asked} checks`)),
          activities.map((block) => h('div', {}, block.activity)),
        ],
        assess.map((block) => h('div', {}, seconds(block.result.correct_rt_ms && block.result.correct_rt_ms.median))),
        `${session.pain.before ?? '–'} / ${session.pain.after ?? '–'}`,
        rig(session),
        choice,
      ],
      session.excluded ? { class: 'excluded' } : {},
    );
  });
  const leftOut = (patient.left_out ?? []).map((one) => unreadable(one, patient, act));
  return [
    h('h2', {}, 'Sessions'),
    leftOut,
    table(
      'Sessions, newest first',
      ['Start', 'State', 'Assess accuracy', 'Median response time', 'Pain before / after', 'Timing and rig', 'Counts?'],
      rows,
    ),
  ];
}
