// One patient: the grade and why, trends, sides, sessions, decisions, notes.
import { day, grade, h, labelled, moment, percent, row, say, show, table } from './dom.js';
import { courseCharts, profileCharts } from './charts.js';
import { draftDone, drafted } from './drafts.js';
import { prescriptionCard } from './home.js';
import { sessionCard } from './runs.js';
import { get, post } from './server.js';

const verdicts = {
  holds: 'holds',
  fails: 'does not hold',
  'held back': 'holds back',
  not_tested: 'not tested',
  held_back: 'holds back',
};
const kinds = { 'next phase': 'Next phase', stay: 'Stay in this phase', override: 'Next phase, overriding the grade' };
const seconds = (ms) => (ms === null || ms === undefined ? 'none' : `${(ms / 1000).toFixed(2)} s`);

function trialsLinks(used) {
  return h(
    'details',
    {},
    h('summary', {}, `${used.trials} trials`),
    h(
      'ul',
      {},
      used.blocks.map((block, i) =>
        h(
          'li',
          {},
          h('a', { href: `#/block/${block.session}/${block.block}` }, `Block ${i + 1} of ${used.blocks.length}`),
        ),
      ),
    ),
  );
}

function interval(finding) {
  if (!finding.interval_95) return '';
  const unit =
    finding.unit === 's'
      ? (x) => `${x.toFixed(2)} s`
      : finding.unit.startsWith('share')
        ? percent
        : (x) => x.toFixed(2);
  return `95 %: ${unit(finding.interval_95.lower)} to ${unit(finding.interval_95.upper)}`;
}

const order = ['fails', 'held_back', 'held back', 'not_tested', 'holds'];
const quality = ['guessing', 'fast_guesses', 'runs', 'trade_off', 'fatigue'];

// What keeps the patient back comes first.
const worstFirst = (findings) =>
  [...findings].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));

function heldBack(readiness) {
  const found = worstFirst(readiness.findings).filter((one) => !['holds', 'not_tested'].includes(one.verdict));
  return found.length
    ? h(
        'ul',
        { 'aria-label': 'What holds back' },
        found.map((one) => h('li', {}, h('strong', {}, one.title), `: ${one.value}. ${one.reason}`)),
      )
    : null;
}

function dataQuality(patient) {
  const found = patient.readiness.findings.filter((one) => quality.includes(one.rule.replaceAll(' ', '_')));
  const counted = patient.sessions.filter((session) => !session.excluded);
  const loose = counted.filter((session) => !session.timing_verified).length;
  return [
    h('h2', {}, 'Quality of the data'),
    h(
      'ul',
      {},
      found.map((one) => h('li', {}, `${one.title}: ${verdicts[one.verdict] || one.verdict}. ${one.reason}`)),
      h(
        'li',
        {},
        loose
          ? `Timing was not verified in ${loose} of ${counted.length} sessions; the response-time rules leave those out.`
          : counted.length
            ? 'Timing was verified in every session.'
            : 'No session yet.',
      ),
    ),
  ];
}

function phases(patient) {
  const moves = [...patient.decisions].reverse().filter((one) => one.kind !== 'stay');
  const first = patient.sessions.length ? patient.sessions[0].day : null;
  return [
    h('h2', {}, 'Phases'),
    h(
      'ol',
      { class: 'phases' },
      patient.phases.all.map((phase) =>
        h(
          'li',
          phase === patient.phases.now ? { 'aria-current': 'step' } : {},
          phase,
          phase === patient.phases.now ? ` · practised with Dorsal${first ? ` since ${first}` : ''}` : '',
        ),
      ),
    ),
    moves.map((one) =>
      h(
        'p',
        {},
        one.at_utc === undefined ? '' : `${day(one.at_utc)}: `,
        `to the next phase, at the grade ${one.grade}${one.kind === 'override' ? ', overriding it' : ''} (${one.who}).`,
      ),
    ),
  ];
}

function why(readiness) {
  const rows = worstFirst(readiness.findings).map((finding) =>
    row([
      finding.title,
      verdicts[finding.verdict] || finding.verdict,
      [h('div', {}, finding.value), h('div', { class: 'quiet' }, interval(finding))],
      finding.threshold,
      finding.reason,
      trialsLinks(finding.trials_used),
      [finding.source_of_default, ` (${finding.confidence_in_default})`],
    ]),
  );
  return [
    h('h2', { id: 'why' }, 'Why'),
    readiness.notes.map((note) => h('p', {}, note)),
    table(
      'Every rule',
      ['Rule', 'Verdict', 'Value', 'Threshold', 'Reason', 'Rests on', 'Where the default comes from'],
      rows,
    ),
    h('p', { class: 'quiet' }, readiness.disclaimer),
  ];
}

function assessBlocks(all) {
  return all
    .filter((session) => !session.excluded)
    .flatMap((session) =>
      session.blocks
        .filter((block) => block.kind === 'assess' && block.result.accuracy !== null)
        .map((block) => ({ session, ...block })),
    );
}

function trends(patient) {
  const blocks = assessBlocks(patient.sessions);
  if (blocks.length === 0) return [h('h2', {}, 'Over the sessions'), h('p', {}, 'No assess block yet.')];
  return [h('h2', {}, 'Over the sessions'), courseCharts(patient, blocks)];
}

function resultRow(name, result) {
  return row([
    name,
    `${result.correct} of ${result.scored}`,
    percent(result.accuracy),
    result.accuracy_interval
      ? `${percent(result.accuracy_interval.lower)} to ${percent(result.accuracy_interval.upper)}`
      : 'none',
    seconds(result.correct_rt_ms && result.correct_rt_ms.median),
  ]);
}

function sides(assess) {
  const head = ['', 'Correct', 'Accuracy', '95 % interval', 'Median response time'];
  head[0] = 'Side shown';
  return [
    h('h2', {}, 'Left against right'),
    table(
      'All assess trials that count, by side',
      head,
      assess.sides.map((side) => resultRow(side.side, side.result)),
    ),
    h('h2', {}, 'What is hard'),
    profileCharts(assess),
    table(
      'All assess trials that count, by rotation',
      ['Degrees from upright', ...head.slice(1)],
      assess.rolls.map((roll) => resultRow(String(roll.folded_roll_deg), roll.result)),
    ),
    table(
      'All assess trials that count, by amplitude',
      ['Amplitude', ...head.slice(1)],
      assess.amplitudes.map((one) => resultRow(one.amplitude, one.result)),
    ),
  ];
}

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

// Export comes first; deleting needs the code typed.
function leaving(patient) {
  const code = patient.code;
  const typed = h('input', { autocomplete: 'off', maxlength: '16' });
  const erase = async () => {
    try {
      const done = await post(`patients/${code}/deletion`, { confirm: typed.value.trim().toUpperCase() });
      window.location.hash = '#/patients';
      setTimeout(
        () =>
          say(
            `${code} was deleted: ${done.sessions} sessions, ${done.trials} trials, in ${done.files} files. ${
              done.complete
                ? `No trace was found afterwards. ${done.words}`
                : `Not complete: ${done.problems.join('; ')}`
            }`,
            !done.complete,
          ),
        100,
      );
    } catch (error) {
      say(error.message, true);
    }
  };
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, 'Delete this patient'),
    h(
      'p',
      {},
      '1. Keep what must be kept: ',
      h('a', { href: `/api/v1/patients/${code}/trials.csv`, download: '' }, 'every trial (CSV)'),
      ', ',
      h('a', { href: `/api/v1/patients/${code}/journal.csv`, download: '' }, 'notes, decisions, exclusions (CSV)'),
      ', ',
      h('a', { href: `/api/v1/patients/${code}/report`, target: '_blank', rel: 'noopener' }, 'the report'),
      '.',
    ),
    h(
      'p',
      {},
      '2. Deleting takes the patient out of the database, its backups and journals. There is no way back. ',
      'The audit log keeps that it was done.',
    ),
    labelled(`3. Type ${code} to confirm`, typed),
    h('p', {}, h('button', { type: 'button', onclick: erase }, 'Delete for good')),
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

function sessions(patient, me, act) {
  const rows = [...patient.sessions].reverse().map((session) => {
    const assess = session.blocks.filter((block) => block.kind === 'assess');
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

function decide(patient, act) {
  const reason = drafted(h('textarea', { maxlength: '1000' }), patient.code, 'decision');
  const now = patient.readiness.grade;
  const send = (kind) =>
    act(
      () => post(`patients/${patient.code}/decisions`, { kind, reason: reason.value, grade: now }),
      'The decision was kept.',
      'decision',
    );
  return h(
    'form',
    { class: 'card', onsubmit: (event) => event.preventDefault() },
    labelled(now === 'READY' ? 'Reason, if you want to keep one' : 'Reason, needed to move on at this grade', reason),
    h(
      'p',
      { class: 'row' },
      now === 'READY'
        ? h('button', { class: 'main', type: 'button', onclick: () => send('next phase') }, kinds['next phase'])
        : h('button', { type: 'button', onclick: () => send('override') }, kinds.override),
      h('button', { type: 'button', class: now === 'READY' ? '' : 'main', onclick: () => send('stay') }, kinds.stay),
    ),
  );
}

function decisions(patient) {
  if (patient.decisions.length === 0) return h('p', {}, 'No decision yet.');
  return table(
    'Decisions, newest first',
    ['When', 'Who', 'Decision', 'Grade then', 'Reason'],
    patient.decisions.map((one) =>
      row([
        moment(one.at_utc),
        one.who,
        kinds[one.kind],
        one.grade,
        h('span', { class: 'note' }, one.reason ?? 'for clinicians only'),
      ]),
    ),
  );
}

function notes(patient, act) {
  const text = drafted(h('textarea', { maxlength: '4000' }), patient.code, 'note');
  return h(
    'section',
    { class: 'station-only' },
    h('h2', {}, 'Notes'),
    h(
      'form',
      {
        class: 'card',
        onsubmit: (event) => {
          event.preventDefault();
          act(() => post(`patients/${patient.code}/notes`, { text: text.value }), 'The note was kept.', 'note');
        },
      },
      labelled('New note', text),
      h('p', {}, h('button', {}, 'Keep the note')),
    ),
    patient.notes.map((note) =>
      h(
        'div',
        { class: 'card' },
        h('div', { class: 'quiet' }, `${moment(note.at_utc)}, ${note.who}`),
        h('div', { class: 'note' }, note.text),
      ),
    ),
  );
}

export async function patientPage(code, me) {
  const patient = await get(`patients/${encodeURIComponent(code)}`);
  const act = async (deed, done, field) => {
    try {
      await deed();
      if (field) await draftDone(code, field);
      await patientPage(code, me);
      say(done);
    } catch (error) {
      say(error.message, true);
    }
  };
  const clinician = me.role === 'clinician';
  const from = patient.thresholds_from.join(' over ');
  show(
    h('h1', {}, `Patient ${code}`),
    h(
      'p',
      {},
      grade(patient.readiness.grade, true),
      ' ',
      h('a', { class: 'button', href: `#/settings/${code}` }, 'Change the thresholds'),
      ' ',
      h(
        'a',
        { class: 'button station-only', href: `/api/v1/patients/${code}/report`, target: '_blank', rel: 'noopener' },
        'Printable report',
      ),
      ' ',
      h(
        'a',
        { class: 'button station-only', href: `/api/v1/patients/${code}/trials.csv`, download: '' },
        'Trials (CSV)',
      ),
      ' ',
      h('span', { class: 'quiet' }, `Thresholds in force: ${from}`),
    ),
    patient.settings_differ
      ? h(
          'p',
          { class: 'card differing' },
          'Stations hold different settings; the newest are used here. ',
          h('a', { href: `#/settings/${code}` }, 'See which'),
          ', or ',
          h('a', { href: '#/settings' }, "the clinic's"),
        )
      : null,
    heldBack(patient.readiness),
    clinician ? [decide(patient, act), h('div', { class: 'station-only' }, sessionCard(code))] : null,
    why(patient.readiness),
    dataQuality(patient),
    trends(patient),
    sides(patient.assess),
    phases(patient),
    sessions(patient, me, act),
    h('h2', {}, 'Decisions'),
    decisions(patient),
    clinician
      ? [
          notes(patient, act),
          h('h2', { class: 'station-only' }, 'Home, archive, deletion'),
          h('div', { class: 'station-only' }, prescriptionCard(code)),
        ]
      : null,
    clinician
      ? h(
          'p',
          { class: 'station-only' },
          h(
            'button',
            {
              onclick: () =>
                act(
                  () => post(`patients/${code}/archive`, { archived: !patient.archived }),
                  patient.archived ? 'Taken back from the archive.' : 'Archived.',
                ),
            },
            patient.archived ? 'Take back from the archive' : 'Archive this patient',
          ),
        )
      : null,
    clinician ? h('div', { class: 'station-only' }, leaving(patient)) : null,
  );
}
