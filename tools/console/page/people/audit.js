// The audit log: who did what about whom, by code, found by what one asks.
import { empty, h, labelled, choice, row, show, table } from '../parts/dom.js';
import { moment } from '../parts/numbers.js';
import { get } from '../parts/server.js';
import { t, tn } from '../parts/words.js';

function verdict(log) {
  if (log.faults.length === 0) {
    return h('p', {}, tn('{count} entry; the chain holds.', '{count} entries; the chain holds.', log.entries));
  }
  return [
    h('p', { class: 'bad' }, t('The log was tampered with:')),
    h(
      'ul',
      {},
      log.faults.map((fault) => h('li', {}, t('entry {entry}: {what}', fault))),
    ),
  ];
}

const whom = (one) => {
  if (one.patient === undefined) return t('for clinicians only');
  return one.code ? h('a', { href: `#/patient/${one.code}` }, one.code) : one.patient ? t('not here any more') : '';
};

const line = (one) =>
  row([String(one.entry), moment(one.at_utc), one.who, one.action, whom(one), one.detail ?? t('for clinicians only')]);

function filtered(log) {
  const body = h('div');
  const all = (words) => [['', t('all')], ...words.map((one) => [one, one])];
  const words = (name) => [...new Set(log.rows.map((one) => one[name]).filter(Boolean))].sort();
  const draw = () => {
    const rows = log.rows.filter(
      (one) =>
        (!who.value || one.who === who.value) &&
        (!what.value || one.action === what.value) &&
        (!code.value || (one.code ?? '').includes(code.value.trim().toUpperCase())),
    );
    body.replaceChildren(
      rows.length
        ? table(t('Newest first'), [t('Entry'), t('When'), t('Who'), t('What'), t('Whom'), t('Detail')], rows.map(line))
        : empty(t('No entry matches.'), t('Change what is asked for above.')),
    );
  };
  const who = choice(all(words('who')), '', draw);
  const what = choice(all(words('action')), '', draw);
  const code = h('input', { type: 'search', autocomplete: 'off' });
  code.addEventListener('input', draw);
  draw();
  const knowsCodes = log.rows.some((one) => one.code !== undefined);
  return [
    h(
      'div',
      { class: 'row filters' },
      h('div', {}, labelled(t('Who'), who)),
      h('div', {}, labelled(t('What'), what)),
      knowsCodes ? h('div', {}, labelled(t('Patient'), code)) : null,
    ),
    body,
  ];
}

export async function auditPage() {
  const log = await get('audit');
  show(
    h('h1', {}, t('Audit log')),
    verdict(log),
    filtered(log),
    h('details', {}, h('summary', {}, t('The end of the chain')), h('p', { class: 'note' }, log.last_hash)),
  );
}
