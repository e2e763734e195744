#pragma once
// Why a file that came from elsewhere was not taken, as a value: for whoever says it in other words than the
// message's, as the window at home does in the patient's language.

namespace dorsal {

enum class FileFault {
  cannot_be_read,      // not there, or not for this user
  not_ours,            // no file of Dorsal's, or its first line was altered
  of_another_kind,     // one of Dorsal's, but not what was asked for
  newer_version,       // this version does not know its form
  damaged,             // altered, cut short or lengthened
  does_not_open,       // with this passphrase; or its beginning was altered: the two cannot be told apart
  no_key_here,         // closed with a key that is not here, or no passphrase was given
  too_large,           // for such a file
  too_costly,          // this machine has not the memory or the time to try a passphrase
  in_use_already,      // the same prescription
  older,               // than the prescription in use
  of_another_clinic,   // than the prescription in use for the same patient
  for_another_patient, // than the one who trains here
};

} // namespace dorsal
