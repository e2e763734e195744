// The site on the loopback, and a browser that looks at it.
import { chromium } from 'playwright-core';
import { serve } from '../../tools/home/serve.js';

// `device`: what playwright's newContext takes.
export async function open(folder, device = {}) {
  const server = await serve(folder, 0);
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? String(error)));
  page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
  const stop_serving = () => {
    server.closeAllConnections();
    return new Promise((go) => server.close(go));
  };
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { address, browser, context, page, errors, stop_serving, close };
}
