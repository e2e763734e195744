#include "tools/analyse/text_report.h"

#include "tools/analyse/contrast.h"
#include "tools/analyse/reading_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

namespace dorsal::analyse {
namespace {

constexpr std::size_t groups_listed = 40;

std::string number(const std::optional<double>& v, const char* format) {
  return v ? fmt::format(fmt::runtime(format), *v) : "-";
}

std::string interval(const std::optional<statistics::Bounds>& b, double scale, const char* format) {
  if (!b) return "";
  return fmt::format(" [{}, {}]", fmt::format(fmt::runtime(format), b->lower * scale),
                     fmt::format(fmt::runtime(format), b->upper * scale));
}

std::string share(const analysis::Share& s) {
  if (!s.value) return "-";
  return fmt::format("{:.1f} %{}  ({} of {})", *s.value * 100, interval(s.interval, 100, "{:.1f}"),
                     s.count.correct, s.count.trials);
}

std::string times(const analysis::Times& t) {
  return fmt::format("median {} ms{}, quartiles {}-{}, mean {}, SD {}  (n = {})", number(t.median, "{:.0f}"),
                     interval(t.median_interval, 1, "{:.0f}"), number(t.lower_quartile, "{:.0f}"),
                     number(t.upper_quartile, "{:.0f}"), number(t.mean, "{:.0f}"), number(t.sd, "{:.0f}"),
                     t.n);
}

std::string note_lines(const std::vector<std::string>& notes) {
  std::string text;
  for (const auto& note : notes) text += fmt::format("  note: {}\n", note);
  return text;
}

std::string gap_lines(const analysis::GroupSummary& s) {
  std::string text;
  if (s.accuracy.gap)
    text += fmt::format("  accuracy, left - right   {:+.1f} points{}\n", s.accuracy.gap->value * 100,
                        interval(s.accuracy.gap->interval, 100, "{:+.1f}"));
  if (s.times.gap)
    text += fmt::format("  median, left - right     {:+.0f} ms{}\n", s.times.gap->value,
                        interval(s.times.gap->interval, 1, "{:+.0f}"));
  return text;
}

std::string detection_line(const analysis::GroupSummary& s) {
  const auto& d = s.accuracy.detection;
  if (!d) return "";
  return fmt::format("  d' {:.2f} (SE {:.2f}), criterion {:+.2f} (SE {:.2f}; below 0: left answered more)\n",
                     d->d_prime, d->se_d_prime, d->criterion, d->se_criterion);
}

std::string rotation_line(const analysis::RotationSummary& r) {
  if (!r.theil_sen && !r.least_squares) return "";
  std::string text = "  slope over roll          ";
  if (r.theil_sen)
    text += fmt::format("{:.2f} ms/deg{} (Theil-Sen), ", r.theil_sen->slope,
                        interval(r.theil_sen->slope_interval, 1, "{:.2f}"));
  if (r.least_squares) text += fmt::format("{:.2f} (least squares)", r.least_squares->slope);
  if (r.theil_sen && r.theil_sen->slope <= 0) text += "; no cost of rotation";
  return text + fmt::format("  (n = {})\n", r.n);
}

std::string diffusion_line(const analysis::DiffusionSummary& d) {
  std::string text = "  EZ-diffusion (s = 1)     ";
  if (d.ez)
    text += fmt::format("drift {:.2f}, boundary {:.2f}, non-decision {:.3f} s", d.ez->drift, d.ez->boundary,
                        d.ez->non_decision_s);
  else
    text += "not given";
  if (!d.doubts.empty()) text += fmt::format(" ({})", fmt::join(d.doubts, "; "));
  return text + "\n";
}

std::string trend_line(const analysis::TrendSummary& t) {
  if (!t.pace) return "";
  return fmt::format("  within the group         pace {} ms per trial (Mann-Kendall p = {:.3f})\n",
                     number(t.pace_ms_per_trial, "{:+.2f}"), t.pace->p);
}

std::string flag_lines(const std::vector<analysis::QualityFlag>& flags) {
  std::string text;
  for (const auto& f : flags)
    if (f.state == analysis::FlagState::raised)
      text += fmt::format("  note {:<20} {} = {}; marks {:.1f} % of clean sessions\n", f.name, f.meaning,
                          number(f.value, "{:.3g}"), f.false_positive_rate * 100);
  return text;
}

// Only where there is something to tell apart.
std::string brightness_lines(const std::vector<analysis::LightLevel>& levels) {
  std::string text;
  for (const auto& level : levels)
    text += fmt::format("  {:<25}{}, median {} ms{}\n", fmt::format("shown {}", name_of(level.light)),
                        share(level.summary.accuracy), number(level.summary.median_ms, "{:.0f}"),
                        interval(level.summary.median_interval_ms, 1, "{:.0f}"));
  return levels.size() > 1 ? text : "";
}

std::string whole(const GroupResult& g) {
  const analysis::GroupSummary& s = g.summary;
  return fmt::format(
             "  accuracy                 {}\n  left                     {}\n  right                    {}\n"
             "  time-outs                {}\n  correct                  {}\n  after cut-offs and MAD   {}\n",
             share(s.accuracy.overall), share(s.accuracy.left), share(s.accuracy.right), s.accuracy.time_outs,
             times(s.times.correct), times(s.times.filtered.times)) +
         brightness_lines(g.factors.brightness) + gap_lines(s) + detection_line(s) +
         rotation_line(s.rotation) + diffusion_line(s.diffusion) + trend_line(s.trend) + flag_lines(s.flags);
}

// Long parts, such as session UUIDs, by their beginning.
std::string key_text(const GroupResult& g) {
  constexpr std::size_t longest = 16;
  std::string text;
  for (const std::string& part : g.key)
    text += (text.empty() ? "" : " / ") + (part.size() > longest ? part.substr(0, 8) + ".." : part);
  return text;
}

std::string group_line(const GroupResult& g) {
  const auto& a = g.summary.accuracy;
  const auto percent = [](const analysis::Share& s) {
    return s.value ? std::optional{*s.value * 100} : std::nullopt;
  };
  std::size_t raised = 0;
  for (const auto& f : g.summary.flags) raised += f.state == analysis::FlagState::raised ? 1 : 0;
  const auto slope =
      g.summary.rotation.theil_sen ? std::optional{g.summary.rotation.theil_sen->slope} : std::nullopt;
  return fmt::format("  {:<28}{:>7}{:>8}{:>8}{:>8}{:>9}{:>9}{:>8}{:>7}\n", key_text(g), g.summary.trials,
                     number(percent(a.overall), "{:.1f}"), number(percent(a.left), "{:.1f}"),
                     number(percent(a.right), "{:.1f}"), number(g.summary.times.correct.median, "{:.0f}"),
                     number(slope, "{:.2f}"), number(g.integration_score, "{:+.2f}"), raised);
}

// How many groups raised each flag, beside how many clean ones would.
std::string note_counts(const Results& r) {
  std::map<std::string_view, std::pair<std::size_t, double>> counts;
  for (const auto& g : r.groups)
    for (const auto& f : g.summary.flags) {
      counts[f.name].first += f.state == analysis::FlagState::raised ? 1 : 0;
      counts[f.name].second += f.state == analysis::FlagState::not_tested ? 0 : f.false_positive_rate;
    }
  std::string text;
  for (const auto& [name, count] : counts)
    if (count.first > 0) text += fmt::format("  {:<28}{:>7}  ({:.1f})\n", name, count.first, count.second);
  if (text.empty()) return text;
  return "\n  notes, by groups (so many expected of clean ones)\n" + text;
}

std::string group_lines(const Results& r) {
  if (r.groups.empty()) return "";
  std::string text = fmt::format("\n  {:<28}{:>7}{:>8}{:>8}{:>8}{:>9}{:>9}{:>8}{:>7}\n", "group", "n",
                                 "all %", "left %", "right %", "med ms", "ms/deg", "BIS", "notes");
  for (std::size_t i = 0; i < std::min(r.groups.size(), groups_listed); ++i) text += group_line(r.groups[i]);
  if (r.groups.size() > groups_listed)
    text += fmt::format("  and {} more groups (--json lists all)\n", r.groups.size() - groups_listed);
  return text + note_counts(r);
}

std::string compared_text(const Compared& found) {
  if (!found.difference) return "too few";
  std::string text = fmt::format("{:+.1f}{}", *found.difference, interval(found.interval, 1, "{:+.1f}"));
  return found.p ? text + fmt::format(", p {:.3f}", *found.p) : text;
}

std::string contrast_lines(const Results& r) {
  const auto contrasts = contrasts_of(r);
  if (!contrasts) return "";
  std::string text = fmt::format("\n{} compared, by participant\n", name_of(contrasts->column));
  for (const Measured& measured : contrasts->measured)
    for (const Contrast& one : measured.contrasts)
      text += fmt::format(
          "  {}: {} - {}  ({})\n    mean                   {} ({})\n    20 % trimmed mean      {} "
          "({})\n",
          measured.name, one.second, one.first,
          one.within ? fmt::format("the same {} participants", one.n_first)
                     : fmt::format("{} and {} participants", one.n_second, one.n_first),
          compared_text(one.mean), one.within ? "Student" : "Welch", compared_text(one.trimmed),
          one.within ? "Tukey-McLaughlin" : "Yuen");
  return text;
}

} // namespace

std::string text_report(const Results& r) {
  return fmt::format(
      "{}: {} rows, {} trials analysed, intervals {:.0f} %\n\nread as\n{}\nrows set apart\n{}{}\n"
      "all trials\n{}{}{}",
      r.path, r.rows, r.trials, r.rules.confidence * 100, read_as_text(r.files),
      set_apart_text(r.problems, r.files), note_lines(r.notes), whole(r.all), group_lines(r),
      contrast_lines(r));
}

} // namespace dorsal::analyse
