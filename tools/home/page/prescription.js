// The prescription: from the link, a file or this device, opened by the passphrase. Passphrase and key are nowhere but
// in memory.
const shelf = 'prescription';

const from_base64url = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

// In the link's fragment, which no server sees; it is taken out of the address at once.
export function in_link() {
  const found = /^#p=([A-Za-z0-9_-]+)$/.exec(location.hash);
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  if (!found) return null;
  try {
    return from_base64url(found[1]);
  } catch {
    return null;
  }
}

export async function on_device(store) {
  return (await store.pieces(shelf))[0] ?? null;
}
export function keep(store, bytes) {
  return store.keep(shelf, 0, bytes);
}

// Groups as Dorsal makes them may be written in small letters and without dashes.
function as_made(passphrase) {
  const letters = passphrase.replace(/[\s-]/g, '').toUpperCase();
  if (!/^[2-9A-HJ-NP-Z]{20}$/.test(letters)) return null;
  return letters.match(/.{5}/g).join('-');
}

function try_once(wasm, prescription, passphrase) {
  const worker = new Worker('opening.js', { type: 'module' });
  return new Promise((go, fail) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      if (data.opened) go(data.opened);
      else fail(new Error(data.refused));
    };
    worker.onerror = (event) => {
      worker.terminate();
      fail(new Error(event.message || 'this device has too little memory for it'));
    };
    worker.postMessage({ wasm, prescription, passphrase });
  });
}

export async function open(wasm, prescription, passphrase) {
  const made = as_made(passphrase);
  return try_once(wasm, prescription, made ?? passphrase);
}
