// A patient's sessions: what was done and how it was measured; excluding, moving, removing one.
import { button, empty, h, row, table } from '../parts/dom.js';
import { drafted } from '../parts/drafts.js';
import { moment, percent, seconds } from '../parts/numbers.js';
import { post } from '../parts/server.js';
import { mark, t } from '../parts/words.js';
import { shareRight } from './touches.js';

export const endings = [mark('complete'), mark('stopped'), mark('running'), mark('interrupted')];

function rig(session) {
  return h(
    'details',
    {},
    h('summary', {}, session.timing_verified ? t('verified') : t('not verified')),
    h(
      'div',
      { lang: 'en' },
      h('p', {}, session.rig.providers),
      h(
        'ul',
        {},
        session.rig.facts.map((fact) => h('li', { class: 'note' }, `${fact.name}: ${fact.value}`)),
      ),
    ),
  );
}

// A session that no page and no export can show, and a way out for who has seen what it was.
function unreadable(one, { patient, act }) {
  if (!one.session) return h('p', { class: 'card flag' }, t('Left out: {why}', { why: one.why }));
  const field = `removal ${one.session}`;
  const reason = drafted(
    h('input', { 'aria-label': t('Reason to remove the session'), maxlength: '1000' }),
    patient.code,
    field,
  );
  const remove = () =>
    act(() => post(`patients/${patient.code}/removal`, { session: one.session, reason: reason.value }), {
      done: t('The session was removed; the audit log keeps the reason.'),
      field,
    });
  return h(
    'div',
    { class: 'card' },
    h('p', { class: 'flag' }, t('A session is left out and does not count: {why}', { why: one.why })),
    h(
      'details',
      { class: 'station-only' },
      h('summary', {}, t('Remove it for good')),
      h(
        'p',
        {},
        t('A backup from before it was damaged may still hold it whole. Once removed, nothing brings it back.'),
      ),
      reason,
      button(t('Remove with this reason'), remove),
    ),
  );
}

function counting(session, { patient, me, act }) {
  if (me.role !== 'clinician') return session.excluded ? t('excluded') : t('counts');
  const path = `sessions/${session.session}`;
  const when = moment(session.start_utc);
  const field = `exclusion ${session.session}`;
  const exclude = (excluded, reason) => post(`${path}/exclusion`, { excluded, reason });
  if (session.excluded) {
    const { who, reason: why } = session.excluded;
    const include = () =>
      act(() => exclude(false, ''), { done: t('The session counts again.'), undo: () => exclude(true, why) });
    return [
      h('p', { class: 'note' }, t('Excluded by {who}: {why}', { who, why })),
      button(t('Count it again'), include, { class: 'station-only' }),
    ];
  }
  const reason = drafted(
    h('input', { 'aria-label': t('Reason to exclude the session of {when}', { when }), maxlength: '1000' }),
    patient.code,
    field,
  );
  const leaveOut = () =>
    act(() => exclude(true, reason.value), {
      done: t('The session no longer counts.'),
      undo: () => exclude(false, ''),
      field,
    });
  const to = h('input', {
    'aria-label': t('Right code of the session of {when}', { when }),
    maxlength: '16',
    autocomplete: 'off',
  });
  const move = () =>
    act(() => post(`${path}/move`, { to: to.value.trim().toUpperCase() }), {
      done: t('The session was moved.'),
      undo: () => post(`${path}/move`, { to: patient.code }),
    });
  return [
    h('span', { class: 'shared-only' }, t('counts')),
    h(
      'details',
      { class: 'station-only' },
      h('summary', {}, t('Exclude or move')),
      reason,
      button(t('Exclude with this reason'), leaveOut),
      h('p', {}, t('Recorded under the wrong code?')),
      to,
      button(t('Move to this patient'), move),
    ),
  ];
}

function done(session) {
  const link = (block, words) => h('div', {}, h('a', { href: `#/block/${session.session}/${block.block}` }, words));
  return session.blocks.map((block) => {
    if (block.lesson) {
      const { right, asked } = block.lesson;
      return h('div', {}, t('lesson: {right} of {asked} checks', { right, asked }));
    }
    if (block.activity) return h('div', { lang: 'en' }, block.activity);
    if (block.kind !== 'assess') return null;
    if (block.touches) {
      const { scored } = block.touches;
      return link(
        block,
        `${t(block.task)}: ${t('{share} of {all}', { share: shareRight(block.touches), all: scored })}`,
      );
    }
    return link(block, t('{share} of {all}', { share: percent(block.result.accuracy), all: block.result.scored }));
  });
}

function line(session, page) {
  const timed = session.blocks.filter((block) => block.kind === 'assess' && !block.touches);
  return row(
    [
      moment(session.start_utc),
      t(session.state) + (session.simulated ? `, ${t('simulated')}` : ''),
      done(session),
      timed.map((block) => h('div', {}, seconds(block.result.correct_rt_ms && block.result.correct_rt_ms.median))),
      `${session.pain.before ?? '–'} / ${session.pain.after ?? '–'}`,
      rig(session),
      counting(session, page),
    ],
    session.excluded ? { class: 'excluded' } : {},
  );
}

function files({ code, patient }) {
  const file = (name, words) =>
    h('a', { class: 'button station-only', href: `/api/v1/patients/${code}/${name}`, download: '' }, words);
  const touched = patient.sessions.some((session) => session.blocks.some((block) => block.touches));
  return h(
    'p',
    { class: 'row no-print' },
    file('trials.csv', t('Trials (CSV)')),
    touched ? file('led-trials.csv', t('Touches (CSV)')) : null,
  );
}

export function sessions(page) {
  const { patient } = page;
  const leftOut = (patient.left_out ?? []).map((one) => unreadable(one, page));
  if (!patient.sessions.length) {
    return [leftOut, empty(t('No session yet.'), t('Start one from the overview, or make a prescription for home.'))];
  }
  return [
    leftOut,
    table(
      t('Sessions, newest first'),
      [t('Start'), t('State'), t('Tests'), t('Usual time'), t('Pain before / after'), t('Timing'), t('Counts?')],
      [...patient.sessions].reverse().map((session) => line(session, page)),
    ),
    files(page),
  ];
}
