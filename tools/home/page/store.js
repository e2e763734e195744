// What is kept on this device: pieces of text in their order, by shelf. A piece is kept once its promise is fulfilled.
const shelf = 'pieces';

const done = (request) =>
  new Promise((go, fail) => {
    request.onsuccess = () => go(request.result);
    request.onerror = () => fail(request.error);
  });

export class Store {
  static async open() {
    const request = indexedDB.open('dorsal', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(shelf, { keyPath: ['name', 'place'] });
    const self = new Store();
    self.database = await done(request);
    return self;
  }

  // `place` orders the pieces of one name; the same place again replaces it.
  keep(name, place, bytes) {
    return new Promise((go, fail) => {
      const change = this.database.transaction(shelf, 'readwrite', { durability: 'strict' });
      change.objectStore(shelf).put({ name, place, bytes });
      change.oncomplete = () => go();
      change.onabort = () => fail(change.error ?? new Error('this device did not keep it'));
    });
  }
  async pieces(name) {
    const all = this.database.transaction(shelf).objectStore(shelf);
    const found = await done(all.getAll(IDBKeyRange.bound([name, 0], [name, Infinity])));
    return found.map((piece) => piece.bytes);
  }
  async places(name) {
    const all = this.database.transaction(shelf).objectStore(shelf);
    const keys = await done(all.getAllKeys(IDBKeyRange.bound([name, 0], [name, Infinity])));
    return keys.map(([, place]) => place);
  }
  async names() {
    const keys = await done(this.database.transaction(shelf).objectStore(shelf).getAllKeys());
    return [...new Set(keys.map(([name]) => name))];
  }
  async erase() {
    this.database.close();
    await done(indexedDB.deleteDatabase('dorsal'));
  }
}
