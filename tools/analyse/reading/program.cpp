#include "tools/analyse/reading/program.h"

#include "engine/core/base/names.h"
#include "tools/analyse/reading/sample.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::analyse {
namespace {

constexpr Names<Preset, 11> titles{{{Preset::automatic, "no program that is known"},
                                    {Preset::dorsal, "Dorsal"},
                                    {Preset::jspsych, "jsPsych"},
                                    {Preset::psychopy, "PsychoPy"},
                                    {Preset::pebl, "PEBL"},
                                    {Preset::opensesame, "OpenSesame"},
                                    {Preset::labjs, "lab.js"},
                                    {Preset::eprime, "E-Prime"},
                                    {Preset::expyriment, "Expyriment"},
                                    {Preset::bids, "BIDS events"},
                                    {Preset::psychtoolbox, "Psychtoolbox"}}};

class HeaderLook {
public:
  explicit HeaderLook(const std::vector<std::string>& header) : header_(header) {}

  [[nodiscard]] bool has(std::string_view name) const {
    return std::ranges::find(header_, name) != header_.end();
  }
  [[nodiscard]] bool has_all(std::initializer_list<std::string_view> names) const {
    return std::ranges::all_of(names, [&](auto name) { return has(name); });
  }
  [[nodiscard]] std::size_t count(std::initializer_list<std::string_view> names) const {
    return static_cast<std::size_t>(std::ranges::count_if(names, [&](auto name) { return has(name); }));
  }
  [[nodiscard]] bool any_ends(std::string_view end) const {
    return std::ranges::any_of(header_, [&](const auto& name) { return name.ends_with(end); });
  }
  [[nodiscard]] bool any_begins(std::string_view start) const {
    return std::ranges::any_of(header_, [&](const auto& name) { return name.starts_with(start); });
  }

private:
  const std::vector<std::string>& header_;
};

std::string_view jspsych_version(const HeaderLook& look) {
  if (look.has("key_press") || look.has("button_pressed")) return "6";
  if (look.has("plugin_version") || look.has("extension_type")) return "8";
  return look.has("internal_node_id") && look.has("response") ? "7" : "";
}

std::optional<ProgramFound> by_header(const HeaderLook& look) {
  const auto found = [](Preset program, Sure sure, std::string_view version = {}) {
    return ProgramFound{program, version, sure};
  };
  if (look.has_all({"side", "response", "response_time_ms"}) && look.has("outcome"))
    return found(Preset::dorsal, Sure::certain);
  if (look.count({"trial_type", "trial_index", "time_elapsed", "internal_node_id"}) >= 3)
    return found(Preset::jspsych, Sure::certain, jspsych_version(look));
  if (look.has("ExperimentName") && (look.has("Subject") || look.any_begins("Procedure")))
    return found(Preset::eprime, Sure::certain, "export");
  if (look.has("psychopyVersion") || (look.has("expName") && look.has("frameRate")))
    return found(Preset::psychopy, Sure::certain);
  if (look.has("subject_nr") && (look.any_begins("count_") || look.has("subject_parity")))
    return found(Preset::opensesame, Sure::certain);
  if (look.count({"sender", "sender_type", "sender_id", "ended_on", "time_commit", "time_end"}) >= 3)
    return found(Preset::labjs, Sure::certain);
  if (look.has_all({"onset", "duration"})) return found(Preset::bids, Sure::certain);
  if (look.has_all({"trial_index", "time_elapsed"}) || look.has_all({"rt", "key_press"}))
    return found(Preset::jspsych, Sure::likely, jspsych_version(look));
  if (look.any_ends(".keys") && look.any_ends(".rt")) return found(Preset::psychopy, Sure::likely);
  if (look.any_ends(".thisN") || look.any_ends(".thisRepN")) return found(Preset::psychopy, Sure::likely);
  if (look.any_ends(".RESP") && look.any_ends(".RT")) return found(Preset::eprime, Sure::likely, "export");
  if (look.has("subject_nr") || look.has("response_time_keyboard_response"))
    return found(Preset::opensesame, Sure::likely);
  if (look.has("subnum") || look.has("subNum")) return found(Preset::pebl, Sure::likely);
  if (look.has_all({"sender", "duration"})) return found(Preset::labjs, Sure::likely);
  if (look.has_all({"rt", "trial_type"})) return found(Preset::jspsych, Sure::guessed, jspsych_version(look));
  if (look.has_all({"side", "response", "response_time_ms"})) return found(Preset::dorsal, Sure::likely);
  return std::nullopt;
}

} // namespace

std::string_view name_of(Sure sure) {
  switch (sure) {
  case Sure::certain: return "certain";
  case Sure::likely: return "likely";
  case Sure::guessed: return "guessed";
  }
  return "unknown";
}

ProgramFound program_of(const ProgramSigns& signs) {
  if (signs.made == MadeOf::eprime_log) return {Preset::eprime, "log", Sure::certain};
  const std::string first = plain_name(signs.first_line.substr(0, 40));
  if (first.starts_with("#expyriment")) return {Preset::expyriment, {}, Sure::certain};
  if (const auto found = by_header(HeaderLook(signs.header))) return *found;
  if (signs.file_name.ends_with(".xpd")) return {Preset::expyriment, {}, Sure::likely};
  if (signs.file_name.ends_with(".dat")) return {Preset::psychtoolbox, {}, Sure::guessed};
  return {};
}

std::string words_for(const ProgramFound& found) {
  const auto title = titles.name_of(found.program);
  return found.version.empty() ? std::string(title) : fmt::format("{} {}", title, found.version);
}

} // namespace dorsal::analyse
