// Works out a passphrase's key aside, so that the page stays alive: an instance of the module of its own, let go
// afterwards with all the memory that took.
import { Module } from './module.js';

self.onmessage = async ({ data: { wasm, prescription, passphrase } }) => {
  try {
    const module = await Module.load(wasm, () => [0, 0]);
    const answer = module.sealed('open_prescription', prescription, passphrase);
    const lists = () => Array.from({ length: answer.word() }, () => answer.text());
    self.postMessage({
      opened: {
        uuid: answer.text(),
        patient: answer.text(),
        serial: answer.word(),
        issued: answer.text(),
        key: answer.bytes(),
        message: answer.text(),
        protocol: answer.text(),
        instruments: lists(),
        lessons: lists(),
        movements: lists(),
      },
    });
  } catch (error) {
    self.postMessage({ refused: error.message });
  }
};
