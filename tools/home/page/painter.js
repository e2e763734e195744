// Paints display lists on a canvas, in CSS pixels. Pictures lie in slots.
import { font_of, lay_out } from './letters.js';

const colour = (rgb) => `#${rgb.toString(16).padStart(6, '0')}`;
const aligned = ['left', 'center', 'right'];
const right_to_left = /[\u0590-\u08ff\ufb1d-\ufefc]/;

export class Painter {
  constructor() {
    this.pictures = new Map();
  }

  // Reads the list and paints all of it.
  paint(canvas, list) {
    const to = canvas.getContext('2d', { alpha: false });
    const scale = canvas.width / canvas.css_width;
    to.setTransform(scale, 0, 0, scale, 0, 0);
    to.fillStyle = colour(list.word());
    to.fillRect(0, 0, canvas.css_width, canvas.css_height);
    list.word(); // whether the stimulus is visible
    const items = [this.panel, this.frame, this.shape, this.label, this.figure];
    for (let left = list.word(); left > 0; --left) items[list.word()].call(this, to, list);
  }

  panel(to, list) {
    const box = box_of(list);
    to.fillStyle = colour(list.word());
    rounded(to, box, list.real());
    to.fill();
  }
  frame(to, list) {
    const box = box_of(list);
    to.strokeStyle = colour(list.word());
    to.lineWidth = list.real();
    const inner = to.lineWidth / 2;
    rounded(to, [box[0] + inner, box[1] + inner, box[2] - 2 * inner, box[3] - 2 * inner], list.real());
    to.stroke();
  }
  shape(to, list) {
    to.fillStyle = colour(list.word());
    to.beginPath();
    for (let left = list.word(); left > 0; --left) to.lineTo(list.real(), list.real());
    to.fill();
  }
  label(to, list) {
    const [x, y, wide, tall] = box_of(list);
    const size = list.real();
    to.fillStyle = colour(list.word());
    const align = list.word();
    const bold = list.word() === 1;
    const text = list.text();
    const laid = lay_out(text, size, bold, wide);
    to.font = font_of(size, bold);
    to.textAlign = aligned[align];
    to.textBaseline = 'middle';
    to.direction = right_to_left.test(text) ? 'rtl' : 'ltr';
    const at = x + (align === 0 ? 0 : align === 1 ? wide / 2 : wide);
    const top = y + (tall - laid.height) / 2 + laid.step / 2;
    laid.lines.forEach((line, i) => to.fillText(line, at, top + i * laid.step));
  }
  figure(to, list) {
    const picture = this.pictures.get(list.word());
    const [x, y, wide, tall] = box_of(list);
    const roll = list.real();
    const mirrored = list.word() === 1;
    const opacity = list.real();
    if (!picture) return;
    to.save();
    to.globalAlpha = opacity;
    to.translate(x + wide / 2, y + tall / 2);
    to.rotate((roll * Math.PI) / 180);
    to.scale(mirrored ? -1 : 1, 1);
    to.drawImage(picture, -wide / 2, -tall / 2, wide, tall);
    to.restore();
  }
}

function box_of(list) {
  return [list.real(), list.real(), list.real(), list.real()];
}

function rounded(to, [x, y, wide, tall], corner) {
  to.beginPath();
  to.roundRect(x, y, wide, tall, Math.max(0, Math.min(corner, wide / 2, tall / 2)));
}
