// The text of the visit, kept on this device record by record, closed with the prescription's key, before the visit
// goes on; and earlier visits from there.
const utf8 = new TextEncoder();
const read = new TextDecoder();

// As core/visit/keep.h lists them.
const kinds = { open: 1, told: 8, sum: 10 };

const lines_of = (facts) =>
  Object.entries(facts)
    .map(([name, value]) => `${name}\t${value.replace(/[\t\n]/g, ' ')}\n`)
    .join('');

export class Keeping {
  // `key`: of the prescription; without one nothing lasts.
  static async open(store, module, key) {
    const self = new Keeping();
    Object.assign(self, { store, module, key, facts: () => ({}), visit: '', place: 0, visits: [] });
    if (!key) return self;
    self.told = await self.text_of('facts');
    self.language = await self.text_of('language');
    for (const name of (await store.names()).filter((one) => one.startsWith('visit '))) {
      self.visits.push({ name, text: await self.text_of(name) });
      self.visit = name;
      self.place = Number((await store.places(name)).at(-1));
    }
    return self;
  }

  close(text) {
    return this.module.sealed('close_piece', this.key, text).bytes();
  }
  async text_of(name) {
    const pieces = await this.store.pieces(name);
    return pieces.map((piece) => this.module.sealed('open_piece', this.key, piece).text()).join('');
  }

  // Hands earlier visits to the module, oldest first.
  hand_over() {
    if (this.told) this.module.put('facts', '', this.told);
    for (const { text } of this.visits) this.module.put('visit', '', text);
  }

  // The event that answers.
  async keep() {
    const kind = this.module.call('kind_of_record');
    if (kind === kinds.sum) return 'summed_up';
    if (kind === kinds.told) {
      this.told = (this.told ?? '') + this.module.text('told');
      await this.put('facts', 0, this.told);
      await this.put('language', 0, this.module.text('language'));
      return 'kept';
    }
    const now = new Date();
    const name = crypto.randomUUID();
    const text = this.module.text('record', name, now.toISOString(), -now.getTimezoneOffset(), lines_of(this.facts()));
    if (kind === kinds.open && text.startsWith('visit\t')) {
      this.visit = `visit ${now.toISOString()} ${name}`;
      this.place = 0;
    }
    if (text !== '') await this.put(this.visit, ++this.place, text);
    return 'kept';
  }

  async put(name, place, text) {
    if (this.key) await this.store.keep(name, place, this.close(text));
  }

  // All visits that have ended, closed for the clinic as a result; null where there is none.
  async result(prescription) {
    const texts = [];
    for (const name of (await this.store.names()).filter((one) => one.startsWith('visit '))) {
      const text = await this.text_of(name);
      if (/\nend\t[^\n]*\n$/.test(text)) texts.push(text);
    }
    if (texts.length === 0) return null;
    const whole = `Dorsal result 2 ${crypto.randomUUID()}\n${texts.join('')}`;
    return this.module.sealed('close_result', prescription.uuid, this.key, whole).bytes();
  }
}
export const to_bytes = (text) => utf8.encode(text);
export const to_text = (bytes) => read.decode(bytes);
