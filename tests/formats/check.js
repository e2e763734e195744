// node check.js bids FOLDER | node check.js fhir FILE
// Judges an export with a public validator: exit code 0 without any error or warning, 1 otherwise.
'use strict';
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

// A questionnaire is answered more than once. The validator of the 1.x line wants each subject exactly once in each file of
// phenotype/, which is right for one session only; here every row must be of a session that there is, and its only one.
function phenotypeFaults(folder) {
  const faults = [];
  const tables = path.join(folder, 'phenotype');
  const names = fs.existsSync(tables) ? fs.readdirSync(tables).filter((name) => name.endsWith('.tsv')) : [];
  for (const name of names) {
    const seen = new Set();
    const rows = fs.readFileSync(path.join(tables, name), 'utf8').trimEnd().split('\n').slice(1);
    for (const row of rows) {
      const [subject, session] = row.split('\t');
      const sessions = path.join(folder, subject, `${subject}_sessions.tsv`);
      const known = fs.existsSync(sessions) && fs.readFileSync(sessions, 'utf8').includes(`\n${session}\t`);
      if (!known) faults.push(`error: ${name}: ${subject} has no ${session}`);
      if (seen.has(`${subject} ${session}`)) faults.push(`error: ${name}: ${subject} ${session} twice`);
      seen.add(`${subject} ${session}`);
    }
  }
  return faults;
}

function checkBids(folder) {
  const program = path.join(__dirname, 'node_modules', '.bin', 'bids-validator');
  let text;
  try {
    text = execFileSync(program, [folder, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (failure) {
    text = failure.stdout; // it exits with 1 where it finds errors
  }
  const { issues, summary } = JSON.parse(text);
  const counted = [...issues.errors, ...issues.warnings].filter((issue) => issue.key !== 'PHENOTYPE_SUBJECTS_MISSING');
  const found = counted.map(
    (issue) =>
      `${issue.severity}: ${issue.key}: ${issue.reason} (${(issue.files[0].file || { relativePath: '' }).relativePath})`,
  );
  found.push(...phenotypeFaults(folder));
  return { found, what: `${summary.subjects.length} subjects, ${summary.totalFiles} files` };
}

// The library checks structure and value sets; that every reference leads somewhere is checked here.
const judgement = [
  'accuracy',
  'accuracy-left',
  'accuracy-right',
  'accuracy-lower',
  'accuracy-upper',
  'scored-trials',
  'median-response-time',
  'correct-trials',
  'response-time-lower-quartile',
  'response-time-upper-quartile',
  'brightness',
  'phase',
  'score-lower',
  'score-upper',
  'smallest-change',
  ...['pain', 'own-activities', 'confidence', 'global-change'].map((name) => `score-${name}`),
];
const lesson = ['right-checks', 'lesson', 'checks', 'passed', 'again', 'belief-before', 'belief-after', 'phase'];
const imagery = [
  'imagined-repetitions',
  'movement',
  'stage',
  'sets',
  'clear',
  'felt',
  'pain-rise',
  'unease',
  'imagined-seconds',
  'probes',
  'right-probes',
  'phase',
];
const movement = [
  'repetitions',
  'movement',
  'outcome',
  'quota',
  'harm',
  'expected-pain',
  'pain-during',
  'pain-after',
  'confidence-before',
  'confidence-after',
  'seconds-to-ease',
  'seconds-each',
  'feared-happened',
  'phase',
];
const touch = [
  'right-answers',
  'staircase-threshold',
  'task',
  'purpose',
  'scored-touches',
  'entered-by-helper',
  'reversals',
  'lower',
  'upper',
  'phase',
];
const ownCodes = {
  'https://dorsal.invalid/fhir/CodeSystem/left-right-judgement': new Set(judgement),
  'https://dorsal.invalid/fhir/CodeSystem/touch': new Set(touch),
  'https://dorsal.invalid/fhir/CodeSystem/lesson': new Set(lesson),
  'https://dorsal.invalid/fhir/CodeSystem/imagery': new Set(imagery),
  'https://dorsal.invalid/fhir/CodeSystem/movement': new Set(movement),
};

// The library does not hold the value set of Observation.code, an example binding that allows any code; it holds the others.
function isKnownCode(valueSet, code, system) {
  if (valueSet !== 'http://hl7.org/fhir/ValueSet/observation-codes') return false;
  return ownCodes[system] ? ownCodes[system].has(code) : system === 'http://loinc.org' && code === '72514-3';
}

function checkFhir(file) {
  const { Fhir } = require('fhir');
  const bundle = JSON.parse(fs.readFileSync(file, 'utf8'));
  const { messages } = new Fhir().validate(bundle, { errorOnUnexpected: true, beforeCheckCode: isKnownCode });
  const found = messages.map((m) => `${m.severity}: ${m.location}: ${m.message}`);
  const known = new Set(bundle.entry.map((entry) => entry.fullUrl));
  const counts = {};
  JSON.stringify(bundle, (key, value) => {
    if (key === 'reference' && !known.has(value)) found.push(`error: ${value} leads nowhere`);
    if (key === 'resourceType') counts[value] = (counts[value] || 0) + 1;
    return value;
  });
  if (known.size !== bundle.entry.length) found.push('error: two entries have one name');
  return { found, what: JSON.stringify(counts) };
}

const [kind, target] = process.argv.slice(2);
const { found, what } = kind === 'bids' ? checkBids(target) : checkFhir(target);
found.forEach((line) => console.log(line));
console.log(`${kind}: ${what}: ${found.length} errors and warnings`);
process.exit(found.length === 0 ? 0 : 1);
