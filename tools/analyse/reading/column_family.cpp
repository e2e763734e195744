#include "tools/analyse/reading/column_family.h"

#include <algorithm>
#include <initializer_list>

namespace dorsal::analyse {
namespace {

using KindNames = std::initializer_list<std::string_view>;

// The columns that are called so for a screen, whichever way a program joins the two.
std::optional<std::size_t> member(const std::vector<std::string>& plain, const std::string& screen,
                                  KindNames called) {
  for (const auto kind : called)
    for (std::size_t i = 0; i < plain.size(); ++i)
      if (plain[i] == screen + std::string(kind) || plain[i] == std::string(kind) + screen) return i;
  return std::nullopt;
}

// "probe" of "probe.rt", "probe_rt" and "response_time_probe".
std::optional<std::string> screen_of(const std::string& name) {
  const auto cut = name.find_last_of("._");
  if (cut != std::string::npos && cut > 0) {
    const auto kind = plain_name(name.substr(cut + 1));
    if (kind == "rt" || kind == "latency") return plain_name(name.substr(0, cut));
  }
  const std::string plain = plain_name(name);
  for (const std::string_view kind : {"responsetime", "reactiontime"}) {
    if (plain.starts_with(kind) && plain.size() > kind.size()) return plain.substr(kind.size());
    if (plain.ends_with(kind) && plain.size() > kind.size())
      return plain.substr(0, plain.size() - kind.size());
  }
  return std::nullopt;
}

std::optional<std::size_t> if_fits(std::optional<std::size_t> at, const FactsOfColumns& facts, Role role) {
  return at && fits(facts.of(*at), role) ? at : std::nullopt;
}

} // namespace

std::vector<ColumnFamily> families_of(const std::vector<std::string>& header, const FactsOfColumns& facts) {
  std::vector<std::string> plain;
  for (const auto& name : header) plain.push_back(plain_name(name));
  std::vector<ColumnFamily> families;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const auto screen = screen_of(header[i]);
    if (!screen || !fits(facts.of(i), Role::time)) continue;
    ColumnFamily family{*screen, i, {}, {}, {}, facts.of(i).positive.size(), 0};
    family.response =
        member(plain, *screen, {"keys", "resp", "response", "key", "keypress", "name", "button"});
    family.mark = if_fits(member(plain, *screen, {"corr", "acc", "correct", "accuracy"}), facts, Role::mark);
    family.truth =
        if_fits(member(plain, *screen,
                       {"cresp", "corrans", "correctresp", "corrresp", "correctresponse", "correctanswer"}),
                facts, Role::truth);
    if (!family.response && !family.mark) continue;
    family.score = static_cast<double>(family.timed) * (family.mark ? 1 : family.truth ? 0.9 : 0.5);
    if (facts.of(i).cells > 0 && family.timed == 0) continue;
    families.push_back(family);
  }
  std::ranges::stable_sort(families, std::greater{}, &ColumnFamily::score);
  return families;
}

} // namespace dorsal::analyse
