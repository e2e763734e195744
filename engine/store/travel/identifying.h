#pragma once
// What a column or a field that leaves in an export tells about when and on which machine a session ran. Each
// is marked where it is declared, and a shifted export (date_shift.h) moves, renames or leaves out what is
// not marked `nothing`. What a session notes of its machine is marked here; an unknown note leaves only with
// real dates.
#include <span>
#include <string_view>

namespace dorsal {

enum class Identifies {
  nothing,
  time,    // leads to a date, or joins sessions of one boot: moved, or left out
  machine, // one station, or one boot of it: renamed, or left out
  words,   // what a person wrote, which may name anybody: left out
  record   // one patient, session or trial as the database names it: renamed, or left out
};

struct MarkedName {
  std::string_view name;
  Identifies identifies;
};

[[nodiscard]] std::span<const MarkedName> marked_rig_facts();
[[nodiscard]] bool may_leave_shifted(std::string_view rig_fact);

} // namespace dorsal
