#include "engine/store/sessions/trial_rows.h"

#include "engine/store/file/cells.h"
#include "engine/store/file/named_fault.h"
#include "engine/store/sessions/onset_cells.h"
#include "engine/store/sessions/stray_rows.h"
#include "engine/store/sessions/trigger_rows.h"

#include <algorithm>

namespace dorsal {
namespace {

// The order of bind_trial and read_trial.
constexpr std::string_view columns =
    "uuid, trial, plan, item, roll_deg, foreperiod_ns, iti_ns, level, is_catch, "
    "stimulus, base, is_mirrored, side, movement, amplitude, amplitude_deg, view_deg, head, posture, model, "
    "background, difficulty_logit, outcome, "
    "fixation_ns, fixation_earliest_ns, fixation_latest_ns, "
    "onset_ns, onset_earliest_ns, onset_latest_ns, onset_provider, missed_frames, onset_quality, "
    "response, response_ns, response_earliest_ns, response_latest_ns, response_provider, response_device, "
    "brightness";

void bind_plan(Bind& bind, const TrialPlan& plan) {
  bind << plan.item << plan.roll_deg << plan.foreperiod << plan.iti << plan.level << plan.is_catch;
}

TrialPlan read_plan(Cells& cells) {
  TrialPlan plan;
  plan.item = cells.integer<std::size_t>();
  plan.roll_deg = cells.real();
  plan.foreperiod = cells.duration();
  plan.iti = cells.duration();
  if (cells.is_empty())
    cells.skip();
  else
    plan.level = cells.real();
  plan.is_catch = cells.flag();
  return plan;
}

void bind_stimulus(Bind& bind, const StimulusItem& item) {
  bind << item.id << item.base << item.mirrored << name_of(item.side) << name_of(item.movement)
       << name_of(item.amplitude) << item.amplitude_deg << item.view_deg << name_of(item.head) << item.posture
       << item.model << item.background << item.difficulty_logit;
}

StimulusItem read_stimulus(Cells& cells) {
  StimulusItem item;
  item.id = cells.text();
  item.base = cells.integer<std::size_t>();
  item.mirrored = cells.flag();
  item.side = cells.word(parse_side);
  item.movement = cells.word(parse_movement);
  item.amplitude = cells.word(parse_amplitude);
  item.amplitude_deg = cells.real();
  item.view_deg = cells.real();
  item.head = cells.word(parse_head_coupling);
  item.posture = cells.text();
  item.model = cells.text();
  item.background = cells.text();
  item.difficulty_logit = cells.real();
  return item;
}

void bind_answer(Bind& bind, const std::optional<Answer>& answer) {
  if (answer)
    bind << name_of(answer->side) << answer->at << name_of(answer->provider) << name_of(answer->device);
  else
    bind << std::nullopt << std::optional<Stamp>{} << std::nullopt << std::nullopt;
}

std::optional<Answer> read_answer(Cells& cells) {
  if (cells.is_empty()) {
    cells.skip(6);
    return {};
  }
  Answer answer;
  answer.side = cells.word(parse_side);
  answer.at = cells.stamp();
  answer.provider = cells.word(parse_response_provider);
  answer.device = cells.word(parse_response_device);
  return answer;
}

StoredTrial read_trial(Cells& cells) {
  StoredTrial stored;
  TrialRecord& record = stored.record;
  stored.uuid = cells.uuid();
  record.trial = cells.integer();
  record.plan = cells.integer();
  record.planned = read_plan(cells);
  record.stimulus = read_stimulus(cells);
  record.outcome = cells.word(parse_outcome);
  record.fixation = read_known_stamp(cells);
  record.onset = read_onset(cells);
  record.answer = read_answer(cells);
  if (!cells.is_empty()) record.brightness = cells.word(parse_brightness);
  return stored;
}

std::string trial_insert_text() {
  const auto places = std::count(columns.begin(), columns.end(), ',') + 1;
  std::string marks;
  for (auto i = places; i > 0; --i) marks += ", ?";
  return fmt::format("INSERT INTO trial (session, block, {}) "
                     "VALUES ((SELECT session FROM session WHERE uuid = ?), ?{})",
                     columns, marks);
}

} // namespace

TrialRows::TrialRows(SQLite::Database& sqlite)
    : sqlite_(sqlite), trial_(std::make_unique<SQLite::Statement>(sqlite, trial_insert_text())),
      stray_(std::make_unique<SQLite::Statement>(sqlite, stray_insert_text(strays_of_trials))),
      trigger_(std::make_unique<SQLite::Statement>(sqlite, trigger_insert_text)) {}

TrialRows::~TrialRows() = default;

void TrialRows::insert(const TrialPlace& place, const TrialRecord& record) {
  Bind bind(once_more(*trial_));
  bind << place.session << place.block << place.uuid << record.trial << record.plan;
  bind_plan(bind, record.planned);
  bind_stimulus(bind, record.stimulus);
  bind << name_of(record.outcome) << record.fixation;
  bind_onset(bind, record.onset);
  bind_answer(bind, record.answer);
  if (record.brightness)
    bind << name_of(*record.brightness);
  else
    bind << std::nullopt;
  trial_->exec();
  const std::int64_t row = sqlite_.getLastInsertRowid();
  insert_strays(*stray_, row, record.strays);
  insert_triggers(*trigger_, row, record);
}

std::vector<StoredTrial> select_trials(SQLite::Database& sqlite, const Uuid& session, int block) {
  SQLite::Statement select(
      sqlite,
      fmt::format("SELECT row, trial, {} FROM trial "
                  "WHERE session = (SELECT session FROM session WHERE uuid = ?) AND block = ? ORDER BY trial",
                  columns));
  Bind(select) << session << block;
  StraysOfTrials strays = select_strays(sqlite, strays_of_trials, session, block);
  TriggersOfTrials triggers = select_triggers(sqlite, session, block);
  std::vector<StoredTrial> trials;
  while (select.executeStep()) {
    Cells cells(select);
    const auto row = cells.integer<std::int64_t>();
    const auto number = cells.integer<std::int64_t>();
    trials.push_back(
        named_fault([&] { return fmt::format("trial {}", number); }, [&] { return read_trial(cells); }));
    TrialRecord& record = trials.back().record;
    record.strays = std::move(strays[row]);
    record.onset_trigger = triggers[row].onset;
    record.response_trigger = triggers[row].response;
  }
  return trials;
}

} // namespace dorsal
