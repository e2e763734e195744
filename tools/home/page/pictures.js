// Pictures from the site into the painter's slots, decoded before they are needed.
const turning = (loop, frame) => `sets/turning/${loop}-${String(frame).padStart(2, '0')}.webp`;
const dim_share = 0.45; // as session/looks/theme.h

export class Pictures {
  constructor(painter) {
    this.painter = painter;
    this.decoded = new Map();
  }

  // `wanted`: the module's lines.
  async upload(wanted, is_dim) {
    const work = [];
    let set = '';
    for (const line of wanted.split('\n').filter(Boolean)) {
      const [what, ...values] = line.split(' ');
      if (what === 'set') [set] = values;
      if (what === 'picture') work.push(this.into(Number(values[0]), `sets/${set}/${values[1]}`, is_dim));
      if (what === 'turning') work.push(...this.turning(values.map(Number), is_dim));
    }
    await Promise.all(work);
  }

  turning([first, frames, bends], is_dim) {
    const loops = bends ? ['turning', 'bending'] : ['turning'];
    return loops.flatMap((loop, place) =>
      Array.from({ length: frames }, (_, i) => this.into(first + place * frames + i, turning(loop, i), is_dim)),
    );
  }

  async into(slot, file, is_dim) {
    this.painter.pictures.set(slot, await this.picture(file, is_dim));
  }

  async picture(file, is_dim) {
    const key = `${is_dim} ${file}`;
    const before = this.decoded.get(key);
    if (before) return before;
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`a picture is missing: ${file}`);
    const bitmap = await createImageBitmap(await answer.blob());
    const made = is_dim ? dimmed(bitmap) : bitmap;
    this.decoded.set(key, made);
    return made;
  }
}

function dimmed(bitmap) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const to = canvas.getContext('2d', { alpha: false });
  to.drawImage(bitmap, 0, 0);
  to.fillStyle = `rgb(0 0 0 / ${1 - dim_share})`;
  to.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}
