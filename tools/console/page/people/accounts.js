// Who may sign in.
import { choice, h, labelled, row, show, table } from '../parts/dom.js';
import { get, post } from '../parts/server.js';
import { failed, toast } from '../parts/toast.js';
import { mark, t } from '../parts/words.js';

const roles = { clinician: mark('clinician'), researcher: mark('researcher') };

export async function accountsPage() {
  const { accounts } = await get('accounts');
  const name = h('input', { required: true, maxlength: '64', autocomplete: 'off' });
  const passphrase = h('input', { type: 'password', required: true, maxlength: '1024', autocomplete: 'new-password' });
  const role = choice(
    Object.entries(roles).map(([value, words]) => [value, t(words)]),
    'clinician',
  );
  const add = async (event) => {
    event.preventDefault();
    try {
      await post('accounts', { name: name.value, passphrase: passphrase.value, role: role.value });
      await accountsPage();
      toast(t('The account was made.'));
    } catch (error) {
      failed(error);
    }
  };
  show(
    h('h1', {}, t('Accounts')),
    table(
      t('Who may sign in'),
      [t('Name'), t('Role')],
      accounts.map((one) => row([one.name, t(roles[one.role])])),
    ),
    h(
      'form',
      { class: 'card narrow', onsubmit: add },
      h('h2', {}, t('New account')),
      labelled(t('Name'), name),
      labelled(t('Passphrase'), passphrase),
      labelled(t('Role'), role),
      h(
        'p',
        { class: 'quiet' },
        t('Researchers read everything but notes, reasons and details of the audit log, and change nothing.'),
      ),
      h('p', {}, h('button', { class: 'main' }, t('Make account'))),
    ),
  );
}
