// Texts in lines: the same for measuring and for painting. The browser shapes and orders them.
const family = "'DejaVu Sans', 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif";
const line_height = 1.3;
const measuring = document.createElement('canvas').getContext('2d');
const known = new Map();

export const font_of = (size, bold) => `${bold ? 'bold ' : ''}${size}px ${family}`;

function width_of(text) {
  return measuring.measureText(text).width;
}

function break_lines(text, room) {
  const lines = [];
  for (const part of text.split('\n')) {
    let line = '';
    for (const word of part.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && width_of(longer) > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}

// Lines, the widest one, and the height of all.
export function lay_out(text, size, bold, room) {
  const key = `${size} ${bold} ${room} ${text}`;
  const before = known.get(key);
  if (before) return before;
  measuring.font = font_of(size, bold);
  const lines = break_lines(text, room);
  const laid = {
    lines,
    width: Math.max(...lines.map(width_of)),
    step: size * line_height,
    height: lines.length * size * line_height,
  };
  if (known.size > 4000) known.clear();
  known.set(key, laid);
  return laid;
}

export function measure(text, size, bold, room) {
  const laid = lay_out(text, size, bold, room);
  return [laid.width, laid.height];
}
