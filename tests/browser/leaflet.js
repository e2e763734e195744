// The leaflet for practice at home, printed by the browser: exactly one sheet of A4 in every language, also where all that
// may differ is as long as it may be; the passphrase is not on it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = { en: 'How to begin', de: 'So fangen Sie an', ar: 'كيف تبدأ' };

// Five phases open at once, each with a dose of its own, and the longest words of a clinic.
const contact =
  'If your pain rises and stays up, call the ward at 030 450 560 000, Monday to Friday from eight to four; ' +
  'at night and at weekends call 116 117, at any time at all.';
const phases = ['education', 'touch', 'pictures', 'imagery', 'movement'].map(
  (name, place) => `[[programme]]\nphase = "${name}"\nopens = "at once"\ndose.days_a_week = ${place + 2}\n`,
);
const longest = `[screens]\npain_contact = "${contact.slice(0, 160)}"\n${phases.join('')}`;

function sheetsIn(pdf) {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map((box) => box[1].trim().split(/\s+/).map(Number));
  return { count: [...text.matchAll(/\/Type\s*\/Page(?!s)/g)].length, boxes };
}

// Blank paper between the last line and the lower margin, of what is printed.
const roomBelow = (page) =>
  page.evaluate(() => {
    const pixels = 96 / 25.4;
    return Math.round(297 - 28 - document.querySelector('main').getBoundingClientRect().height / pixels);
  });

async function printed(leaflet, name, folder) {
  await leaflet.emulateMedia({ media: 'print' });
  await leaflet.setViewportSize({ width: Math.round(((210 - 32) / 25.4) * 96), height: 1000 });
  const pdf = await leaflet.pdf({ preferCSSPageSize: true });
  if (folder) writeFileSync(join(folder, `${name}.pdf`), pdf);
  const { count, boxes } = sheetsIn(pdf);
  assert.equal(count, 1, `${name}: ${count} sheets`);
  for (const [, , wide, tall] of boxes) {
    assert.ok(Math.abs(wide - 595) < 2 && Math.abs(tall - 842) < 2, `${name}: ${wide}x${tall} pt is not A4`);
  }
  console.log(`${name}: one sheet, ${await roomBelow(leaflet)} mm left below`);
}

// `site`: home, dorsal, database, scratch, shots, judge.
export async function leaflets(page, site, patient, secret) {
  const [leaflet] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Print a leaflet' }).click(),
  ]);
  await leaflet.getByRole('button', { name: 'Print' }).waitFor();
  await leaflet.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await leaflet.getByRole('button', { name: 'Print' }).click();
  assert.equal(await leaflet.locator('body').getAttribute('data-printed'), 'yes', 'the button prints');
  const words = await leaflet.locator('body').innerText();
  assert.ok(words.includes(patient) && words.includes(`${patient}-prescription-1.dorsal`), 'code and file');
  assert.ok(!words.includes(secret), 'the passphrase is on the sheet');
  await site.judge(leaflet, 'leaflet');
  await leaflet.setViewportSize({ width: 390, height: 844 });
  await site.judge(leaflet, 'leaflet-phone');
  for (const name of ['English', 'Deutsch', 'العربية']) {
    assert.ok(await leaflet.getByRole('link', { name, exact: true }).isVisible(), `${name} can be chosen`);
  }
  await leaflet.getByRole('link', { name: 'Deutsch', exact: true }).click();
  await leaflet.getByRole('heading', { name: languages.de }).waitFor();
  const file = join(site.scratch, 'longest.toml');
  writeFileSync(file, longest);
  const set = [
    'thresholds',
    'set',
    file,
    '--db',
    site.database,
    '--patient',
    'SIM0003',
    '--why',
    'longest',
    '--by',
    'anna',
  ];
  execFileSync(site.dorsal, set, { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const [language, heading] of Object.entries(languages)) {
    for (const code of [patient, 'SIM0003']) {
      await leaflet.goto(new URL(`/api/v1/patients/${code}/leaflet/${language}`, site.home).href);
      await leaflet.getByRole('heading', { name: heading }).waitFor();
      await printed(leaflet, `leaflet-${language}${code === patient ? '' : '-longest'}`, site.shots);
    }
  }
  await leaflet.close();
}
