// One patient: the grade and why, trends, sides, sessions, decisions, notes.
import { day, grade, h, labelled, moment, percent, row, say, show, table } from './dom.js';
import { get, post } from './server.js';

const verdicts = { holds: 'holds', fails: 'does not hold', 'held back': 'holds back', not_tested: 'not tested', held_back: 'holds back' };
const kinds = { 'next phase': 'Next phase', stay: 'Stay in this phase', override: 'Next phase, overriding the grade' };
const seconds = (ms) => (ms === null || ms === undefined ? 'none' : `${(ms / 1000).toFixed(2)} s`);

function trialsLinks(used) {
  return h('details', {}, h('summary', {}, `${used.trials} trials`),
    h('ul', {}, used.blocks.map((block, i) =>
      h('li', {}, h('a', { href: `#/block/${block.session}/${block.block}` }, `Block ${i + 1} of ${used.blocks.length}`)))));
}

function interval(finding) {
  if (!finding.interval_95) return '';
  const unit = finding.unit === 's' ? (x) => `${x.toFixed(2)} s` : finding.unit.startsWith('share') ? percent : (x) => x.toFixed(2);
  return `95 %: ${unit(finding.interval_95.lower)} to ${unit(finding.interval_95.upper)}`;
}

function why(readiness) {
  const rows = readiness.findings.map((finding) => row([
    finding.title, verdicts[finding.verdict] || finding.verdict,
    [h('div', {}, finding.value), h('div', { class: 'quiet' }, interval(finding))],
    finding.threshold, finding.reason, trialsLinks(finding.trials_used),
    [finding.source_of_default, ` (${finding.confidence_in_default})`]]));
  return [h('h2', { id: 'why' }, 'Why'), readiness.notes.map((note) => h('p', {}, note)),
    table('Every rule', ['Rule', 'Verdict', 'Value', 'Threshold', 'Reason', 'Rests on', 'Where the default comes from'], rows),
    h('p', { class: 'quiet' }, readiness.disclaimer)];
}

function assessBlocks(sessions) {
  return sessions.filter((session) => !session.excluded).flatMap((session) =>
    session.blocks.filter((block) => block.kind === 'assess' && block.result.accuracy !== null).map((block) => ({ session, ...block })));
}

function chart(title, labels, line, goal, unit) {
  const canvas = h('canvas', { role: 'img', 'aria-label': `${title}; the numbers are in the table of sessions below` });
  const figure = h('figure', {}, h('figcaption', {}, title), h('div', { class: 'chart' }, canvas));
  const dataset = (label, data, more) => ({ label, data, borderColor: '#0d5c8c', backgroundColor: 'rgba(13,92,140,0.15)', pointRadius: 0, ...more });
  queueMicrotask(() => new window.Chart(canvas, {
    type: 'line',
    data: { labels, datasets: [
      dataset('upper limit', line.map((point) => point.upper), { borderWidth: 0, fill: '+1' }),
      dataset('lower limit', line.map((point) => point.lower), { borderWidth: 0 }),
      dataset(title, line.map((point) => point.value), { pointRadius: 5 }),
      dataset('goal', labels.map(() => goal), { borderColor: '#c25700', borderDash: [6, 4] })] },
    options: { animation: false, maintainAspectRatio: false, plugins: { legend: { display: false } },
      scales: { y: { title: { display: true, text: unit } } } },
  }));
  return figure;
}

function trends(patient) {
  const blocks = assessBlocks(patient.sessions);
  if (blocks.length === 0) return [h('h2', {}, 'Over the sessions'), h('p', {}, 'No assess block yet.')];
  const labels = blocks.map((block) => day(block.session.start_utc));
  const accuracy = blocks.map(({ result }) => ({ value: 100 * result.accuracy,
    lower: 100 * result.accuracy_interval.lower, upper: 100 * result.accuracy_interval.upper }));
  const times = blocks.map(({ session, result }) => ({ value: result.correct_rt_ms && result.correct_rt_ms.median / 1000,
    lower: session.median_interval_ms && session.median_interval_ms.lower / 1000,
    upper: session.median_interval_ms && session.median_interval_ms.upper / 1000 }));
  return [h('h2', {}, 'Over the sessions'), h('div', { class: 'figures' },
    chart('Correct answers with 95 % interval', labels, accuracy, 100 * patient.accuracy_goal, '% of assess trials'),
    chart('Median response time with 95 % interval', labels, times, patient.rt_goal_ms / 1000, 'seconds, correct answers'))];
}

function resultRow(name, result) {
  return row([name, `${result.correct} of ${result.scored}`, percent(result.accuracy),
    result.accuracy_interval ? `${percent(result.accuracy_interval.lower)} to ${percent(result.accuracy_interval.upper)}` : 'none',
    seconds(result.correct_rt_ms && result.correct_rt_ms.median)]);
}

function sides(assess) {
  const head = ['', 'Correct', 'Accuracy', '95 % interval', 'Median response time'];
  head[0] = 'Side shown';
  return [h('h2', {}, 'Left against right'),
    table('All assess trials that count, by side', head, assess.sides.map((side) => resultRow(side.side, side.result))),
    h('h2', {}, 'By rotation of the picture'),
    table('All assess trials that count, by rotation', ['Degrees from upright', ...head.slice(1)],
      assess.rolls.map((roll) => resultRow(String(roll.folded_roll_deg), roll.result)))];
}

function sessions(patient, me, act) {
  const rows = [...patient.sessions].reverse().map((session) => {
    const assess = session.blocks.filter((block) => block.kind === 'assess');
    const reason = h('input', { 'aria-label': `Reason to exclude the session of ${moment(session.start_utc)}`, maxlength: '1000' });
    const set = (excluded) => act(() => post(`sessions/${session.session}/exclusion`, { excluded, reason: reason.value }),
      excluded ? 'The session no longer counts.' : 'The session counts again.');
    const to = h('input', { 'aria-label': `Right code of the session of ${moment(session.start_utc)}`, maxlength: '16', autocomplete: 'off' });
    const move = () => act(() => post(`sessions/${session.session}/move`, { to: to.value.trim().toUpperCase() }), 'The session was moved.');
    const choice = me.role !== 'clinician' ? (session.excluded ? 'excluded' : 'counts')
      : session.excluded
        ? [h('p', { class: 'note' }, `Excluded by ${session.excluded.who}: ${session.excluded.reason}`), h('button', { class: 'station-only', onclick: () => set(false) }, 'Count it again')]
        : [h('span', { class: 'shared-only' }, 'counts'), h('details', { class: 'station-only' }, h('summary', {}, 'Exclude or move'), reason, h('button', { onclick: () => set(true) }, 'Exclude with this reason'),
          h('p', {}, 'Recorded under the wrong code?'), to, h('button', { onclick: move }, 'Move to this patient'))];
    return row([moment(session.start_utc), session.simulated ? `${session.state}, simulated` : session.state,
      assess.map((block) => h('div', {}, h('a', { href: `#/block/${session.session}/${block.block}` },
        `${percent(block.result.accuracy)} of ${block.result.scored}`))),
      assess.map((block) => h('div', {}, seconds(block.result.correct_rt_ms && block.result.correct_rt_ms.median))),
      session.timing_verified ? 'verified' : 'not verified', choice], session.excluded ? { class: 'excluded' } : {});
  });
  return [h('h2', {}, 'Sessions'), table('Sessions, newest first',
    ['Start', 'State', 'Assess accuracy', 'Median response time', 'Timing', 'Counts?'], rows)];
}

function decide(patient, act) {
  const reason = h('textarea', { maxlength: '1000' });
  const now = patient.readiness.grade;
  const send = (kind) => act(() => post(`patients/${patient.code}/decisions`, { kind, reason: reason.value, grade: now }), 'The decision was kept.');
  return h('form', { class: 'card', onsubmit: (event) => event.preventDefault() },
    labelled(now === 'READY' ? 'Reason, if you want to keep one' : 'Reason, needed to move on at this grade', reason),
    h('p', { class: 'row' },
      now === 'READY' ? h('button', { class: 'main', type: 'button', onclick: () => send('next phase') }, kinds['next phase'])
        : h('button', { type: 'button', onclick: () => send('override') }, kinds.override),
      h('button', { type: 'button', class: now === 'READY' ? '' : 'main', onclick: () => send('stay') }, kinds.stay)));
}

function decisions(patient) {
  if (patient.decisions.length === 0) return h('p', {}, 'No decision yet.');
  return table('Decisions, newest first', ['When', 'Who', 'Decision', 'Grade then', 'Reason'],
    patient.decisions.map((one) => row([moment(one.at_utc), one.who, kinds[one.kind], one.grade, h('span', { class: 'note' }, one.reason ?? 'for clinicians only')])));
}

function notes(patient, act) {
  const text = h('textarea', { maxlength: '4000' });
  return h('section', { class: 'station-only' }, h('h2', {}, 'Notes'), h('form', { class: 'card', onsubmit: (event) => {
    event.preventDefault();
    act(() => post(`patients/${patient.code}/notes`, { text: text.value }), 'The note was kept.');
  } }, labelled('New note', text), h('p', {}, h('button', {}, 'Keep the note'))),
  patient.notes.map((note) => h('div', { class: 'card' }, h('div', { class: 'quiet' }, `${moment(note.at_utc)}, ${note.who}`), h('div', { class: 'note' }, note.text))));
}

export async function patientPage(code, me) {
  const patient = await get(`patients/${encodeURIComponent(code)}`);
  const act = async (deed, done) => {
    try {
      await deed();
      await patientPage(code, me);
      say(done);
    } catch (error) { say(error.message, true); }
  };
  const clinician = me.role === 'clinician';
  const from = patient.thresholds_from.join(' over ');
  show(h('h1', {}, `Patient ${code}`),
    h('p', {}, grade(patient.readiness.grade, true), ' ', h('a', { class: 'button', href: `#/settings/${code}` }, 'Change the thresholds'), ' ', h('span', { class: 'quiet' }, `Thresholds in force: ${from}`)),
    patient.settings_differ ? h('p', { class: 'card differing' }, 'Stations hold different settings; the newest are used here. ', h('a', { href: `#/settings/${code}` }, 'See which'), ', or ', h('a', { href: '#/settings' }, 'the clinic\'s')) : null,
    clinician ? decide(patient, act) : null, why(patient.readiness), trends(patient), sides(patient.assess),
    sessions(patient, me, act), h('h2', {}, 'Decisions'), decisions(patient),
    clinician ? notes(patient, act) : null,
    clinician ? h('p', { class: 'station-only' }, h('button', {
      onclick: () => act(() => post(`patients/${code}/archive`, { archived: !patient.archived }), patient.archived ? 'Taken back from the archive.' : 'Archived.'),
    }, patient.archived ? 'Take back from the archive' : 'Archive this patient')) : null);
}
