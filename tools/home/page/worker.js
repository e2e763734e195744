// The site without a network: every file that files.json names, fetched once, compared with its SHA-256 and kept under the
// version of the whole. Served is what is kept, and nothing else; files of two versions never mix.
const list = 'files.json';

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function take(cache, [file, wanted]) {
  const answer = await fetch(file, { cache: 'no-cache' });
  const bytes = await answer.clone().arrayBuffer();
  if (!answer.ok || (await sha256(bytes)) !== wanted) throw new Error(`${file} is not what ${list} says`);
  await cache.put(file, answer);
}

async function install() {
  const { version, files } = await (await fetch(list, { cache: 'no-cache' })).json();
  const cache = await caches.open(version);
  try {
    await Promise.all(Object.entries(files).map((one) => take(cache, one)));
  } catch (error) {
    await caches.delete(version);
    throw error;
  }
  self.version = version;
}

// This one's own cache: the newest, once the others are gone.
async function kept(request) {
  const url = new URL(request.url);
  const file = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
  return (await caches.match(new Request(url.origin + file))) ?? Response.error();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      if (self.version) {
        await Promise.all(names.filter((name) => name !== self.version).map((name) => caches.delete(name)));
      }
      await self.clients.claim();
    })(),
  ),
);
self.addEventListener('fetch', (event) => event.respondWith(kept(event.request)));
