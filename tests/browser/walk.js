// The console as a person uses it: sign in, see who needs somebody, read why, change a threshold, decide, keep a note, take
// back; by mouse and by keyboard alone, in English and German; report, files, templates, a session, a programme, deletion; at
// phone width and 200 % zoom, light and dark; axe-core on every page; clicks counted.
// node walk.js DORSAL DATABASE [SCREENSHOT-FOLDER]
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { leaflets } from './leaflet.js';

const [dorsal, database, shots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const passphrase = 'quiet river stone';
const patient = 'SIM0001';

// Without a screen: a session that is started cannot begin, and the page has to say so.
const { DISPLAY, WAYLAND_DISPLAY, ...blind } = process.env;
const server = spawn(dorsal, ['console', '--db', database, '--port', '0', '--no-browser'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...blind, SDL_VIDEODRIVER: 'x11' },
});
const scratch = mkdtempSync(join(tmpdir(), 'dorsal-walk-'));
// The address, and the file that leads a browser to the first account.
const said = [];
for await (const line of createInterface({ input: server.stdout })) if (said.push(line) === 2) break;
const home = new URL('/', said[0]).href;
const link = `file://${said[1]}`;
// CSP keeps foreign scripts out; axe is evaluated by the browser's own tools.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const faults = [];

async function visitor(viewport, options = {}) {
  const context = await browser.newContext({ viewport, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(`script: ${error}`));
  page.on(
    'request',
    (request) =>
      request.url().startsWith(home) ||
      request.url() === link ||
      request.url().startsWith('blob:') ||
      request.url().startsWith('data:') ||
      faults.push(`asked elsewhere: ${request.url()}`),
  );
  return page;
}

async function judge(page, name) {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  for (const one of violations) faults.push(`${name}: ${one.id}: ${one.nodes.map((node) => node.target).join(' | ')}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) faults.push(`${name}: ${wide} pixels wider than the screen`);
}

// A patient stands in the work list too.
const inList = (page, code) => page.locator('.patients').getByRole('link', { name: code });

async function signIn(page) {
  await page.goto(home);
  await page.getByLabel('Name').fill('anna');
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Patients', exact: true }).waitFor();
}

async function firstAccount() {
  const page = await visitor({ width: 1280, height: 720 });
  await page.goto(link);
  await page.getByLabel('Name').fill('anna');
  await page.getByLabel('Passphrase').fill(passphrase);
  await judge(page, 'first-account');
  await page.getByRole('button', { name: 'Make account' }).click();
  await inList(page, patient).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

// What is half written is covered when somebody leaves, and there when the same person comes back; for nobody else.
async function halfWritten() {
  const page = await visitor({ width: 1280, height: 720 });
  const note = () => page.getByLabel('New note');
  const unlock = async (name, words) => {
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Passphrase').fill(words);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  await signIn(page);
  await page.getByRole('link', { name: 'Accounts' }).click();
  await page.getByLabel('Name').fill('ben');
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Make account' }).click();
  await page.getByText('The account was made.').waitFor();
  await page.goto(`${home}#/patient/${patient}`);
  await note().fill('half a sentence');
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  await judge(page, 'locked');
  assert.equal(
    await page.getByRole('heading', { name: `Patient ${patient}` }).isVisible(),
    false,
    'the page is covered',
  );
  await unlock('anna', 'not this one');
  await page.getByText('Name or passphrase is wrong').waitFor();
  await unlock(' ANNA', passphrase);
  await note().waitFor();
  assert.equal(await note().inputValue(), 'half a sentence', 'after the lock');
  await page.reload();
  await note().waitFor();
  assert.equal(await note().inputValue(), 'half a sentence', 'after a reload');
  await page.goto(`${home}#/today`);
  await page.goBack();
  await note().waitFor();
  assert.equal(await note().inputValue(), 'half a sentence', 'after going back');
  await page.getByRole('button', { name: 'Lock' }).click();
  await unlock('ben', passphrase);
  await note().waitFor();
  assert.equal(await note().inputValue(), '', 'of somebody else');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await unlock('anna', passphrase);
  await note().waitFor();
  assert.equal(await note().inputValue(), 'half a sentence', 'after signing out');
  await note().fill('');
  await page.waitForTimeout(600);
  await page.context().close();
}

// The page's policy lets no text become a script, so it is looked at again and again from here.
async function otherThan(before, look) {
  for (let i = 0; i < 300; i += 1) {
    if ((await look()) !== before) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  assert.fail('it stayed as it was');
}

// A person's way, with clicks counted and seconds taken.
const counted = [];
async function way(what, most, page, deed) {
  let clicks = 0;
  const click = async (locator, options) => {
    clicks += 1;
    await locator.click(options);
  };
  const begun = Date.now();
  await deed(click);
  counted.push(`${what}: ${clicks} clicks, ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  assert.ok(clicks <= most, `${what} took ${clicks} clicks`);
  // A few pixels are a browser's bringing a field wholly into view, not a person's scrolling.
  const moved = await page.evaluate(() => window.scrollY);
  assert.ok(moved < 16, `${what} needed scrolling by ${moved} pixels`);
}

async function byMouse() {
  const page = await visitor({ width: 1280, height: 720 });
  await signIn(page);
  await way('who needs attention', 0, page, async () => {
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await page.locator('.work li').first().waitFor();
  });
  await judge(page, 'today');
  await inList(page, patient).click();
  await page.getByRole('region', { name: 'Grade' }).locator('.grade').waitFor();
  const tall = await page.evaluate(() => document.querySelector('.acts').getBoundingClientRect().bottom);
  assert.ok(tall <= 720, `the first screen ends at ${tall}`);
  await judge(page, 'patient');
  await way('why not ready', 1, page, async (click) => {
    await click(page.getByRole('link', { name: 'Why', exact: true }));
    await page.getByRole('heading', { name: /^Why/ }).waitFor();
    await page
      .getByText(/of the last \d+/)
      .first()
      .waitFor();
  });
  await judge(page, 'why');
  await way('a threshold changed', 4, page, async (click) => {
    await click(page.getByRole('link', { name: 'Settings', exact: true }));
    const effect = page.locator('.effect');
    await effect.getByText('Nothing is changed yet').waitFor();
    await judge(page, 'thresholds');
    const before = await effect.locator('table').innerText();
    await page.getByLabel('Right answers asked for', { exact: true }).fill('90');
    await effect.getByText('Right answers asked for: 80 % → 90 %').waitFor();
    await otherThan(before, () => effect.locator('table').innerText());
    assert.match(await effect.innerText(), /would be graded/);
    await page.getByLabel('Why, in a few words').fill('gentler start');
    await judge(page, 'thresholds-changed');
    await click(page.getByRole('button', { name: 'Keep the change' }));
    await page.getByText('Kept: Right answers asked for: 80 % → 90 %').waitFor();
  });
  await way('undo', 1, page, async (click) => {
    await click(page.getByRole('button', { name: 'Undo' }));
    await page.getByText('Undone.').waitFor();
  });
  assert.equal(await page.getByLabel('Right answers asked for', { exact: true }).inputValue(), '80');
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByLabel('Reason, needed').fill('moves away <img src=x onerror=alert(1)>');
  await page.getByRole('button', { name: 'Next phase, overriding the grade' }).click();
  await page.getByText('Decided about pictures').waitFor();
  await page.locator('.state', { hasText: 'passed' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.state', { hasText: 'open' }).waitFor();
  await way('a note', 1, page, async (click) => {
    await page.getByLabel('New note').fill('=HYPERLINK("x") <b>bold</b>');
    await click(page.getByRole('button', { name: 'Keep the note' }));
    await page.getByText('The note was kept.').waitFor();
  });
  await page.getByRole('link', { name: 'Notes and decisions' }).click();
  await page.getByText('<b>bold</b>').waitFor();
  await judge(page, 'notes');
  assert.equal(await page.locator('main img, main b').count(), 0, 'markup was taken from what somebody wrote');
  for (const [name, words] of [
    ['Progress', 'Every test that counts'],
    ['What is hard', 'Missed most'],
    ['Sessions', 'Sessions, newest first'],
  ]) {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByText(words).waitFor();
    await judge(page, name.toLowerCase().replaceAll(' ', '-'));
  }
  await page.locator('td a').first().click();
  await page.getByRole('heading', { name: /^Trials of block/ }).waitFor();
  await judge(page, 'trials');
  await page.goto(`${home}#/compare/${patient}`);
  await page.getByText('What was recorded').nth(1).waitFor();
  await judge(page, 'compare');
  await page.getByRole('link', { name: 'Audit log' }).click();
  await page.getByText('the chain holds').waitFor();
  await judge(page, 'audit');
  await page.getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('heading', { name: 'New account' }).waitFor();
  await judge(page, 'accounts');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto(`${home}#/patient/${patient}`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

// One change for three patients, what it does to each shown before; and taken back for all.
async function severalAtOnce() {
  const page = await visitor({ width: 1280, height: 720 });
  await signIn(page);
  await page.getByRole('link', { name: 'Settings of the clinic' }).click();
  await page.locator('.effect table').waitFor();
  await page.getByLabel('Right answers asked for', { exact: true }).fill('85');
  await page.getByLabel('Why, in a few words').fill('a trial month');
  const box = page.getByRole('dialog');
  await way('a change for three patients', 4, page, async (click) => {
    await click(page.getByRole('button', { name: 'Apply to several patients' }));
    await click(box.getByLabel('SIM0001'));
    await click(box.getByLabel('SIM0003'), { modifiers: ['Shift'] });
    await box.getByText('Right answers asked for: 80 % → 85 %').nth(3).waitFor();
    await judge(page, 'several');
    await click(box.getByRole('button', { name: 'Apply to 3 patients' }));
    await page.getByText('Kept for 3 patients.').waitFor();
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone.').waitFor();
  await page.goto(`${home}#/patient/SIM0003/settings`);
  await page.getByText('Follows the clinic.').waitFor();
  await page.context().close();
}

// Tab until what has the focus reads so.
async function tabTo(page, name) {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const reads = await page.evaluate(
      () => document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent,
    );
    if (reads.startsWith(name)) return;
  }
  assert.fail(`"${name}" cannot be reached with the Tab key`);
}

async function byKeyboard() {
  const page = await visitor({ width: 1280, height: 720 });
  await page.goto(home);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.keyboard.type('anna');
  await page.keyboard.press('Tab');
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await inList(page, patient).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await judge(page, 'keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('0001');
  await page.getByText('1 of 3 patients').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Patient ${patient}` }).waitFor();
  await page.keyboard.press('2');
  await page.getByRole('heading', { name: /^Why/ }).waitFor();
  await page.keyboard.press('8');
  await page.locator('.effect table').waitFor();
  await tabTo(page, 'Right answers asked for');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('85');
  await tabTo(page, 'Why, in a few words');
  await page.keyboard.type('by keyboard');
  await page.keyboard.press('Enter');
  await page.getByText('Kept: Right answers asked for: 80 % → 85 %').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Today' }).focus();
  await page.keyboard.press('t');
  await page.locator('.work li').first().waitFor();
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.evaluate(() => document.activeElement.matches('[data-row]')), 'arrows go to a patient');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Patient SIM/ }).waitFor();
}

// German beside English: the same pages, numbers and dates as Germans write them, and nothing English left on the first
// screens.
async function inGerman() {
  const page = await visitor({ width: 1280, height: 720 }, { locale: 'de-DE' });
  await page.goto(home);
  await page.getByLabel('Name').fill('anna');
  await page.getByLabel('Kennwort').fill(passphrase);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { name: 'Heute' }).waitFor();
  await inList(page, patient).waitFor();
  await judge(page, 'german-today');
  await inList(page, patient).click();
  await page.getByRole('region', { name: 'Einstufung' }).locator('.grade').waitFor();
  const words = await page.locator('main').innerText();
  assert.doesNotMatch(
    words,
    /\b(the|of|right|with|and|would|pictures|open|Reason|Next)\b/,
    'English on the first screen',
  );
  assert.match(words, /2,1 s/);
  await judge(page, 'german-patient');
  await page.getByLabel('Sprache').selectOption('English');
  await page.getByRole('link', { name: 'Overview' }).waitFor();
  await page.context().close();
}

async function saved(page, offered) {
  const [download] = await Promise.all([page.waitForEvent('download'), offered.click()]);
  const file = join(scratch, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

async function reportAndFiles() {
  const page = await visitor({ width: 1280, height: 720 });
  await signIn(page);
  await inList(page, patient).click();
  const [report] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Printable report' }).click(),
  ]);
  await report.getByRole('heading', { name: `Patient ${patient}` }).waitFor();
  await report.waitForLoadState('load');
  assert.match(await report.locator('body').innerText(), /not a diagnosis/);
  assert.equal(
    await report.evaluate(() => getComputedStyle(document.querySelector('.grade')).borderTopWidth),
    '2px',
    'the report has no style',
  );
  await judge(report, 'report');
  await report.emulateMedia({ media: 'print' });
  await judge(report, 'report-print');
  await report.setViewportSize({ width: 390, height: 844 });
  await report.emulateMedia({ media: 'screen' });
  await judge(report, 'report-phone');
  await report.close();
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  const trials = readFileSync(await saved(page, page.getByRole('link', { name: 'Trials (CSV)' })), 'utf8');
  assert.ok(trials.split('\n').length > 100, 'the CSV holds the trials');
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByLabel('A few words to the patient').fill('every day, please');
  await page.getByRole('button', { name: 'Make a prescription' }).click();
  await page.getByText('Passphrase, to tell').waitFor();
  const secret = await page.locator('strong.note').innerText();
  const prescription = await saved(page, page.getByRole('link', { name: 'Save the file' }));
  await judge(page, 'prescription');
  await leaflets(page, { home, dorsal, database, scratch, shots, judge }, patient, secret);
  await homeAndBack(page, prescription, secret);
}

// The patient's own machine, and its result dropped on the list.
async function homeAndBack(page, prescription, secret) {
  const homeDatabase = join(scratch, 'home.db');
  const run = (...args) =>
    execFileSync(dorsal, args, {
      env: { ...process.env, DORSAL_PASSPHRASE: secret },
      stdio: ['ignore', 'ignore', 'ignore'],
    });
  run('prescription', 'open', '--db', homeDatabase, prescription);
  run('simulate', '--db', homeDatabase, '--patients', '1', '--sessions', '1', '--seed', '99');
  const result = join(scratch, 'result.dorsal');
  run('result', 'create', '--db', homeDatabase, '--patient', patient, '-o', result);
  await page.getByRole('link', { name: 'Today' }).click();
  const drop = (name, bytes) =>
    page.evaluate(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(content)], fileName));
        document
          .querySelector('h1')
          .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [name, [...bytes]],
    );
  await page.locator('.drop').waitFor();
  await drop('holiday.txt', Buffer.from('not a result'));
  await page.locator('li.bad', { hasText: 'holiday.txt' }).waitFor();
  await drop('prescription.dorsal', readFileSync(prescription));
  await page.locator('li.bad', { hasText: 'prescription.dorsal' }).waitFor();
  await judge(page, 'refused-files');
  await drop('result.dorsal', readFileSync(result));
  await page.locator('.drop li', { hasText: 'result.dorsal' }).getByRole('link', { name: patient }).waitFor();
  await drop('result.dorsal', readFileSync(result));
  await page.getByText('was taken in before').waitFor();
}

async function templatesAndSession() {
  const page = await visitor({ width: 1280, height: 720 });
  await signIn(page);
  await page.getByRole('link', { name: 'Settings of the clinic' }).click();
  await page.locator('.effect table').waitFor();
  await page.getByLabel('Right answers asked for', { exact: true }).fill('75');
  await page.getByText('Templates of the clinic').click();
  await page.getByLabel('Name of a new template').fill('Gentle <b>');
  await page.getByRole('button', { name: 'Keep as a template' }).click();
  await page.getByText('Kept as a template: Gentle <b>').waitFor();
  await page.goto(`${home}#/settings/SIM0002`);
  await page.getByRole('heading', { name: 'Patient SIM0002' }).waitFor();
  await page.locator('.effect table').waitFor();
  await page.getByText('Templates of the clinic').click();
  await judge(page, 'templates');
  await page.getByRole('button', { name: 'Apply Gentle <b>' }).click();
  await page.getByText('Applied: Gentle <b>').waitFor();
  assert.equal(await page.getByLabel('Right answers asked for', { exact: true }).inputValue(), '75');
  await page.getByText('As a protocol file').click();
  writeFileSync(join(scratch, 'rules.toml'), '[readiness]\naccuracy_goal = 0.7\n');
  await page.getByLabel('Take over a protocol file').setInputFiles(join(scratch, 'rules.toml'));
  await page.getByLabel('Why, in a few words').fill('from a file');
  await page.getByRole('button', { name: 'Take it over' }).click();
  await page.getByText('Kept: Right answers asked for: 75 % → 70 %').waitFor();
  await page.goto(`${home}#/patient/SIM0002`);
  await page.getByRole('button', { name: 'Start a session' }).click();
  await page.getByRole('button', { name: 'Start a session now' }).click();
  await page.getByText('The session did not begin, or ended early.').waitFor();
  assert.doesNotMatch(
    await page.getByRole('dialog').locator('p:visible, div[role=status] > :not(details)').allInnerTexts().then(String),
    /SDL|tools\/run/,
  );
  await judge(page, 'session-refused');
}

// From one phase to a programme and back; a phase opened early with a reason, set aside, gone back to.
async function aProgramme() {
  const page = await visitor({ width: 1280, height: 900 });
  await signIn(page);
  const settings = async () => {
    await page.goto(`${home}#/settings/SIM0002`);
    await page.locator('.effect table').waitFor();
    await page.getByLabel('Why, in a few words').fill('phases');
  };
  await settings();
  await page.locator('summary', { hasText: 'Programme: one phase' }).click();
  await judge(page, 'programme-settings');
  await page.getByRole('button', { name: 'Use the built-in programme' }).click();
  await page.getByText('Kept: programme one phase -> "education", "touch", "pictures"').waitFor();
  await settings();
  await page.getByText('As a protocol file').click();
  const behind = '[[programme]]\nphase = "pictures"\n[[programme]]\nphase = "touch"\nopens = "decision"\n';
  writeFileSync(join(scratch, 'programme.toml'), behind);
  await page.getByLabel('Take over a protocol file').setInputFiles(join(scratch, 'programme.toml'));
  await page.getByRole('button', { name: 'Take it over' }).click();
  await page.getByRole('cell', { name: '"imagery", "movement" -> "pictures", "touch"' }).waitFor();
  await page.goto(`${home}#/today`);
  await inList(page, 'SIM0002').waitFor();
  await judge(page, 'programme-list');
  await inList(page, 'SIM0002').click();
  const line = page.getByRole('region', { name: 'Programme' });
  const touch = line.getByRole('listitem').filter({ hasText: 'touch' });
  await touch.getByText('closed').waitFor();
  await page.getByRole('button', { name: 'Start a session' }).click();
  await page.getByText('Today: pictures, about').waitFor();
  await page.keyboard.press('Escape');
  await judge(page, 'programme-patient');
  await tabTo(page, 'touch');
  await page.keyboard.press('Enter');
  await line.getByText('Shown below').waitFor({ state: 'attached' });
  const decided = async (reason, name, state) => {
    await page.getByLabel('Reason, needed').fill(reason);
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByText('Decided about touch').last().waitFor();
    await touch.locator('.state', { hasText: state }).waitFor();
  };
  await page.getByRole('button', { name: 'Open early' }).click();
  await page.getByText('Give the reason').waitFor();
  await decided('feels clumsy', 'Open early', 'open');
  await judge(page, 'programme-opened');
  await decided('sore skin', 'Set aside', 'set aside');
  await decided('healed', 'Go back to this phase', 'open');
  await page.reload();
  await line.getByText('Shown below').waitFor({ state: 'attached' });
  await page.setViewportSize({ width: 400, height: 800 });
  await judge(page, 'programme-phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  await settings();
  await page.getByText('Programme: a programme of your own').click();
  await page.getByRole('button', { name: 'One phase only' }).click();
  await page.getByText('Kept: programme "pictures", "touch" -> one phase').waitFor();
  await page.context().close();
}

async function deleting() {
  const page = await visitor({ width: 1280, height: 720 });
  await signIn(page);
  await page.goto(`${home}#/patient/SIM0003/home`);
  await page.getByText('Delete this patient').click();
  await saved(page, page.getByRole('link', { name: 'notes, decisions, exclusions (CSV)' }));
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('Nothing was deleted').waitFor();
  await page.getByLabel('3. Type SIM0003 to confirm').fill('sim0003');
  await judge(page, 'deleting');
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('No trace was found afterwards').waitFor();
  await inList(page, 'SIM0001').waitFor();
  assert.equal(await page.locator('.today').getByRole('link', { name: 'SIM0003' }).count(), 0);
}

// A phone, a tablet, a 1280 pixel screen at 200 %, and in the dark.
async function small() {
  for (const [name, viewport, scale] of [
    ['phone', { width: 390, height: 844 }, 2],
    ['tablet', { width: 820, height: 1180 }, 1],
    ['zoomed', { width: 640, height: 360 }, 2],
    ['dark', { width: 1280, height: 720 }, 1],
  ]) {
    const colorScheme = name === 'dark' ? 'dark' : 'light';
    const page = await visitor(viewport, { deviceScaleFactor: scale, colorScheme });
    await signIn(page);
    await inList(page, patient).waitFor();
    await judge(page, `${name}-today`);
    await inList(page, patient).click();
    await page.getByRole('region', { name: 'Grade' }).locator('.grade').waitFor();
    await judge(page, `${name}-patient`);
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.locator('.effect table').waitFor();
    await judge(page, `${name}-thresholds`);
  }
}

try {
  for (const part of [
    firstAccount,
    halfWritten,
    byMouse,
    severalAtOnce,
    byKeyboard,
    inGerman,
    reportAndFiles,
    templatesAndSession,
    aProgramme,
    small,
    deleting,
  ]) {
    await part();
    console.log(`browser: ${part.name}`);
  }
  assert.deepEqual(faults, []);
  for (const line of counted) console.log(`browser: ${line}`);
  console.log('browser: all as expected');
} catch (error) {
  if (faults.length) console.error(faults.join('\n'));
  throw error;
} finally {
  await browser.close();
  server.kill();
  rmSync(scratch, { recursive: true });
}
