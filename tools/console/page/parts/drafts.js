// What is half written outlives a reload, going back, locking and signing out: it is kept by the program, for the
// account that wrote it alone, and nothing of it stays in this browser.
import { get, put } from './server.js';

const pause = 400; // ms without a letter before it is sent

let kept = new Map();
const unsent = new Map();
let timer = 0;
const keyOf = (about, field) => `${about}\n${field}`;

export async function loadDrafts() {
  const { drafts } = await get('drafts');
  kept = new Map(drafts.map((one) => [keyOf(one.about, one.field), one.text]));
}

export function dropDrafts() {
  clearTimeout(timer);
  kept = new Map();
  unsent.clear();
}

export async function sendDrafts() {
  clearTimeout(timer);
  const all = [...unsent.values()];
  unsent.clear();
  await Promise.all(all.map((one) => put('drafts', one).catch(() => {})));
}

function change(about, field, text) {
  if (text) kept.set(keyOf(about, field), text);
  else kept.delete(keyOf(about, field));
  unsent.set(keyOf(about, field), { about, field, text });
  clearTimeout(timer);
  timer = setTimeout(sendDrafts, pause);
}

// A field that begins with what was half written in it.
export function drafted(control, about, field) {
  control.value = kept.get(keyOf(about, field)) ?? control.value;
  control.addEventListener('input', () => change(about, field, control.value));
  return control;
}

// It was kept for good, or thrown away.
export async function draftDone(about, field) {
  if (!kept.has(keyOf(about, field))) return;
  change(about, field, '');
  await sendDrafts();
}
