// The engine's module: loading it, and calls with texts in them. It asks nothing of the world but how wide a text is
// and bytes nobody can guess.
const effects = [
  'check_rig',
  'show',
  'show_and_tell',
  'prepare',
  'present',
  'present_and_mark',
  'mark_response',
  'vibrate',
  'attend',
  'leave_off',
  'sound',
  'upload',
  'keep',
  'gather',
  'bring_into_view',
  'tell_screen',
  'tell_trial',
  'tell_led_trial',
  'close',
];
export const surfaces = { screen: 0, rest: 1, fixation: 2, stimulus: 3, feedback: 4 };

const utf8 = new TextEncoder();
const text_of = new TextDecoder();

// What lies in the module's memory after a call: words, numbers, texts and bytes, one after the other.
class Answer {
  constructor(buffer, at, size) {
    this.view = new DataView(buffer, at, size);
    this.at = 0;
  }
  word() {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }
  real() {
    this.at += 4;
    return this.view.getFloat32(this.at - 4, true);
  }
  text() {
    return text_of.decode(this.bytes());
  }
  bytes() {
    const length = this.word();
    const bytes = new Uint8Array(this.view.buffer, this.view.byteOffset + this.at, length).slice();
    this.at += Math.ceil(length / 4) * 4;
    return bytes;
  }
}

export class Module {
  // `measure(text, size_px, bold, room_px)` gives the width and height that a text takes.
  static async load(bytes, measure) {
    const module = await WebAssembly.compile(bytes);
    const self = new Module();
    const wasi = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      if (from === 'wasi_snapshot_preview1') wasi[name] = () => 52;
    } // not supported
    wasi.proc_exit = () => {
      throw new Error('the engine stopped');
    };
    const page = {
      measure: (at, length, size, bold, room, out) => {
        const [wide, tall] = measure(self.text_at(at, length), size, bold === 1, room);
        new Float32Array(self.memory.buffer, out, 2).set([wide, tall]);
      },
      thrown: (at, length) => {
        throw new Error(self.text_at(at, length));
      },
      random: (at, length) => crypto.getRandomValues(new Uint8Array(self.memory.buffer, at, length)),
    };
    const { exports } = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi, page });
    self.calls = exports;
    self.memory = exports.memory;
    exports._initialize();
    return self;
  }

  text_at(at, length) {
    return text_of.decode(new Uint8Array(this.memory.buffer, at, length));
  }

  // Texts and bytes go as an address and a length.
  call(name, ...values) {
    const rooms = [];
    const flat = values.flatMap((value) => {
      if (typeof value === 'number' || typeof value === 'bigint') return [value];
      const bytes = typeof value === 'string' ? utf8.encode(value) : value;
      const room = this.calls.take_room(bytes.length || 1);
      new Uint8Array(this.memory.buffer, room, bytes.length).set(bytes);
      rooms.push(room);
      return [room, bytes.length];
    });
    const result = this.calls[name](...flat);
    for (const room of rooms) this.calls.give_room_back(room);
    return result;
  }
  // The answer of a call: a reader of its words.
  answer(name, ...values) {
    this.call(name, ...values);
    return new Answer(this.memory.buffer, this.calls.answer(), this.calls.answer_size());
  }
  // The same of calls about sealed files.
  sealed(name, ...values) {
    this.call(name, ...values);
    return new Answer(this.memory.buffer, this.calls.sealed_answer(), this.calls.sealed_answer_size());
  }
  text(name, ...values) {
    return this.answer(name, ...values).text();
  }
  put(what, name, bytes) {
    if (this.call('put', what, name, bytes) === 1) return;
    throw new Error(new Answer(this.memory.buffer, this.calls.answer(), this.calls.answer_size()).text());
  }
  next_effect() {
    const packed = this.calls.next_effect();
    return packed < 0 ? null : { what: effects[packed & 255], surface: packed >> 8 };
  }
}
