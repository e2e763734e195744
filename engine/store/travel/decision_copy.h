#pragma once
// Decisions about patients, taken from one database into another: an archive carries them, because they say
// where a patient is in the programme. One that is here already stays; none is changed. Internal to the
// store: called inside a transaction.
#include "engine/store/travel/merge.h"

namespace dorsal {

// Of the patients who are here, as `rules` match and choose them. Returns how many were new. Throws
// Error(bad_input) where one is of a kind or a grade that is none.
[[nodiscard]] int take_decisions(SQLite::Database& into, SQLite::Database& from, const MergeRules& rules);

} // namespace dorsal
