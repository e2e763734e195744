// What the page says, in the reader's language: gettext's messages (tools/console/languages), looked up by their
// English text. `mark` marks a constant, which is looked up when it is shown.
const known = ['en', 'de'];
const kept = 'dorsal-language';

let messages = new Map();
let spoken = 'en';

export const language = () => spoken;
export const languages = { en: 'English', de: 'Deutsch' };
export const mark = (text) => text;

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

export const t = (text, values = {}) => fill(messages.get(text)?.[0] || text, values);

// Both languages count alike: one, and everything else.
export function tn(one, many, count, values = {}) {
  const found = messages.get(one);
  const text = count === 1 ? found?.[0] || one : found?.[1] || many;
  return fill(text, { count, ...values });
}

// The strings of a line like: msgstr "a \"b\"\n"
const unquoted = (line) => JSON.parse(line.slice(line.indexOf('"')));

export function messagesIn(catalogue) {
  const found = new Map();
  for (const entry of catalogue.split(/\n\s*\n/)) {
    const parts = [];
    for (const line of entry.split('\n')) {
      if (/^msg/.test(line)) parts.push([line.split(' ')[0], unquoted(line)]);
      else if (line.startsWith('"')) parts.at(-1)[1] += unquoted(line);
    }
    const id = parts.find(([name]) => name === 'msgid')?.[1];
    if (id && !entry.includes('#, fuzzy')) {
      found.set(
        id,
        parts.filter(([name]) => name.startsWith('msgstr')).map(([, text]) => text),
      );
    }
  }
  return found;
}

function wanted() {
  const chosen = localStorage.getItem(kept);
  if (known.includes(chosen)) return chosen;
  return navigator.language.startsWith('de') ? 'de' : 'en';
}

export async function learnLanguage() {
  spoken = wanted();
  document.documentElement.lang = spoken;
  if (spoken === 'en') return;
  const answer = await fetch(`/languages/${spoken}.po`);
  if (answer.ok) messages = messagesIn(await answer.text());
}

export function chooseLanguage(name) {
  localStorage.setItem(kept, name);
  location.reload();
}
