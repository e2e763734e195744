// The console as a person uses it: sign in, read why, change a threshold, override, keep a note, sign out; by
// mouse and by keyboard alone; at phone width and 200 % zoom; axe-core on every page; clicks counted.
// node walk.js DORSAL DATABASE [SCREENSHOT-FOLDER]
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const [dorsal, database, shots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const passphrase = 'quiet river stone';
const patient = 'SIM0001';

const server = spawn(dorsal, ['console', '--db', database, '--port', '0', '--no-browser'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [link] = await once(createInterface({ input: server.stdout }), 'line');
const home = new URL('/', link).href;
// CSP keeps foreign scripts out; axe is evaluated by the browser's own tools.
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const faults = [];

async function visitor(viewport, options = {}) {
  const context = await browser.newContext({ viewport, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => faults.push(`script: ${error}`));
  page.on('request', (request) => request.url().startsWith(home) || request.url().startsWith('blob:') || request.url().startsWith('data:') || faults.push(`asked elsewhere: ${request.url()}`));
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

async function signIn(page) {
  await page.goto(home);
  await page.getByLabel('Name').fill('anna');
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Patients' }).waitFor();
}

async function firstAccount() {
  const page = await visitor({ width: 1280, height: 720 });
  await page.goto(link);
  await page.getByLabel('Name').fill('anna');
  await page.getByLabel('Passphrase').fill(passphrase);
  await judge(page, 'first-account');
  await page.getByRole('button', { name: 'Make account' }).click();
  await page.getByRole('link', { name: patient }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

async function byMouse() {
  const page = await visitor({ width: 1280, height: 720 });
  let clicks = 0;
  const click = async (locator) => { clicks += 1; await locator.click(); };
  await signIn(page);
  await judge(page, 'patients');
  await click(page.getByRole('link', { name: patient }));
  await page.getByRole('heading', { name: 'Why', exact: true }).waitFor();
  assert.ok(clicks <= 2, `"why" took ${clicks} clicks`);
  await judge(page, 'patient');
  await click(page.getByRole('link', { name: 'Change the thresholds' }));
  const effect = page.locator('.effect');
  await effect.getByText('Nothing is changed yet').waitFor();
  await judge(page, 'thresholds');
  const before = await effect.locator('table').innerText();
  await page.getByLabel('accuracy goal', { exact: true }).fill('0.9');
  await effect.getByText('accuracy_goal 0.8 -> 0.9').waitFor();
  assert.notEqual(await effect.locator('table').innerText(), before, 'the operating characteristics stayed the same');
  assert.match(await effect.innerText(), /would be graded/);
  await page.getByLabel('Why, in a few words').fill('gentler start');
  await judge(page, 'thresholds-changed');
  await click(page.getByRole('button', { name: 'Keep the change' }));
  await page.getByText('Kept: readiness.accuracy_goal 0.8 -> 0.9').waitFor();
  assert.ok(clicks <= 4, `a changed threshold took ${clicks} clicks`);
  await page.getByRole('link', { name: 'Back to the patient' }).click();
  await page.getByText('Thresholds in force: patient, version 1 over built in').waitFor();
  await page.getByLabel('Reason, needed').fill('moves away <img src=x onerror=alert(1)>');
  await page.getByRole('button', { name: 'Next phase, overriding the grade' }).click();
  await page.getByText('The decision was kept.').waitFor();
  await page.getByLabel('New note').fill('=HYPERLINK("x") <b>bold</b>');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.getByText('<b>bold</b>').waitFor();
  assert.equal(await page.locator('main img, main b').count(), 0, 'markup was taken from what somebody wrote');
  await page.locator('summary', { hasText: 'trials' }).first().click();
  await page.getByRole('link', { name: /^Block 1 of/ }).first().click();
  await page.getByRole('heading', { name: /^Trials of block/ }).waitFor();
  await judge(page, 'trials');
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

// Tab until what has the focus reads so.
async function tabTo(page, name) {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const reads = await page.evaluate(() => document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent);
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
  await page.getByRole('link', { name: patient }).waitFor();
  await tabTo(page, patient);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Patient ${patient}` }).waitFor();
  await tabTo(page, 'Change the thresholds');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Settings of ${patient}` }).waitFor();
  await page.locator('.effect table').waitFor();
  await tabTo(page, 'Why, in a few words');
  await page.keyboard.type('by keyboard');
  await tabTo(page, 'accuracy goal');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0.85');
  await page.keyboard.press('Enter');
  await page.getByText('Kept: readiness.accuracy_goal 0.9 -> 0.85').waitFor();
}

// A phone, and a 1280 pixel screen at 200 %.
async function small() {
  for (const [name, viewport, scale] of [['phone', { width: 390, height: 844 }, 2], ['zoomed', { width: 640, height: 360 }, 2]]) {
    const page = await visitor(viewport, { deviceScaleFactor: scale });
    await signIn(page);
    await judge(page, `${name}-patients`);
    await page.getByRole('link', { name: patient }).click();
    await page.getByRole('heading', { name: 'Why', exact: true }).waitFor();
    await judge(page, `${name}-patient`);
    await page.getByRole('link', { name: 'Change the thresholds' }).click();
    await page.locator('.effect table').waitFor();
    await judge(page, `${name}-thresholds`);
  }
}

try {
  for (const part of [firstAccount, byMouse, byKeyboard, small]) {
    await part();
    console.log(`browser: ${part.name}`);
  }
  assert.deepEqual(faults, []);
  console.log('browser: all as expected');
} catch (error) {
  if (faults.length) console.error(faults.join('\n'));
  throw error;
} finally {
  await browser.close();
  server.kill();
}
