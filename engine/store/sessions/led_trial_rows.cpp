#include "engine/store/sessions/led_trial_rows.h"

#include "engine/store/file/cells.h"
#include "engine/store/file/named_fault.h"
#include "engine/store/sessions/factors_text.h"
#include "engine/store/sessions/onset_cells.h"
#include "engine/store/sessions/stray_rows.h"

#include <algorithm>

namespace dorsal {
namespace {

// The order of insert and read_led_trial.
constexpr std::string_view led_columns =
    "uuid, trial, plan, pause_ns, factors, outcome, "
    "cue_ns, cue_earliest_ns, cue_latest_ns, cue_provider, cue_missed_frames, cue_quality, "
    "touch_ns, touch_earliest_ns, touch_latest_ns, "
    "answer, answer_ns, answer_earliest_ns, answer_latest_ns, answer_provider, answer_device, answered_by";

void bind_led_answer(Bind& bind, TaskId task, const std::optional<LedAnswer>& answer) {
  if (answer)
    bind << task_of(task).answers[static_cast<std::size_t>(answer->answer)] << answer->at
         << name_of(answer->provider) << name_of(answer->device) << name_of(answer->by);
  else
    bind << std::nullopt << std::optional<Stamp>{} << std::nullopt << std::nullopt << std::nullopt;
}

int read_answer_number(Cells& cells, TaskId task) {
  const auto answers = task_of(task).answers;
  const std::string name = cells.text();
  const auto found = std::ranges::find(answers, name);
  if (found == answers.end()) cells.refuse(fmt::format("an unknown word, \"{}\"", name));
  return static_cast<int>(found - answers.begin());
}

std::optional<LedAnswer> read_led_answer(Cells& cells, TaskId task) {
  if (cells.is_empty()) return {};
  LedAnswer answer;
  answer.answer = read_answer_number(cells, task);
  answer.at = cells.stamp();
  answer.provider = cells.word(parse_response_provider);
  answer.device = cells.word(parse_response_device);
  answer.by = cells.word(parse_answered_by);
  return answer;
}

LedStimulus read_factors(SQLite::Database& sqlite, Cells& cells, TaskId task) {
  const std::string text = cells.text();
  if (const auto stimulus = parse_factors(sqlite, task, text)) return *stimulus;
  cells.refuse(fmt::format("what is no trial of {}, {},", name_of(task), text));
}

StoredLedTrial read_led_trial(SQLite::Database& sqlite, Cells& cells, TaskId task) {
  StoredLedTrial stored;
  LedTrialRecord& record = stored.record;
  stored.uuid = cells.uuid();
  record.trial = cells.integer();
  record.plan = cells.integer();
  record.planned.pause = cells.duration();
  record.planned.stimulus = read_factors(sqlite, cells, task);
  record.outcome = cells.word(parse_outcome);
  if (record.outcome == Outcome::anticipation) cells.refuse("a word of other trials, \"anticipation\",");
  record.cue = read_onset(cells);
  record.touch = read_known_stamp(cells);
  record.answer = read_led_answer(cells, task);
  return stored;
}

std::string led_insert_text() {
  std::string marks;
  for (auto i = std::count(led_columns.begin(), led_columns.end(), ',') + 1; i > 0; --i) marks += ", ?";
  return fmt::format("INSERT INTO led_trial (session, block, {}) "
                     "VALUES ((SELECT session FROM session WHERE uuid = ?), ?{})",
                     led_columns, marks);
}

} // namespace

LedTrialRows::LedTrialRows(SQLite::Database& sqlite)
    : sqlite_(sqlite), trial_(std::make_unique<SQLite::Statement>(sqlite, led_insert_text())),
      stray_(std::make_unique<SQLite::Statement>(sqlite, stray_insert_text(strays_of_led_trials))) {}

LedTrialRows::~LedTrialRows() = default;

void LedTrialRows::insert(const TrialPlace& place, const LedTrialRecord& record) {
  const LedStimulus& stimulus = record.planned.stimulus;
  Bind bind(once_more(*trial_));
  bind << place.session << place.block << place.uuid << record.trial << record.plan << record.planned.pause
       << factors_text(stimulus) << name_of(record.outcome);
  bind_onset(bind, record.cue);
  bind << record.touch;
  bind_led_answer(bind, task_of(stimulus), record.answer);
  trial_->exec();
  insert_strays(*stray_, sqlite_.getLastInsertRowid(), record.strays);
}

std::vector<StoredLedTrial> select_led_trials(SQLite::Database& sqlite, const Uuid& session, int block,
                                              TaskId task) {
  SQLite::Statement select(
      sqlite,
      fmt::format("SELECT row, trial, {} FROM led_trial "
                  "WHERE session = (SELECT session FROM session WHERE uuid = ?) AND block = ? ORDER BY trial",
                  led_columns));
  Bind(select) << session << block;
  StraysOfTrials strays = select_strays(sqlite, strays_of_led_trials, session, block);
  std::vector<StoredLedTrial> trials;
  while (select.executeStep()) {
    Cells cells(select);
    const auto row = cells.integer<std::int64_t>();
    const auto number = cells.integer<std::int64_t>();
    trials.push_back(named_fault([&] { return fmt::format("trial {}", number); },
                                 [&] { return read_led_trial(sqlite, cells, task); }));
    trials.back().record.strays = std::move(strays[row]);
  }
  return trials;
}

} // namespace dorsal
