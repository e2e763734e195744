#include "engine/clinic/export/export_bids.h"

#include "engine/clinic/export/activity_columns.h"
#include "engine/clinic/export/activity_dictionary.h"
#include "engine/clinic/export/bids_phenotype.h"
#include "engine/clinic/export/csv_columns.h"
#include "engine/clinic/export/harmless_text.h"
#include "engine/clinic/export/led_columns.h"
#include "engine/clinic/machine/version.h"
#include "engine/core/base/error.h"
#include "engine/system/output_file.h"
#include "engine/system/sha256.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace dorsal {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* judgement = "leftright"; // as the dataset has called it since the first version

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
    BidsField{"_events.tsv", "task", Identifies::nothing},
    BidsField{"_events.tsv", "phase", Identifies::nothing},
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

// Of the trials that a helper leads; what a meaning does not say, led_columns() does.
std::vector<BidsField> led_event_fields(TaskId task) {
  constexpr std::string_view file = "_events.tsv";
  std::vector<BidsField> fields{
      {file, "onset", Identifies::nothing,
       needs_helper(task)
           ? "the helper's press that says the touch is done, from the first cue of the task in the session; "
             "the touch was up to a second earlier"
           : "when the motor began, from the first cue of the task in the session",
       "s"},
      {file, "duration", Identifies::nothing, "n/a: a touch has no measured end", "s"},
      {file, "trial_type", Identifies::nothing, "kind of block: practice, assess or train"}};
  for (const Factor& factor : task_of(task).factors)
    fields.push_back({file, factor.name, Identifies::nothing, factor.meaning, factor.unit});
  for (const std::string_view name : {"truth", "answer", "answered_by", "outcome", "correct", "phase"})
    fields.push_back({file, name, Identifies::nothing});
  return fields;
}

std::vector<BidsField> all_fields() {
  std::vector<BidsField> fields(dataset_fields.begin(), dataset_fields.end());
  for (const Task& task : tasks())
    if (is_led(task.id))
      for (const BidsField& field : led_event_fields(task.id)) fields.push_back(field);
  return fields;
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
template <class Row>
std::vector<Column<Row>> beh_columns(std::span<const Column<Row>> all) {
  std::vector<Column<Row>> columns;
  for (const Column<Row>& column : all)
    if (column.name != "participant" && column.name != "session" && column.name != "session_start_utc")
      columns.push_back(column);
  return columns;
}

template <class Row>
std::string tsv_titles(const std::vector<Column<Row>>& columns) {
  return tsv_row(names_of(std::span{columns}));
}

template <class Row>
std::string tsv_trial(const std::vector<Column<Row>>& columns, const Row& row) {
  return tsv_row(cells_of(std::span{columns}, row));
}

std::string beh_table(const StoredSession& session, Dates dates) {
  const auto columns = beh_columns(csv_columns());
  std::string table = tsv_titles(columns);
  for (std::size_t b = 0; b < session.record.blocks.size(); ++b) {
    const BlockRecord& block = session.record.blocks[b];
    for (std::size_t t = 0; t < block.trials.size(); ++t)
      table += tsv_trial(columns,
                         CsvTrial{session, block.header, block.trials[t], session.trial_uuids[b][t], dates});
  }
  return table;
}

std::vector<LedColumn> led_beh_columns(TaskId task) {
  const std::vector<LedColumn> all = led_columns_of(task);
  return beh_columns(std::span<const LedColumn>{all});
}

std::string led_beh_table(const StoredSession& session, TaskId task, Dates dates) {
  const auto columns = led_beh_columns(task);
  std::string table = tsv_titles(columns);
  for (std::size_t b = 0; b < session.record.blocks.size(); ++b) {
    const BlockRecord& block = session.record.blocks[b];
    if (block.header.kind.task != task) continue;
    for (std::size_t t = 0; t < block.led.size(); ++t)
      table += tsv_trial(columns,
                         CsvLedTrial{session, block.header, block.led[t], session.trial_uuids[b][t], dates});
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
      table +=
          tsv_row({seconds(trial.onset->at.best - start), time ? seconds(time->best) : "",
                   std::string{name_of(block.header.kind)}, time ? seconds(time->best) : "",
                   harmless_text(trial.stimulus.id), std::string{name_of(trial.stimulus.side)},
                   trial.answer ? std::string{name_of(trial.answer->side)} : "",
                   std::string{name_of(trial.outcome)}, trial.correct() ? (*trial.correct() ? "1" : "0") : "",
                   std::string{name_of(block.header.kind.task)}, harmless_text(block.header.phase)});
    }
  return table;
}

// Seconds from the first cue of the task that is known; a touch that was not made is no event.
std::optional<Instant> first_cue(const StoredSession& session, TaskId task) {
  for (const BlockRecord& block : session.record.blocks)
    if (block.header.kind.task == task)
      for (const LedTrialRecord& trial : block.led)
        if (trial.cue) return trial.cue->at.best;
  return {};
}

std::string led_events_table(const StoredSession& session, TaskId task, Instant start) {
  std::vector<std::string> names;
  for (const BidsField& field : led_event_fields(task)) names.emplace_back(field.name);
  std::string table = tsv_row(names);
  for (const BlockRecord& block : session.record.blocks) {
    if (block.header.kind.task != task) continue;
    for (const LedTrialRecord& trial : block.led) {
      if (!trial.touch) continue;
      const CsvLedTrial row{session, block.header, trial, {}};
      std::vector<std::string> cells{seconds(trial.touch->best - start), "",
                                     std::string{name_of(block.header.kind)}};
      for (std::size_t i = cells.size(); i < names.size(); ++i)
        cells.push_back(std::ranges::find(led_columns(), names[i], &LedColumn::name)->value(row));
      table += tsv_row(cells);
    }
  }
  return table;
}

std::string_view file_name_of(TaskId task) {
  return is_led(task) || is_activity(task) ? name_of(task) : judgement;
}

std::vector<ActivityColumn> activity_beh_columns(TaskId task) {
  const std::vector<ActivityColumn> all = activity_columns_of(task);
  return beh_columns(std::span<const ActivityColumn>{all});
}

std::string activity_beh_table(const StoredSession& session, TaskId task, Dates dates) {
  const auto columns = activity_beh_columns(task);
  std::string table = tsv_titles(columns);
  for (std::size_t b = 0; b < session.record.blocks.size(); ++b)
    if (session.record.blocks[b].header.kind.task == task)
      for (const CsvActivity& row : activity_rows(session, b, dates)) table += tsv_trial(columns, row);
  return table;
}

Json task_facts(TaskId task) {
  return {{"TaskName", file_name_of(task)},
          {"TaskDescription", task_of(task).description},
          {"Instructions", task_of(task).instructions}};
}

template <class Row>
Json beh_dictionary(TaskId task, const std::vector<Column<Row>>& columns) {
  Json json = task_facts(task);
  for (const Column<Row>& column : columns)
    json[std::string{column.name}] = {{"Description", column.meaning}};
  return json;
}

Json activity_dictionary(TaskId task) {
  const auto columns = activity_beh_columns(task);
  Json json = beh_dictionary(task, columns);
  for (const ActivityColumn& column : columns) {
    Json& entry = json[std::string{column.name}];
    if (const std::string_view unit = unit_of_activity_column(column.name); !unit.empty())
      entry["Units"] = unit;
    for (const auto& [value, meaning] : levels_of_activity_column(task, column.name))
      entry["Levels"][value] = meaning;
  }
  return json;
}

template <class Row>
std::string meaning_of(const BidsField& field, std::span<const Column<Row>> columns) {
  if (!field.meaning.empty()) return std::string{field.meaning};
  const auto column = std::ranges::find(columns, field.name, &Column<Row>::name);
  return column == columns.end() ? std::string{} : column->meaning;
}

// Of every column of a table but those that name its rows.
template <class Row>
Json dictionary_of(std::span<const BidsField> fields, std::span<const Column<Row>> columns) {
  Json json = Json::object();
  for (const BidsField& field : fields) {
    const std::string meaning = meaning_of(field, columns);
    if (meaning.empty()) continue;
    Json& entry = json[std::string{field.name}] = {{"Description", meaning}};
    if (!field.unit.empty()) entry["Units"] = field.unit;
  }
  return json;
}

Json dictionary_of(std::string_view file) {
  std::vector<BidsField> fields;
  std::ranges::copy_if(dataset_fields, std::back_inserter(fields),
                       [&](const BidsField& field) { return field.file == file; });
  return dictionary_of(std::span<const BidsField>{fields}, csv_columns());
}

bool has_trials_of(const StoredSession& session, TaskId task) {
  return std::ranges::any_of(session.record.blocks, [task](const BlockRecord& block) {
    return block.header.kind.task == task && (!block.led.empty() || !block.activities.empty());
  });
}

bool shows_something(const StoredSession& session) {
  return std::ranges::any_of(session.record.blocks, [](const BlockRecord& block) {
    return task_of(block.header.kind.task).family == Family::timed_judgement;
  });
}

Json session_facts(const StoredSession& session, TaskId task) {
  Json json = task_facts(task);
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
    write_phenotype();
    return {static_cast<int>(counts_.size()), sessions_, {}};
  }

private:
  void add(const StoredSession& session) {
    const std::string subject = "sub-" + session.summary.patient;
    const std::string name = fmt::format("ses-{:02}", ++counts_[subject]);
    bool led = false;
    for (const Task& task : tasks())
      if (is_led(task.id) && has_trials_of(session, task.id)) {
        add_led(session, fmt::format("{0}/{1}/beh/{0}_{1}_task-{2}", subject, name, task.name), task.id);
        led = true;
      }
    for (const Task& task : tasks())
      if (is_activity(task.id) && has_trials_of(session, task.id)) {
        add_activities(session, fmt::format("{0}/{1}/beh/{0}_{1}_task-{2}", subject, name, task.name),
                       task.id);
        led = true;
      }
    if (!led || shows_something(session))
      add_judgement(session, fmt::format("{0}/{1}/beh/{0}_{1}_task-{2}", subject, name, judgement));
    std::string& table = session_tables_[subject];
    if (table.empty()) table = tsv_row(columns_of("_sessions.tsv"));
    const PainRatings& pain = session.record.pain;
    table +=
        tsv_row({name, session.summary.start.utc.substr(0, 23), std::string{name_of(session.summary.state)},
                 session.summary.origin == Origin::simulated ? "1" : "0", pain_cell(pain.before),
                 pain_cell(pain.after)});
    phenotype_.add(subject, name, session);
    ++sessions_;
  }

  void add_judgement(const StoredSession& session, const std::string& file) const {
    folder_.write(file + "_beh.tsv", beh_table(session, dates_));
    folder_.write(file + "_beh.json", session_facts(session, TaskId::judgement));
    if (const auto start = first_instant(session))
      folder_.write(file + "_events.tsv", events_table(session, *start));
  }

  void add_led(const StoredSession& session, const std::string& file, TaskId task) {
    led_tasks_.insert(task);
    folder_.write(file + "_beh.tsv", led_beh_table(session, task, dates_));
    folder_.write(file + "_beh.json", session_facts(session, task));
    if (const auto start = first_cue(session, task))
      folder_.write(file + "_events.tsv", led_events_table(session, task, *start));
  }

  // Nothing in it is timed, so there are no events.
  void add_activities(const StoredSession& session, const std::string& file, TaskId task) {
    activity_tasks_.insert(task);
    folder_.write(file + "_beh.tsv", activity_beh_table(session, task, dates_));
    folder_.write(file + "_beh.json", session_facts(session, task));
  }

  void write_led_top(TaskId task) const {
    const std::string file = fmt::format("task-{}", name_of(task));
    folder_.write(file + "_beh.json", beh_dictionary(task, led_beh_columns(task)));
    folder_.write(file + "_events.json",
                  dictionary_of(std::span<const BidsField>{led_event_fields(task)}, led_columns()));
  }

  // What a helper led has tables of its own.
  [[nodiscard]] std::string led_words() const {
    std::string words;
    std::set<TaskId> apart = led_tasks_;
    apart.insert(activity_tasks_.begin(), activity_tasks_.end());
    for (const TaskId task : apart)
      words += fmt::format("*_task-{0}_beh.tsv: {1} Described in\ntask-{0}_beh.json.\n", name_of(task),
                           task_of(task).description);
    return words;
  }

  void write_phenotype() {
    for (const BidsPhenotype::File& file : phenotype_.files()) {
      std::string table;
      for (const std::vector<std::string>& row : file.rows) table += tsv_row(row);
      folder_.write(fmt::format("phenotype/{}.tsv", file.name), table);
      folder_.write(fmt::format("phenotype/{}.json", file.name), file.dictionary);
    }
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
                    judgement,
                    shifted ? "shifted by whole weeks, the same number for all of a patient.\n"
                              "Clocks start with each session; sessions, trials and stations have names of "
                              "their own here"
                            : "real") +
            led_words());
    folder_.write(fmt::format("task-{}_beh.json", judgement),
                  beh_dictionary(TaskId::judgement, beh_columns(csv_columns())));
    folder_.write(fmt::format("task-{}_events.json", judgement), dictionary_of("_events.tsv"));
    for (const TaskId task : led_tasks_) write_led_top(task);
    for (const TaskId task : activity_tasks_)
      folder_.write(fmt::format("task-{}_beh.json", name_of(task)), activity_dictionary(task));
    std::string participants = tsv_row(columns_of("participants.tsv"));
    for (const auto& [subject, count] : counts_) participants += tsv_row({subject, fmt::format("{}", count)});
    folder_.write("participants.tsv", participants);
    folder_.write("participants.json", dictionary_of("participants.tsv"));
  }

  Dates dates_;
  Folder folder_;
  std::map<std::string, int> counts_;
  std::map<std::string, std::string> session_tables_;
  std::set<TaskId> led_tasks_, activity_tasks_; // that any session had
  BidsPhenotype phenotype_;
  int sessions_{0};
};

} // namespace

std::span<const BidsField> bids_fields() {
  static const std::vector<BidsField> fields = all_fields();
  return fields;
}

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
