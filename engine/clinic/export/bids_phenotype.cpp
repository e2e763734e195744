#include "engine/clinic/export/bids_phenotype.h"

#include "engine/clinic/export/harmless_text.h"
#include "engine/core/instrument/course_of_scores.h"
#include "engine/core/trial/movement_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace dorsal {
namespace {

using PhenotypeJson = nlohmann::ordered_json;

constexpr std::string_view words_ending = "_words", score_column = "score", low_column = "score_low",
                           high_column = "score_high";

std::string as_cell(double value) { return fmt::format("{}", value); }

PhenotypeJson levels_of(const instrument::Item& item) {
  PhenotypeJson levels = PhenotypeJson::object();
  if (const auto* choice = std::get_if<instrument::Choice>(&item.kind))
    for (const auto& [value, text] : choice->options)
      levels[as_cell(value)] = instrument::text_in(text, "en");
  if (std::holds_alternative<instrument::YesNo>(item.kind)) levels = {{"1", "yes"}, {"0", "no"}};
  return levels;
}

PhenotypeJson description_of(const Instrument& made, const std::string& column) {
  if (const instrument::Item* item = item_of(made, column)) {
    PhenotypeJson entry{{"Description", instrument::text_in(item->text, "en")}};
    if (PhenotypeJson levels = levels_of(*item); !levels.empty()) entry["Levels"] = std::move(levels);
    return entry;
  }
  if (column.ends_with(words_ending)) return {{"Description", "in the person's own words"}};
  if (column == score_column)
    return {
        {"Description", fmt::format("{} of the items, {:g} to {:g}, {}; smallest change: {}",
                                    name_of(made.score.scoring), made.score.range.low, made.score.range.high,
                                    name_of(made.score.direction), smallest_change_text(made))}};
  return {{"Description", "end of the score's interval, from the smallest detectable change"}};
}

// Of a lesson, or of a definition that this version cannot read: what was asked stands in the file of the
// digest.
PhenotypeJson description_without(const std::string& column) {
  if (column.ends_with(words_ending)) return {{"Description", "in the person's own words"}};
  return {
      {"Description", "answer to the item or the card of this name, as a number; empty where it has none"}};
}

} // namespace

void BidsPhenotype::add(const std::string& subject, const std::string& session, const StoredSession& stored) {
  for (const InstrumentResponse& response : stored.record.responses) {
    Measure& measure = measures_[response.instrument];
    measure.newest = response;
    // Words beside movements come one by one: a visit has one row of them, too.
    const bool goes_on = response.occasion == movement::response_occasion && !measure.rows.empty() &&
                         measure.rows.back().at("participant_id") == subject &&
                         measure.rows.back().at("session_id") == session;
    std::map<std::string, std::string>& row = goes_on ? measure.rows.back() : measure.rows.emplace_back();
    const auto put = [&](const std::string& column, std::string cell) {
      if (std::ranges::find(measure.columns, column) == measure.columns.end())
        measure.columns.push_back(column);
      row[column] = std::move(cell);
    };
    put("participant_id", subject);
    put("session_id", session);
    put("occasion", response.occasion);
    put("language", harmless_text(response.language));
    put("definition_sha256", harmless_text(response.sha256));
    for (const ItemAnswer& answer : response.answers) {
      put(answer.item, answer.value ? as_cell(*answer.value) : "");
      if (!answer.words.empty()) put(answer.item + std::string{words_ending}, harmless_text(answer.words));
    }
    const Instrument* made = definitions_.of(response);
    if (!made || made->score.scoring == instrument::Scoring::none) continue;
    const auto scored = score_of(*made, response.answers);
    put(std::string{score_column}, scored ? as_cell(*scored) : "");
    if (const auto interval = scored ? interval_of(*made, *scored) : std::nullopt) {
      put(std::string{low_column}, as_cell(interval->low));
      put(std::string{high_column}, as_cell(interval->high));
    }
  }
}

std::vector<BidsPhenotype::File> BidsPhenotype::files() {
  std::vector<File> all;
  for (const auto& [name, measure] : measures_) {
    File& file = all.emplace_back(File{name, {measure.columns}, PhenotypeJson::object()});
    for (const auto& row : measure.rows) {
      std::vector<std::string>& cells = file.rows.emplace_back();
      for (const std::string& column : measure.columns) {
        const auto found = row.find(column);
        cells.push_back(found == row.end() ? "" : found->second);
      }
    }
    const Instrument* made = definitions_.of(measure.newest);
    if (made)
      file.dictionary["MeasurementToolMetadata"] = {
          {"Description", fmt::format("{}; {}; licence: {}", instrument::text_in(made->title, "en"),
                                      made->source, made->licence)}};
    file.dictionary["session_id"] = {
        {"Description", "session that it was answered in, as in sub-*_sessions.tsv"}};
    file.dictionary["occasion"] = {{"Description", "why it was asked then"}};
    file.dictionary["language"] = {{"Description", "in which it was asked"}};
    file.dictionary["definition_sha256"] = {
        {"Description", "SHA-256 of the instrument's file as it was asked from"}};
    for (std::size_t i = 5; i < measure.columns.size(); ++i)
      file.dictionary[measure.columns[i]] =
          made ? description_of(*made, measure.columns[i]) : description_without(measure.columns[i]);
  }
  return all;
}

} // namespace dorsal
