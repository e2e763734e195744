// The host of the visit machine in a page: performs its effects in order, answers those that ask for it, and waits for
// an input or a time. Which screen comes, what an answer means and when a trial ends is the module's.
import { next_frame } from './screen.js';
import { surfaces } from './module.js';

export class Host {
  // `keeping.keep()` keeps the record that is due and throws where it cannot.
  constructor(module, { screen, pictures, inputs, mirror, keeping, sound }) {
    Object.assign(this, { module, screen, pictures, inputs, mirror, keeping, sound });
  }

  async run() {
    for (;;) {
      for (let effect = this.module.next_effect(); effect; effect = this.module.next_effect()) {
        await this.perform(effect);
      }
      if (this.module.call('is_over') === 1) return;
      await this.wait();
    }
  }

  tell(event, ...values) {
    this.module.call(event, ...values, performance.now());
  }

  // Effects by name; those that are answered end with tell().
  async perform({ what, surface }) {
    switch (what) {
      case 'check_rig':
        await this.show(surface);
        await this.screen.check();
        return this.tell('rig_checked');
      case 'show':
        return this.show(surface);
      case 'show_and_tell':
        return this.tell_shown(await this.show(surface));
      case 'prepare':
        return this.screen.prepare(this.module.answer('list', surface));
      case 'present':
        return this.tell_shown(await this.screen.present());
      case 'present_and_mark':
        this.tell_shown(await this.screen.present());
        return this.note('picture');
      case 'mark_response':
        return this.tell('marked');
      case 'vibrate':
        return this.tell('not_vibrated');
      case 'attend':
        return this.tell('attending');
      case 'leave_off':
        return this.tell('left_off');
      case 'sound':
        return this.sound(this.module.call('tone'));
      case 'upload':
        await this.pictures.upload(this.module.text('wanted_pictures'), this.module.call('is_dim') === 1);
        return this.tell('uploaded');
      case 'keep':
        return this.keep();
      case 'gather':
        while (this.inputs.queue.length > 0) this.give(this.inputs.queue.shift());
        return this.tell('gathered');
      case 'bring_into_view':
        return this.tell('brought_back', ...this.screen.fit());
      case 'tell_screen': // for those who drive the page, as for robots in the window
        return this.note(this.module.text('screen_name'));
      case 'tell_trial':
        return this.note('trial');
      default:
        return undefined;
    }
  }

  async show(surface) {
    this.screen.prepare(this.module.answer('list', surface));
    const shown = await this.screen.present();
    if (surface !== surfaces.fixation && surface !== surfaces.stimulus) {
      this.mirror.show(this.module.answer('readables', surface));
    }
    return shown;
  }

  note(screen) {
    document.documentElement.dataset.screen = screen;
  }

  tell_shown({ drawn, next, late, presented }) {
    this.tell('shown', drawn, next, this.screen.frame_ms, this.screen.clock_step_ms, late, presented);
  }

  async keep() {
    try {
      const told = await this.keeping.keep();
      this.tell(told);
    } catch (error) {
      if (this.module.call('may_be_refused') !== 1) throw error;
      this.tell('refused', String(error.message ?? error));
    }
  }

  give({ call, values }) {
    const now = performance.now();
    if (call === 'window') return this.module.call('window', ...this.screen.fit(), now);
    if (call === 'focus') return this.module.call('focus', ...values, now);
    if (call === 'disturbed') return this.module.call('disturbed', ...values, now);
    if (call === 'close') return this.module.call('close', now);
    return this.module.call(call, ...values, this.screen.clock_step_ms, now); // key, pointer, press
  }

  // Until an input was given, or the time has come.
  async wait() {
    const next = this.inputs.queue.shift();
    if (next) return this.give(next);
    const due = this.module.call('due');
    if (due < 0) return this.input_or(new Promise(() => {}));
    if (this.module.call('due_shows') === 1) return this.frame_for(due);
    const left = due - performance.now();
    if (left <= 0) return this.tell('time_come');
    let timer = 0;
    await this.input_or(new Promise((go) => (timer = setTimeout(go, left))));
    clearTimeout(timer);
  }

  input_or(time) {
    if (this.inputs.queue.length > 0) return Promise.resolve();
    return Promise.race([time, new Promise((go) => (this.inputs.wake = go))]);
  }

  // A frame that is drawn now is seen with the next one: the one nearest to the wanted instant.
  async frame_for(due) {
    const { frame_ms } = this.screen;
    const early = due - 3 * frame_ms - performance.now();
    if (early > 0) {
      let timer = 0;
      await this.input_or(new Promise((go) => (timer = setTimeout(go, early))));
      clearTimeout(timer);
      return;
    }
    const at = await next_frame();
    if (at + 1.5 * frame_ms < due || this.inputs.queue.length > 0) return;
    this.screen.frame_at = at;
    this.screen.in_frame = true;
    this.module.call('time_come', Math.max(performance.now(), due));
    // What is to be shown is drawn within this frame, before anything is waited for.
    for (let effect = this.module.next_effect(); effect; effect = this.module.next_effect()) {
      const performed = this.perform(effect);
      this.screen.in_frame = false;
      await performed;
    }
    this.screen.frame_at = undefined;
  }
}
