// Everything that can be read or pressed on the canvas as real elements, for screen readers and switches.
export class Mirror {
  constructor(element, press) {
    this.element = element;
    this.press = press;
    this.shown = '';
  }

  // The same again changes nothing, so that nothing is read out twice.
  show(answer) {
    const all = [];
    for (let left = answer.word(); left > 0; --left) {
      all.push({
        is_button: answer.word() === 1,
        number: answer.word(),
        box: [answer.real(), answer.real(), answer.real(), answer.real()],
        text: answer.text(),
      });
    }
    const now = JSON.stringify(all);
    if (now === this.shown) return;
    this.shown = now;
    const had_focus = this.element.contains(document.activeElement);
    this.element.replaceChildren(...all.map((one) => this.element_of(one)));
    if (had_focus) this.element.focus({ preventScroll: true });
  }

  element_of({ is_button, number, box, text }) {
    const made = document.createElement(is_button ? 'button' : 'p');
    made.textContent = text || 'II';
    if (!text) made.setAttribute('aria-label', 'Pause');
    if (is_button) {
      made.type = 'button';
      made.dataset.number = number;
      made.addEventListener('click', (event) => this.press(number, event.timeStamp));
    }
    ['left', 'top', 'width', 'height'].forEach((side, i) => {
      made.style[side] = `${box[i]}px`;
    });
    return made;
  }
}
