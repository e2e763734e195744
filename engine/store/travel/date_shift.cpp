#include "engine/store/travel/date_shift.h"

#include "engine/store/file/cells.h"
#include "engine/store/travel/identifying.h"
#include "engine/store/travel/pseudonyms.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <variant>

namespace dorsal {
namespace {

constexpr int most_weeks = 520;

std::optional<int> number_in(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

std::optional<std::chrono::year_month_day> date_in(std::string_view utc) {
  if (utc.size() < 10 || utc[4] != '-' || utc[7] != '-') return {};
  const auto year = number_in(utc.substr(0, 4));
  const auto month = number_in(utc.substr(5, 2));
  const auto day = number_in(utc.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *day < 1) return {};
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional{date} : std::nullopt;
}

std::optional<int> select_weeks(SQLite::Database& sqlite, const std::string& patient) {
  SQLite::Statement select(sqlite,
                           "SELECT weeks FROM date_shift JOIN patient USING (patient) WHERE code = ?");
  Bind(select) << patient;
  if (!select.executeStep()) return {};
  return select.getColumn(0).getInt();
}

int drawn_weeks(const Uuid& random) { return 1 + (random.bytes[0] << 8 | random.bytes[1]) % most_weeks; }

template <class Work>
void for_each_instant(Stamp& stamp, Work work) {
  work(stamp.best);
  work(stamp.earliest);
  work(stamp.latest);
}

template <class Work>
void for_each_instant(Input& input, Work work) {
  const auto in_stamp = [&](auto& kind) {
    if constexpr (requires { kind.at.best; }) for_each_instant(kind.at, work);
  };
  std::visit(in_stamp, input);
}

template <class Work>
void for_each_instant(TrialRecord& trial, Work work) {
  if (trial.fixation) for_each_instant(*trial.fixation, work);
  if (trial.onset) for_each_instant(trial.onset->at, work);
  if (trial.answer) for_each_instant(trial.answer->at, work);
  for (StrayRecord& stray : trial.strays) for_each_instant(stray.input, work);
  for (std::optional<Trigger>* trigger : {&trial.onset_trigger, &trial.response_trigger})
    if (*trigger) {
      work((*trigger)->before);
      work((*trigger)->after);
    }
}

template <class Work>
void for_each_instant(LedTrialRecord& trial, Work work) {
  if (trial.cue) for_each_instant(trial.cue->at, work);
  if (trial.touch) for_each_instant(*trial.touch, work);
  if (trial.answer) for_each_instant(trial.answer->at, work);
  for (StrayRecord& stray : trial.strays) for_each_instant(stray.input, work);
}

template <class Work>
void for_each_instant(ActivityRecord& activity, Work work) {
  if (activity.began) for_each_instant(*activity.began, work);
  if (activity.ended) for_each_instant(*activity.ended, work);
}

template <class Work>
void for_each_instant(SessionRecord& record, Work work) {
  for (BlockRecord& block : record.blocks) {
    for (TrialRecord& trial : block.trials) for_each_instant(trial, work);
    for (LedTrialRecord& trial : block.led) for_each_instant(trial, work);
    for (ActivityRecord& activity : block.activities) for_each_instant(activity, work);
  }
}

void start_clock_at_zero(SessionRecord& record) {
  Instant first = Instant::max();
  for_each_instant(record, [&first](const Instant& instant) { first = std::min(first, instant); });
  for_each_instant(record, [first](Instant& instant) { instant = Instant{instant - first}; });
}

} // namespace

int weeks_shifted(Database& database, const std::string& patient) {
  std::optional<int> weeks;
  database.read("read the date shift",
                [&](SQLite::Database& sqlite) { weeks = select_weeks(sqlite, patient); });
  if (weeks) return *weeks;
  database.change("draw a date shift", [&](SQLite::Database& sqlite) {
    SQLite::Statement insert(sqlite, "INSERT OR IGNORE INTO date_shift (patient, weeks) "
                                     "SELECT patient, ? FROM patient WHERE code = ?");
    Bind(insert) << drawn_weeks(database.new_uuid()) << patient;
    insert.exec();
    weeks = select_weeks(sqlite, patient);
  });
  return weeks.value_or(most_weeks);
}

std::string shift_date(const std::string& utc, int weeks) {
  const auto date = date_in(utc);
  if (!date) return utc;
  const std::chrono::year_month_day earlier{std::chrono::sys_days{*date} - std::chrono::weeks{weeks}};
  return fmt::format("{:04}-{:02}-{:02}{}", int{earlier.year()}, unsigned{earlier.month()},
                     unsigned{earlier.day()}, utc.substr(10));
}

Shift shift_of(Database& database, const std::string& patient) {
  return {weeks_shifted(database, patient), export_secret(database)};
}

StoredSession shifted(StoredSession session, const Shift& shift) {
  SessionSummary& summary = session.summary;
  SessionHeader& header = session.record.header;
  summary.start = {shift_date(summary.start.utc, shift.weeks), 0};
  if (summary.ended_utc) summary.ended_utc = shift_date(*summary.ended_utc, shift.weeks);
  summary.uuid = pseudonym(shift.secret, "session", summary.uuid);
  summary.station = pseudonym(shift.secret, "station", summary.station);
  header.start = summary.start;
  header.seed = 0;
  for (InstrumentResponse& response : session.record.responses)
    for (ItemAnswer& answer : response.answers) answer.words.clear(); // Identifies::words
  std::erase_if(header.rig, [](const auto& fact) { return !may_leave_shifted(fact.first); });
  for (std::vector<Uuid>& trials : session.trial_uuids)
    for (Uuid& trial : trials) trial = pseudonym(shift.secret, "trial", trial);
  for (std::vector<Uuid>& activities : session.activity_uuids)
    for (Uuid& activity : activities) activity = pseudonym(shift.secret, "activity", activity);
  start_clock_at_zero(session.record);
  return session;
}

StoredSession shifted_under_its_name(StoredSession session, const Shift& shift) {
  const Uuid name = session.summary.uuid;
  session = shifted(std::move(session), shift);
  session.summary.uuid = name;
  return session;
}

} // namespace dorsal
