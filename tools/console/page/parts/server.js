// Questions to the console's own server. The session is a cookie that scripts cannot read; whatever changes
// something carries the session's token besides.
import { t } from './words.js';

let csrf = '';
export const keepToken = (token) => {
  csrf = token || '';
};

export class Refused extends Error {
  constructor(status, body) {
    super(body.error || t('The console answered {status}.', { status }));
    this.status = status;
    this.problems = body.problems || [];
  }
}

// Called where a session has ended; true where the same person has signed in again.
let sessionEnded = async () => false;
export const onSessionEnd = (call) => {
  sessionEnded = call;
};
const forAnybody = ['sign-in', 'sign-out', 'first-account', 'state'];

async function ask(method, path, body) {
  try {
    return await askOnce(method, path, body);
  } catch (error) {
    if (error.status !== 401 || forAnybody.includes(path) || !(await sessionEnded())) throw error;
    return askOnce(method, path, body);
  }
}

async function askOnce(method, path, body) {
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf };
  let answer;
  try {
    answer = await fetch(`/api/v1/${path}`, { method, headers, body: body && JSON.stringify(body) });
  } catch {
    throw new Refused(0, { error: t('The console does not answer. Is the program still running?') });
  }
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(answer.status, json);
  return json;
}

export const get = (path) => ask('GET', path);
export const post = (path, body) => ask('POST', path, body);
export const put = (path, body) => ask('PUT', path, body);
