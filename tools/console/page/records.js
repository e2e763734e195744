// The audit log, accounts, and the trials of a block.
import { h, labelled, moment, row, say, show, table } from './dom.js';
import { get, post } from './server.js';

export async function auditPage() {
  const log = await get('audit');
  const verdict =
    log.faults.length === 0
      ? [h('p', {}, `${log.entries} entries; the chain holds.`)]
      : [
          h('p', {}, 'The log was tampered with:'),
          h(
            'ul',
            {},
            log.faults.map((fault) => h('li', {}, `entry ${fault.entry}: ${fault.what}`)),
          ),
        ];
  show(
    h('h1', {}, 'Audit log'),
    verdict,
    h('p', { class: 'quiet note' }, `Last hash ${log.last_hash}`),
    table(
      'Newest first; patients by their UUID, a deleted one by none',
      ['Entry', 'When', 'Who', 'What', 'Whom', 'Detail'],
      log.rows.map((one) =>
        row([
          String(one.entry),
          moment(one.at_utc),
          one.who,
          one.action,
          one.patient === undefined ? 'for clinicians only' : (one.patient ?? ''),
          one.detail ?? 'for clinicians only',
        ]),
      ),
    ),
  );
}

export async function accountsPage() {
  const { accounts } = await get('accounts');
  const name = h('input', { required: true, maxlength: '64', autocomplete: 'off' });
  const passphrase = h('input', { type: 'password', required: true, maxlength: '1024', autocomplete: 'new-password' });
  const role = h('select', {}, h('option', {}, 'clinician'), h('option', {}, 'researcher'));
  const add = async (event) => {
    event.preventDefault();
    try {
      await post('accounts', { name: name.value, passphrase: passphrase.value, role: role.value });
      await accountsPage();
      say('The account was made.');
    } catch (error) {
      say(error.message, true);
    }
  };
  show(
    h('h1', {}, 'Accounts'),
    table(
      'Who may sign in',
      ['Name', 'Role'],
      accounts.map((one) => row([one.name, one.role])),
    ),
    h(
      'form',
      { class: 'card narrow', onsubmit: add },
      h('h2', {}, 'New account'),
      labelled('Name', name),
      labelled('Passphrase', passphrase),
      labelled('Role', role),
      h(
        'p',
        { class: 'quiet' },
        'Researchers read everything but notes, reasons and details of the audit log, and change nothing.',
      ),
      h('p', {}, h('button', { class: 'main' }, 'Make account')),
    ),
  );
}

export async function blockPage(session, number) {
  const block = await get(`sessions/${encodeURIComponent(session)}/blocks/${encodeURIComponent(number)}`);
  const time = (ms) => (ms === null ? '' : `${(ms / 1000).toFixed(3)} s`);
  const answer = (correct) => (correct === null ? '' : correct ? 'yes' : 'no');
  const head = [
    h('h1', {}, `Trials of block ${block.block}, ${block.start_local}`),
    h('p', {}, h('button', { onclick: () => window.history.back() }, 'Back')),
  ];
  if (block.touches) {
    const names = block.touches[0].factors.map((factor) => factor.name.replaceAll('_', ' '));
    show(
      head,
      table(
        `${block.kind} block of touches, in their order`,
        ['Touch', ...names, 'Answer', 'Entered by', 'Outcome', 'Correct'],
        block.touches.map((touch) =>
          row([
            String(touch.trial),
            ...touch.factors.map((factor) => String(factor.value)),
            touch.answer ?? '',
            touch.answered_by ?? '',
            touch.outcome,
            answer(touch.correct),
          ]),
        ),
      ),
    );
    return;
  }
  show(
    head,
    table(
      `${block.kind} block, in the order shown`,
      ['Trial', 'Picture', 'Shows', 'Rotation', 'Answer', 'Outcome', 'Correct', 'Response time'],
      block.trials.map((trial) =>
        row([
          String(trial.trial),
          trial.stimulus,
          trial.side,
          `${trial.roll_deg}°`,
          trial.response || '',
          trial.outcome,
          answer(trial.correct),
          time(trial.response_time_ms),
        ]),
      ),
    ),
  );
}
