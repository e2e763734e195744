#include "engine/clinic/export/export_bids.h"

#include "engine/clinic/export/csv_columns.h"
#include "engine/clinic/export/harmless_text.h"
#include "engine/clinic/machine/version.h"
#include "engine/core/base/error.h"
#include "engine/system/output_file.h"
#include "engine/system/sha256.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <optional>

namespace dorsal {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* task = "leftright";

constexpr std::array dataset_fields{
    BidsField{"_events.tsv", "onset", Identifies::nothing,
              "stimulus onset, from the first stimulus onset of the session", "s"},
    BidsField{"_events.tsv", "duration", Identifies::nothing,
              "the stimulus is shown until the response; n/a without one", "s"},
    BidsField{"_events.tsv", "trial_type", Identifies::nothing,
              "kind of block: practice, assess, control or train"},
    BidsField{"_events.tsv", "response_time", Identifies::nothing,
              "response minus onset; answered trials only", "s"},
    BidsField{"_events.tsv", "stimulus", Identifies::nothing},
    BidsField{"_events.tsv", "side", Identifies::nothing},
    BidsField{"_events.tsv", "response", Identifies::nothing},
    BidsField{"_events.tsv", "outcome", Identifies::nothing},
    BidsField{"_events.tsv", "correct", Identifies::nothing},
    BidsField{"_sessions.tsv", "session_id", Identifies::nothing},
    BidsField{"_sessions.tsv", "acq_time", Identifies::time,
              "start of the session in UTC; shifted by whole weeks unless said otherwise"},
    BidsField{"_sessions.tsv", "state", Identifies::nothing, "running (interrupted), complete or stopped"},
    BidsField{"_sessions.tsv", "simulated", Identifies::nothing,
              "1: a simulated observer answered, not a person"},
    BidsField{"_sessions.tsv", "pain_before", Identifies::nothing,
              "pain before the session, 0 (none) to 10 (worst)"},
    BidsField{"_sessions.tsv", "pain_after", Identifies::nothing,
              "pain after the session, 0 (none) to 10 (worst)"},
    BidsField{"participants.tsv", "participant_id", Identifies::nothing},
    BidsField{"participants.tsv", "sessions", Identifies::nothing, "number of sessions in this dataset"},
    BidsField{"_beh.json", "TaskName", Identifies::nothing},
    BidsField{"_beh.json", "TaskDescription", Identifies::nothing},
    BidsField{"_beh.json", "Instructions", Identifies::nothing},
    BidsField{"_beh.json", "SoftwareName", Identifies::nothing},
    BidsField{"_beh.json", "SoftwareVersions", Identifies::nothing},
    BidsField{"_beh.json", "ProtocolSHA256", Identifies::nothing},
    BidsField{"_beh.json", "PictureSetHash", Identifies::nothing},
};

std::vector<std::string> columns_of(std::string_view file) {
  std::vector<std::string> names;
  for (const BidsField& field : dataset_fields)
    if (field.file == file) names.emplace_back(field.name);
  return names;
}

class Folder {
public:
  explicit Folder(fs::path root) : root_(std::move(root)) {}

  void write(const fs::path& name, const std::string& text) const {
    const fs::path file = root_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    if (!out)
      throw Error(ExitCode::file_error,
                  fmt::format("{} cannot be written; is the disk full?", file.string()));
  }
  void write(const fs::path& name, const Json& json) const { write(name, json.dump(2) + '\n'); }

private:
  fs::path root_;
};

// Tab-separated, "n/a" for no value; no cell of ours holds a tab or a line end, and one from elsewhere loses
// it.
std::string tsv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) row += '\t';
    std::string clean = cell.empty() ? "n/a" : cell;
    for (char& c : clean)
      if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    row += clean;
  }
  return row + '\n';
}

// The columns of a trial, without those that name the file it stands in.
std::vector<const CsvColumn*> beh_columns() {
  std::vector<const CsvColumn*> columns;
  for (const CsvColumn& column : csv_columns())
    if (column.name != "participant" && column.name != "session" && column.name != "session_start_utc")
      columns.push_back(&column);
  return columns;
}

std::string beh_table(const StoredSession& session, Dates dates) {
  const auto columns = beh_columns();
  std::vector<std::string> cells;
  for (const CsvColumn* column : columns) cells.emplace_back(column->name);
  std::string table = tsv_row(cells);
  for (std::size_t b = 0; b < session.record.blocks.size(); ++b) {
    const BlockRecord& block = session.record.blocks[b];
    for (std::size_t t = 0; t < block.trials.size(); ++t) {
      cells.clear();
      for (const CsvColumn* column : columns)
        cells.push_back(
            column->value({session, block.header, block.trials[t], session.trial_uuids[b][t], dates}));
      table += tsv_row(cells);
    }
  }
  return table;
}

std::string seconds(Duration duration) {
  return fmt::format("{:.6f}", std::chrono::duration<double>(duration).count());
}

// Seconds from the first instant of the session that is known; without one there are no events.
std::optional<Instant> first_instant(const StoredSession& session) {
  for (const BlockRecord& block : session.record.blocks)
    for (const TrialRecord& trial : block.trials)
      if (trial.onset) return trial.onset->at.best;
  return {};
}

std::string events_table(const StoredSession& session, Instant start) {
  std::string table = tsv_row(columns_of("_events.tsv"));
  for (const BlockRecord& block : session.record.blocks)
    for (const TrialRecord& trial : block.trials) {
      if (!trial.onset) continue;
      const auto time = trial.response_time();
      table += tsv_row({seconds(trial.onset->at.best - start), time ? seconds(time->best) : "",
                        std::string{name_of(block.header.kind)}, time ? seconds(time->best) : "",
                        harmless_text(trial.stimulus.id), std::string{name_of(trial.stimulus.side)},
                        trial.answer ? std::string{name_of(trial.answer->side)} : "",
                        std::string{name_of(trial.outcome)},
                        trial.correct() ? (*trial.correct() ? "1" : "0") : ""});
    }
  return table;
}

Json task_facts() {
  return {
      {"TaskName", task},
      {"TaskDescription",
       "Left/right judgement of the back: a person is seen from behind, trunk turned or bent, "
       "the whole picture rotated; left or right is answered as fast as is comfortable."},
      {"Instructions", "Say to which side, their own left or right, the person's trunk is turned or bent."}};
}

Json beh_dictionary() {
  Json json = task_facts();
  for (const CsvColumn* column : beh_columns())
    json[std::string{column->name}] = {{"Description", std::string{column->meaning}}};
  return json;
}

std::string_view meaning_of(const BidsField& field) {
  if (!field.meaning.empty()) return field.meaning;
  const auto column = std::ranges::find(csv_columns(), field.name, &CsvColumn::name);
  return column == csv_columns().end() ? std::string_view{} : column->meaning;
}

// Of every column of a table but those that name its rows.
Json dictionary_of(std::string_view file) {
  Json json = Json::object();
  for (const BidsField& field : dataset_fields) {
    const std::string_view meaning = meaning_of(field);
    if (field.file != file || meaning.empty()) continue;
    Json& entry = json[std::string{field.name}] = {{"Description", meaning}};
    if (!field.unit.empty()) entry["Units"] = field.unit;
  }
  return json;
}

Json session_facts(const StoredSession& session) {
  Json json = task_facts();
  json["SoftwareName"] = "Dorsal";
  json["SoftwareVersions"] = session.record.header.software_version;
  json["ProtocolSHA256"] = sha256_of_text(session.record.header.protocol_text);
  json["PictureSetHash"] = session.record.header.picture_set_hash;
  for (const auto& [name, value] : session.record.header.rig) json["Rig"][name] = value;
  return json;
}

std::string pain_cell(const std::optional<int>& rating) { return rating ? fmt::format("{}", *rating) : ""; }

class Dataset {
public:
  Dataset(Dates dates, const fs::path& root) : dates_(dates), folder_(root) {}

  BidsReport write(const std::function<void(const AddToBids&)>& tell) {
    tell([this](const StoredSession& session) { add(session); });
    for (const auto& [subject, table] : session_tables_) {
      folder_.write(fmt::format("{0}/{0}_sessions.tsv", subject), table);
      folder_.write(fmt::format("{0}/{0}_sessions.json", subject), dictionary_of("_sessions.tsv"));
    }
    write_top();
    return {static_cast<int>(counts_.size()), sessions_, {}};
  }

private:
  void add(const StoredSession& session) {
    const std::string subject = "sub-" + session.summary.patient;
    const std::string name = fmt::format("ses-{:02}", ++counts_[subject]);
    const std::string file = fmt::format("{0}/{1}/beh/{0}_{1}_task-{2}", subject, name, task);
    folder_.write(file + "_beh.tsv", beh_table(session, dates_));
    folder_.write(file + "_beh.json", session_facts(session));
    if (const auto start = first_instant(session))
      folder_.write(file + "_events.tsv", events_table(session, *start));
    std::string& table = session_tables_[subject];
    if (table.empty()) table = tsv_row(columns_of("_sessions.tsv"));
    const PainRatings& pain = session.record.pain;
    table +=
        tsv_row({name, session.summary.start.utc.substr(0, 23), std::string{name_of(session.summary.state)},
                 session.summary.origin == Origin::simulated ? "1" : "0", pain_cell(pain.before),
                 pain_cell(pain.after)});
    ++sessions_;
  }

  void write_top() {
    const bool shifted = dates_ == Dates::shifted;
    folder_.write(
        "dataset_description.json",
        Json{{"Name", "Left/right judgement of the back"},
             {"BIDSVersion", "1.8.0"},
             {"DatasetType", "raw"},
             {"License", "n/a"},
             {"Authors", {"Those who recorded the data", "Dorsal (export)"}},
             {"GeneratedBy", {{{"Name", "Dorsal"}, {"Version", std::string{software_version()}}}}}});
    folder_.write(
        "README",
        fmt::format("Behavioural data of a left/right judgement task of the back, exported by Dorsal.\n"
                    "One row of *_beh.tsv is one attempt at a trial; its columns are described in\n"
                    "task-{}_beh.json. Dates are {}.\n",
                    task,
                    shifted ? "shifted by whole weeks, the same number for all of a patient.\n"
                              "Clocks start with each session; sessions, trials and stations have names of "
                              "their own here"
                            : "real"));
    folder_.write(fmt::format("task-{}_beh.json", task), beh_dictionary());
    folder_.write(fmt::format("task-{}_events.json", task), dictionary_of("_events.tsv"));
    std::string participants = tsv_row(columns_of("participants.tsv"));
    for (const auto& [subject, count] : counts_) participants += tsv_row({subject, fmt::format("{}", count)});
    folder_.write("participants.tsv", participants);
    folder_.write("participants.json", dictionary_of("participants.tsv"));
  }

  Dates dates_;
  Folder folder_;
  std::map<std::string, int> counts_;
  std::map<std::string, std::string> session_tables_;
  int sessions_{0};
};

} // namespace

std::span<const BidsField> bids_fields() { return dataset_fields; }

BidsReport write_bids(const ExportSource& source, const fs::path& folder) {
  std::vector<LeftOutSession> left_out;
  BidsReport report = write_bids_folder(
      folder, source.dates, [&](const AddToBids& add) { left_out = for_each_session(source, add); });
  report.left_out = std::move(left_out);
  return report;
}

BidsReport write_bids_folder(const fs::path& folder, Dates dates,
                             const std::function<void(const AddToBids&)>& tell) {
  std::optional<BidsReport> report;
  write_whole_folder(folder, [&](const fs::path& part) {
    report = Dataset{dates, part}.write(tell);
    if (dates == Dates::shifted) hide_time_of_writing(part);
  });
  return *report;
}

} // namespace dorsal
