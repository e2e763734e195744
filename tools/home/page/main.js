// The page: loads the module and what it needs, opens the prescription, runs a visit, and hands over what it left.
import { Host } from './host.js';
import { Inputs } from './inputs.js';
import { Keeping } from './keeping.js';
import { measure } from './letters.js';
import { Mirror } from './mirror.js';
import { Module } from './module.js';
import { Painter } from './painter.js';
import { Pictures } from './pictures.js';
import * as prescriptions from './prescription.js';
import { Screen } from './screen.js';
import { Start } from './start.js';
import { Store } from './store.js';
import { stay_awake } from './awake.js';

const element = (id) => document.getElementById(id);
const longest_prescription = 2_000_000; // bytes, as it travels

async function bytes_of(file) {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file} is missing; load the page again`);
  return new Uint8Array(await answer.arrayBuffer());
}

function note(state) {
  document.documentElement.dataset.state = state;
}

// From the next time on without a network; where the browser has no such worker, with one.
async function keep_site() {
  try {
    await navigator.serviceWorker?.register('worker.js');
    await navigator.serviceWorker?.ready;
    document.documentElement.dataset.kept = 'yes';
  } catch (error) {
    document.documentElement.dataset.kept = error.message;
  }
}

// What the browser speaks, where the site has it.
function spoken(languages) {
  const wanted = navigator.languages.map((code) => code.slice(0, 2));
  return wanted.find((code) => code === 'en' || languages.includes(code)) ?? 'en';
}

async function load(site, wasm) {
  const module = await Module.load(wasm, measure);
  for (const set of site.sets) module.put('set', set, await bytes_of(`sets/${set}/manifest.csv`));
  for (const language of site.languages) module.put('language', language, await bytes_of(`languages/${language}.mo`));
  for (const lesson of site.lessons) module.put('lesson', lesson, await bytes_of(`lessons/${lesson}.toml`));
  for (const movement of site.movements) module.put('movement', movement, await bytes_of(`movements/${movement}.toml`));
  module.put('turning', '', site.turning);
  module.put('speaks', '', spoken(site.languages));
  return module;
}

// Asks until a prescription is open; null: somebody only wants to try.
async function open_prescription(start, store, wasm) {
  let sealed = prescriptions.in_link();
  if (sealed) await prescriptions.keep(store, sealed);
  sealed ??= await prescriptions.on_device(store);
  for (let problem = ''; ; ) {
    if (!sealed) {
      const { pressed, bytes } = await start.ask(['Open the file or the link that your clinic gave you.'], {
        file: 'File of your clinic',
        buttons: [['try', 'Try it without one: nothing is kept']],
        problem,
      });
      if (pressed === 'try') return null;
      if (bytes.length > longest_prescription) problem = 'This file is too large to be a prescription.';
      else sealed = bytes;
      continue;
    }
    const { pressed, typed } = await start.ask(['Your clinic has told you a passphrase.'], {
      field: 'Passphrase',
      buttons: [
        ['open', 'Open'],
        ['forget', 'Forget this device: erase everything kept here'],
      ],
      problem,
    });
    if (pressed === 'forget') {
      await store.erase();
      location.reload();
      return new Promise(() => {});
    }
    start.tell('One moment: the passphrase is tried. This takes some seconds.');
    try {
      const opened = await prescriptions.open(wasm, sealed, typed);
      await prescriptions.keep(store, sealed);
      return opened;
    } catch (error) {
      problem = error.message;
      if (!/passphrase/.test(problem)) sealed = null;
    }
  }
}

function hand_over(module, prescription) {
  module.put('patient', '', prescription.patient);
  module.put('protocol', '', prescription.protocol);
  module.put('message', '', prescription.message);
  prescription.lessons.forEach((lesson, i) => module.put('lesson', `own-${i + 1}`, lesson));
  prescription.movements.forEach((movement, i) => module.put('movement', `own-${i + 1}`, movement));
}

async function practise(module, keeping, site) {
  keeping.hand_over();
  const missing = module.text('missing');
  if (missing) throw new Error(missing);
  if (keeping.language) module.put('speaks', '', keeping.language);
  element('start').hidden = true;
  element('visit').hidden = false;
  const painter = new Painter();
  const screen = new Screen(element('picture'), element('timed'), painter);
  const inputs = new Inputs(element('visit'), element('mirror'));
  const mirror = new Mirror(element('mirror'), (button, at) => inputs.give('press', button, at));
  keeping.facts = () => screen.facts();
  const sleep = stay_awake(element('visit'));
  const now = new Date();
  const day = Math.floor((now.getTime() / 60000 - now.getTimezoneOffset()) / 1440);
  const seed = site.seed ? BigInt(site.seed) : crypto.getRandomValues(new BigUint64Array(1))[0] >> 1n;
  module.call('begin', seed, day, ...screen.fit(), performance.now());
  const pictures = new Pictures(painter);
  await new Host(module, { screen, pictures, inputs, mirror, keeping, sound: () => {} }).run();
  sleep();
  inputs.stop();
  element('visit').hidden = true;
  element('start').hidden = false;
}

async function hand_back(start, keeping, prescription) {
  const result = prescription && (await keeping.result(prescription));
  if (!result) return start.ask(['Thank you.'], {});
  const name = `dorsal-result-${prescription.patient}.dorsal`;
  for (;;) {
    note('over');
    await start.ask(['Thank you.', 'Please bring or send this file to your clinic.'], {
      buttons: [['save', 'Keep the file for the clinic']],
    });
    save(name, result);
  }
}

function save(name, bytes) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const start = new Start(element('start'), (words) => words);
try {
  const site = JSON.parse(new TextDecoder().decode(await bytes_of('site.json')));
  const wasm = await bytes_of('dorsal.wasm');
  const module = await load(site, wasm);
  start.say = (words) => module.text('say', words);
  const store = await Store.open();
  note('ready');
  keep_site();
  const prescription = await open_prescription(start, store, wasm);
  const keeping = await Keeping.open(store, module, prescription?.key);
  if (prescription) hand_over(module, prescription);
  await practise(module, keeping, site);
  note('over');
  await hand_back(start, keeping, prescription);
} catch (error) {
  note('failed');
  element('visit').hidden = true;
  element('start').hidden = false;
  start.tell('This page cannot go on.', error.message);
  throw error;
}
