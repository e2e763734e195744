// Somebody who practises in the page, by input that the browser dispatches: keys, mouse or touch.
export class Person {
  // `how`: 'keys', 'mouse' or 'touch'; `look(page, screen)` is called on every screen before it is left.
  constructor(page, how, look = async () => {}) {
    Object.assign(this, { page, how, look, answered: 0, screens: [] });
  }

  screen() {
    return this.page.evaluate(
      () => `${document.documentElement.dataset.state}/${document.documentElement.dataset.screen ?? ''}`,
    );
  }

  async press(button) {
    const box = await button.boundingBox();
    if (!box) return undefined; // another screen has come
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return this.how === 'touch' ? this.page.touchscreen.tap(x, y) : this.page.mouse.click(x, y);
  }

  // Left and right in turn, but three in a row now and then.
  side() {
    return this.answered++ % 3 === 0 ? 'left' : 'right';
  }

  async answer_picture() {
    const side = this.side();
    if (this.how === 'keys') return this.page.keyboard.press(side === 'left' ? 'ArrowLeft' : 'ArrowRight');
    return this.press(this.page.locator(`#mirror button[data-number="${side === 'left' ? 0 : 1}"]`));
  }

  // The first button leads on.
  async answer_screen() {
    if (this.how === 'keys') return this.page.keyboard.press('Space');
    return this.press(this.page.locator('#mirror button[data-number="0"]'));
  }

  // Before the visit: with a prescription by its passphrase, or without one.
  async begin(passphrase) {
    if (!passphrase) return this.page.click('[data-name="try"]');
    await this.page.fill('#start input:not([type="file"])', passphrase);
    return this.page.click('[data-name="open"]');
  }

  // Until `until` is true of the screen or the visit is over; gives the last screen.
  async practise(until = () => false) {
    const patience = Date.now() + 420_000;
    for (let before = ''; Date.now() < patience; ) {
      const now = await this.screen();
      if (/^(over|failed)/.test(now) || until(now, this)) return now;
      const [, screen] = now.split('/');
      if (screen === 'picture') {
        await this.page.waitForTimeout(150);
        await this.look(this.page, screen, this);
        await this.answer_picture();
        // The page's own policy forbids what waitForFunction() does.
        for (let waited = 0; waited < 500 && (await this.screen()) === now; ++waited) {
          await this.page.waitForTimeout(20);
        }
      } else if (screen !== 'trial' && screen !== '') {
        if (screen !== before) this.screens.push(screen);
        await this.page.waitForTimeout(420); // a press that comes sooner was meant for the screen before
        if ((await this.screen()) !== now) continue;
        await this.look(this.page, screen, this);
        await this.answer_screen();
        await this.page.waitForTimeout(120);
      } else await this.page.waitForTimeout(40);
      before = screen;
    }
    throw new Error(`the visit does not come to its end; it is at ${await this.screen()}`);
  }
}
