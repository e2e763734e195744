// Signing in, and the first account of all.
import { h, labelled, say, show } from './dom.js';
import { post } from './server.js';

function form(title, button, send, newPassphrase) {
  const name = h('input', { autocomplete: 'username', required: true, maxlength: '64' });
  const passphrase = h('input', {
    type: 'password', autocomplete: newPassphrase ? 'new-password' : 'current-password', required: true, maxlength: '1024',
  });
  const submit = async (event) => {
    event.preventDefault();
    try {
      await send(name.value, passphrase.value);
      say('');
    } catch (error) {
      say(error.message, true);
      passphrase.value = '';
      passphrase.focus();
    }
  };
  show(h('h1', {}, title), h('form', { class: 'card narrow', onsubmit: submit },
    labelled('Name', name), labelled('Passphrase', passphrase),
    newPassphrase ? h('p', { class: 'quiet' }, 'At least 12 characters. Four or five words are easy to keep in mind.') : null,
    h('p', {}, h('button', { class: 'main' }, button))));
  name.focus();
}

export function signIn(done) {
  form('Sign in', 'Sign in', async (name, passphrase) => done(await post('sign-in', { name, passphrase })), false);
}

export function firstAccount(secret, done) {
  form('Make the first account', 'Make account',
    async (name, passphrase) => done(await post('first-account', { secret, name, passphrase })), true);
}
