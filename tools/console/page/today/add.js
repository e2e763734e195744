// A new patient, under a code of the clinic's own or a fresh one.
import { button, h, labelled } from '../parts/dom.js';
import { dialog } from '../parts/dialog.js';
import { post } from '../parts/server.js';
import { toast } from '../parts/toast.js';
import { t } from '../parts/words.js';

export function addPatient() {
  const ask = () => {
    const code = h('input', { autocomplete: 'off', maxlength: '16', pattern: '[A-Za-z0-9]{3,16}' });
    const fault = h('p', { class: 'bad', role: 'alert' });
    const add = async (event) => {
      event.preventDefault();
      try {
        const own = code.value.trim().toUpperCase();
        const made = await post('patients', own ? { code: own } : {});
        box.close();
        location.hash = `#/patient/${made.code}`;
        toast(
          t("{code} was added. Write the code into the patient's own file: no names are kept here.", {
            code: made.code,
          }),
        );
      } catch (error) {
        fault.textContent = error.message;
        code.focus();
      }
    };
    const box = dialog(
      t('Add a patient'),
      h(
        'form',
        { onsubmit: add },
        labelled(t('Code'), code),
        h('p', { class: 'quiet' }, t('3 to 16 letters and digits, never a name. Left empty: a new code is made.')),
        fault,
        h('p', {}, h('button', { class: 'main' }, t('Add'))),
      ),
    );
  };
  return button(t('Add a patient'), ask);
}
