// The page before and after a visit: plain elements, in the person's language where the catalogue has the words.
export class Start {
  constructor(element, say) {
    this.element = element;
    this.say = say; // of the module
  }

  // Words, then fields and buttons; fulfilled with what was pressed and what was typed.
  ask(words, { title = 'Dorsal', field, file, buttons = [], problem = '' }) {
    return new Promise((go) => {
      const made = [heading(title), ...words.map((word) => paragraph(this.say(word)))];
      if (problem) made.push(alert(problem));
      const typed = field && password(this.say(field));
      const chosen = file && chooser(this.say(file), (bytes) => go({ pressed: 'file', bytes }));
      if (typed) made.push(typed);
      if (chosen) made.push(chosen);
      const form = document.createElement('form');
      buttons.forEach(([name, label], i) => {
        const button = document.createElement('button');
        button.type = i === 0 && typed ? 'submit' : 'button';
        button.dataset.name = name;
        button.textContent = this.say(label);
        button.addEventListener('click', (event) => {
          event.preventDefault();
          go({ pressed: name, typed: typed?.querySelector('input').value ?? '' });
        });
        form.append(button);
      });
      form.addEventListener('submit', (event) => event.preventDefault());
      if (typed) form.prepend(typed);
      this.element.replaceChildren(...made.filter((one) => one !== typed), form);
      (typed?.querySelector('input') ?? form.querySelector('button'))?.focus();
    });
  }

  tell(word, problem = '') {
    const said = paragraph(this.say(word));
    said.setAttribute('role', 'status');
    this.element.replaceChildren(heading('Dorsal'), said, ...(problem ? [alert(problem)] : []));
  }
}

function heading(text) {
  const made = document.createElement('h1');
  made.textContent = text;
  return made;
}
function paragraph(text) {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
function alert(text) {
  const made = paragraph(text);
  made.setAttribute('role', 'alert');
  return made;
}
function password(label) {
  const made = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'text';
  input.autocomplete = 'off';
  input.autocapitalize = 'characters';
  input.spellcheck = false;
  made.append(label, input);
  return made;
}
function chooser(label, take) {
  const made = document.createElement('label');
  made.className = 'file';
  const input = document.createElement('input');
  input.type = 'file';
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (file) take(new Uint8Array(await file.arrayBuffer()));
  });
  made.append(label, input);
  return made;
}
