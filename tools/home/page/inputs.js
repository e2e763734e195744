// What a person did, with the browser's own time of it, in a queue until the host takes it.
const named = {
  ArrowLeft: 0x110000,
  ArrowRight: 0x110001,
  ArrowUp: 0x110002,
  ArrowDown: 0x110003,
  Enter: 0x110004,
  Escape: 0x110005,
  Tab: 0x110006,
  Backspace: 0x110007,
  PageUp: 0x110008,
  PageDown: 0x110009,
  Home: 0x11000a,
  End: 0x11000b,
  Insert: 0x11000c,
  Delete: 0x11000d,
};
const motion = { press: 0, release: 1, repeat: 2 };

const is_one = (text) => [...text].length === 1;

// A key by its label, as core/input/key.h has it.
export function key_of(event) {
  if (event.key in named) return named[event.key];
  const f = /^F([1-9]|1[0-2])$/.exec(event.key);
  if (f) return 0x110100 + Number(f[1]) - 1;
  const code = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code);
  const label = event.key.toLowerCase();
  if (is_one(event.key) && /[a-z0-9]/.test(label)) return label.codePointAt(0);
  if (code) return (code[1] ?? code[2]).toLowerCase().codePointAt(0);
  return is_one(event.key) ? label.codePointAt(0) : 0;
}

export class Inputs {
  constructor(surface, mirror) {
    this.queue = [];
    this.wake = () => {};
    this.surface = surface;
    this.mirror = mirror;
    this.listening = new AbortController();
    const { signal } = this.listening;
    const listen = (on, what, take) => on.addEventListener(what, take, { signal });
    listen(window, 'keydown', (event) => this.take_key(event, event.repeat ? motion.repeat : motion.press));
    listen(window, 'keyup', (event) => this.take_key(event, motion.release));
    listen(surface, 'pointerdown', (event) => this.take_pointer(event, motion.press));
    listen(surface, 'pointerup', (event) => this.take_pointer(event, motion.release));
    listen(surface, 'contextmenu', (event) => event.preventDefault());
    listen(document, 'visibilitychange', () => this.give('focus', document.hidden ? 0 : 1));
    listen(window, 'blur', () => this.give('focus', 0));
    listen(window, 'focus', () => this.give('focus', 1));
    listen(window, 'resize', () => this.give('window'));
    this.watch_sleep();
  }

  stop() {
    this.listening.abort();
    clearInterval(this.watching);
  }

  give(call, ...values) {
    this.queue.push({ call, values });
    this.wake();
  }

  take_key(event, how) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const on_button = document.activeElement?.parentElement === this.mirror;
    if (event.key === 'Tab' || (on_button && (event.key === 'Enter' || event.key === ' '))) return; // the browser's
    event.preventDefault();
    const character = is_one(event.key) ? event.key.codePointAt(0) : 0;
    const typed = event.location === 3 && /^[0-9]$/.test(event.key) ? character : 0;
    this.give('key', key_of(event), how, typed, character, event.timeStamp);
  }

  take_pointer(event, how) {
    if (how === motion.press && (event.button > 0 || !event.isPrimary)) return;
    event.preventDefault();
    const { left, top } = this.surface.getBoundingClientRect();
    const pointer = event.pointerType === 'mouse' ? 0 : 1;
    this.give('pointer', pointer, how, event.clientX - left, event.clientY - top, event.timeStamp);
  }

  // Timers that stand still while the wall clock goes on: the machine slept.
  watch_sleep() {
    let wall = Date.now();
    let page = performance.now();
    this.watching = setInterval(() => {
      const [slept_until, now] = [Date.now(), performance.now()];
      const gap = Math.max(slept_until - wall - (now - page), now - page - 1000);
      if (gap > 3000) this.give('disturbed', 0, page);
      [wall, page] = [slept_until, now];
    }, 1000);
  }
}
