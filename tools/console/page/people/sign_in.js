// Signing in, and the first account of all.
import { h, labelled, show } from '../parts/dom.js';
import { post } from '../parts/server.js';
import { t } from '../parts/words.js';

function form({ title, words, button, name: known, newPassphrase }, send) {
  const name = h('input', { autocomplete: 'username', required: true, maxlength: '64', value: known });
  const passphrase = h('input', {
    type: 'password',
    autocomplete: newPassphrase ? 'new-password' : 'current-password',
    required: true,
    maxlength: '1024',
  });
  const fault = h('p', { class: 'bad', role: 'alert' });
  const submit = async (event) => {
    event.preventDefault();
    try {
      fault.textContent = '';
      await send(name.value, passphrase.value);
    } catch (error) {
      fault.textContent = error.message;
      passphrase.value = '';
      passphrase.focus();
    }
  };
  return {
    content: [
      h('h1', {}, title),
      words ? h('p', {}, words) : null,
      h(
        'form',
        { class: 'card narrow', onsubmit: submit },
        labelled(t('Name'), name),
        labelled(t('Passphrase'), passphrase),
        newPassphrase
          ? h('p', { class: 'quiet' }, t('At least 12 characters. Four or five words are easy to keep in mind.'))
          : null,
        h('p', {}, h('button', { class: 'main' }, button)),
        fault,
      ),
    ].filter((one) => one !== null),
    begin: () => (known ? passphrase : name).focus(),
  };
}

export function signInForm({ title, words, name }, done) {
  return form({ title, words, button: t('Sign in'), name }, async (who, passphrase) =>
    done(await post('sign-in', { name: who, passphrase })),
  );
}

export function signIn(done) {
  const { content, begin } = signInForm({ title: t('Sign in') }, done);
  show(...content);
  begin();
}

export function firstAccount(secret, done) {
  const { content, begin } = form(
    { title: t('Make the first account'), button: t('Make account'), newPassphrase: true },
    async (name, passphrase) => done(await post('first-account', { secret, name, passphrase })),
  );
  show(...content);
  begin();
}
