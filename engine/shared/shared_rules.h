#pragma once
// What the shared store itself keeps true, whoever writes to it: a session that has ended is closed, counts
// are none below zero, and every change of an exclusion is kept. Triggers and checks; each is made anew at
// every set-up. Functions have a fixed search path, so that no table or operator of a session's own stands
// in. Internal to the store.
#include <string>

namespace dorsal {

// Of the tables session, exclusion and exclusion_change.
extern const char* const shared_session_rules;
extern const char* const shared_exclusion_rules;
// Rows of a table that belong to sessions come while their session runs, or together with it.
[[nodiscard]] std::string shared_row_rules(const std::string& table);

} // namespace dorsal
