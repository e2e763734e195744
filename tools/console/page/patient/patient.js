// One patient: the grade and why, trends, sides, sessions, decisions, notes.
import { decide, decisions, notes, phases } from './decisions.js';
import { grade, h, say, show } from './dom.js';
import { draftDone } from './drafts.js';
import { prescriptionCard } from './home.js';
import { leaving } from './leaving.js';
import { lessonSection } from './lessons.js';
import { safetyStop, told } from './measures.js';
import { movementSection } from './movements.js';
import { isAlone, ofPhase, phaseShown, plannedToday, programmeLine } from './programme.js';
import { dataQuality, heldBack, why } from './reasons.js';
import { sides, trends } from './results.js';
import { sessionCard } from './runs.js';
import { get, post } from './server.js';
import { sessions } from './sessions.js';
import { touchSection } from './touches.js';

export async function patientPage(code, me, phaseName) {
  const patient = await get(`patients/${encodeURIComponent(code)}`);
  const act = async (deed, done, field) => {
    try {
      await deed();
      if (field) await draftDone(code, field);
      await patientPage(code, me, phaseName);
      say(done);
    } catch (error) {
      say(error.message, true);
    }
  };
  const clinician = me.role === 'clinician';
  const from = patient.thresholds_from.join(' over ');
  const phase = phaseShown(patient, phaseName);
  const shown = ofPhase(patient, phase);
  const alone = isAlone(patient.programme);
  const ofPictures = phase.tasks.includes('judgement');
  show(
    h('h1', {}, `Patient ${code}`),
    clinician ? safetyStop(patient, act) : null,
    programmeLine(patient, phase),
    alone ? null : h('h2', {}, `Phase ${phase.name}`),
    h(
      'p',
      {},
      grade(shown.readiness.grade, true),
      ' ',
      h('a', { class: 'button', href: `#/settings/${code}` }, 'Change the thresholds'),
      ' ',
      h(
        'a',
        { class: 'button station-only', href: `/api/v1/patients/${code}/report`, target: '_blank', rel: 'noopener' },
        'Printable report',
      ),
      ' ',
      h(
        'a',
        { class: 'button station-only', href: `/api/v1/patients/${code}/trials.csv`, download: '' },
        'Trials (CSV)',
      ),
      patient.sessions.some((session) => session.blocks.some((block) => block.touches))
        ? [
            ' ',
            h(
              'a',
              { class: 'button station-only', href: `/api/v1/patients/${code}/led-trials.csv`, download: '' },
              'Touches (CSV)',
            ),
          ]
        : null,
      ' ',
      h('span', { class: 'quiet' }, `Thresholds in force: ${from}`),
    ),
    patient.settings_differ
      ? h(
          'p',
          { class: 'card differing' },
          'Stations hold different settings; the newest are used here. ',
          h('a', { href: `#/settings/${code}` }, 'See which'),
          ', or ',
          h('a', { href: '#/settings' }, "the clinic's"),
        )
      : null,
    heldBack(shown.readiness),
    clinician
      ? [decide(patient, phase, act), h('div', { class: 'station-only' }, sessionCard(code, plannedToday(patient)))]
      : null,
    why(shown.readiness),
    ofPictures ? [dataQuality(shown), trends(shown), sides(shown.assess)] : null,
    touchSection(shown),
    lessonSection(shown, clinician),
    movementSection(patient, clinician),
    alone ? phases(patient) : null,
    clinician ? told(patient) : null,
    sessions(patient, me, act),
    h('h2', {}, 'Decisions'),
    decisions(patient),
    clinician
      ? [
          notes(patient, act),
          h('h2', { class: 'station-only' }, 'Home, archive, deletion'),
          h('div', { class: 'station-only' }, prescriptionCard(code)),
        ]
      : null,
    clinician
      ? h(
          'p',
          { class: 'station-only' },
          h(
            'button',
            {
              onclick: () =>
                act(
                  () => post(`patients/${code}/archive`, { archived: !patient.archived }),
                  patient.archived ? 'Taken back from the archive.' : 'Archived.',
                ),
            },
            patient.archived ? 'Take back from the archive' : 'Archive this patient',
          ),
        )
      : null,
    clinician ? h('div', { class: 'station-only' }, leaving(patient)) : null,
  );
}
