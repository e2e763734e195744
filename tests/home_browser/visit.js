// A visit at home on a phone, as Chromium emulates one: the link, a wrong passphrase and the right one, touches; the tab
// is closed in the middle, opened again and gone on with to the end; the result is saved.
//   node visit.js SITE FOLDER    FOLDER holds p.dorsal and words; r.dorsal is written to it
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Person } from './person.js';
import { open } from './site.js';

const [site, folder] = process.argv.slice(2);
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const prescription = readFileSync(join(folder, 'p.dorsal')).toString('base64url');
const passphrase = readFileSync(join(folder, 'words'), 'utf8').trim();
const patience = { timeout: 240_000 }; // a passphrase takes as long as the machine is busy

const shown = await open(site, phone);
const foreign = [];
shown.context.on('request', (request) => {
  const url = request.url();
  if (!url.startsWith(shown.address) && !url.startsWith('blob:')) foreign.push(url);
});
function expect(truth, what) {
  if (!truth) throw new Error(what);
}

await shown.page.goto(`${shown.address}#p=${prescription}`);
await shown.page.waitForSelector('[data-name="open"]');
expect(shown.page.url() === shown.address, 'the prescription stays in the address');
const first = new Person(shown.page, 'touch');
await first.begin('not the passphrase');
await shown.page.waitForSelector('[role="alert"]', patience);
await first.begin(passphrase);
await first.practise((_, person) => person.answered >= 3);
for (let waited = 0; waited < 600; ++waited) {
  if (await shown.page.evaluate(() => document.documentElement.dataset.kept)) break;
  await shown.page.waitForTimeout(100);
}
const kept = await shown.page.evaluate(() => document.documentElement.dataset.kept);
expect(kept === 'yes', `the site is not kept: ${kept}`);
await shown.page.close();
await shown.stop_serving(); // from here on without a network

const page = await shown.context.newPage();
page.on('pageerror', (error) => shown.errors.push(String(error)));
await page.goto(shown.address);
await page.waitForSelector('[data-name="open"]');
const second = new Person(page, 'touch');
await second.begin(passphrase);
const end = await second.practise();
expect(end.startsWith('over/'), `the visit ends at ${end}`);
expect(second.screens[0] === 'go on or start anew', `it begins with ${second.screens[0]}, not where it was left`);
expect(second.answered >= 12, `only ${second.answered} pictures came after it was gone on with`);
await page.waitForSelector('[data-name="save"]');
const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-name="save"]')]);
await download.saveAs(join(folder, 'r.dorsal'));
expect(foreign.length === 0, `asked of others: ${foreign.join(', ')}`);
expect(shown.errors.length === 0, shown.errors.join('\n'));
await shown.close();
console.log(
  `a visit at home: ${first.answered} + ${second.answered} pictures, ${first.screens.length + second.screens.length} screens`,
);
