// The canvas that is seen, and the one on which the next frame is made ready; when a frame was shown.
const longest_wait_for_presentation_ms = 100;

export const next_frame = () => new Promise((go) => requestAnimationFrame(go));

export class Screen {
  constructor(canvas, timed, painter) {
    this.seen = canvas;
    this.timed = timed;
    this.painter = painter;
    this.ready = document.createElement('canvas');
    this.frame_ms = 1000 / 60;
    this.clock_step_ms = 0.1;
    this.presented = new Map();
    this.shows = 0;
    this.watch_presentation();
    this.fit();
  }

  // Element Timing tells when the frame with a new text was presented; only Chromium has it.
  watch_presentation() {
    if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes('element')) return;
    this.tells = true;
    new PerformanceObserver((seen) => {
      for (const entry of seen.getEntries()) {
        const waiting = this.presented.get(entry.identifier);
        waiting?.(entry.renderTime);
      }
    }).observe({ type: 'element', buffered: false });
  }

  fit() {
    const { width, height } = this.seen.getBoundingClientRect();
    for (const canvas of [this.seen, this.ready]) {
      canvas.css_width = Math.max(1, Math.round(width));
      canvas.css_height = Math.max(1, Math.round(height));
      canvas.width = Math.round(canvas.css_width * devicePixelRatio);
      canvas.height = Math.round(canvas.css_height * devicePixelRatio);
    }
    return [this.seen.css_width, this.seen.css_height];
  }

  prepare(list) {
    this.painter.paint(this.ready, list);
  }

  // Call within a frame or not; gives what shown() of the module asks for.
  async present() {
    const before = this.frame_at ?? (await next_frame());
    const asked = before;
    const at = this.in_frame ? this.frame_at : await next_frame();
    this.seen.getContext('2d', { alpha: false }).setTransform(1, 0, 0, 1, 0, 0);
    this.seen.getContext('2d', { alpha: false }).drawImage(this.ready, 0, 0);
    const telling = this.tells ? this.tell_presentation() : Promise.resolve(-1);
    const drawn = performance.now();
    const next = await next_frame();
    const late = Math.max(0, Math.round((at - asked) / this.frame_ms) - 1);
    return { drawn, next, late, presented: await telling };
  }

  tell_presentation() {
    const name = `shown-${++this.shows}`;
    const text = document.createElement('span');
    text.setAttribute('elementtiming', name);
    text.textContent = this.shows % 2 ? '.' : ':';
    this.timed.replaceChildren(text);
    return new Promise((go) => {
      const done = (time) => {
        this.presented.delete(name);
        go(time > 0 ? time : -1);
      };
      this.presented.set(name, done);
      setTimeout(done, longest_wait_for_presentation_ms, -1);
    });
  }

  // What of this device the stamps rest on.
  facts() {
    return {
      host: 'browser',
      browser: navigator.userAgent,
      'frame interval': `${this.frame_ms.toFixed(3)} ms`,
      'clock step': `${this.clock_step_ms.toFixed(3)} ms`,
      window: `${this.seen.css_width}x${this.seen.css_height}`,
      'pixels a CSS pixel': String(devicePixelRatio),
    };
  }

  // How fine the clock is, and how long a frame lasts.
  async check() {
    this.clock_step_ms = clock_step();
    const times = [];
    let last = await next_frame();
    for (let i = 0; i < 40; ++i) {
      const at = await next_frame();
      times.push(at - last);
      last = at;
    }
    this.frame_ms = Math.max(1, times.sort((a, b) => a - b)[times.length >> 1]);
  }
}

function clock_step() {
  let least = 100;
  let last = performance.now();
  const until = last + 30;
  while (last < until) {
    const now = performance.now();
    if (now > last) least = Math.min(least, now - last);
    last = now;
  }
  return least;
}
