#include "engine/store/travel/visit_texts.h"

#include "engine/core/record/visit_record.h"
#include "engine/store/file/file_refused.h"
#include "engine/store/sessions/session_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace dorsal {
namespace {

constexpr std::size_t most_visits = 5000;

[[noreturn]] void refuse_visits(std::string_view why) {
  throw FileRefused(FileFault::damaged, fmt::format("this result holds {}; nothing was taken", why));
}

// Where each begins; the first line of a visit is the only one that begins so.
std::vector<std::string_view> each_visit(std::string_view texts) {
  std::vector<std::string_view> visits;
  while (!texts.empty()) {
    const auto next = texts.find("\nvisit\t");
    const std::size_t length = next == std::string_view::npos ? texts.size() : next + 1;
    if (visits.size() == most_visits) refuse_visits("more visits than a person makes");
    visits.push_back(texts.substr(0, length));
    texts.remove_prefix(length);
  }
  return visits;
}

Uuid uuid_in(const std::string& text) {
  const auto uuid = parse_uuid(text);
  if (!uuid) refuse_visits("a record without a name");
  return *uuid;
}

void write_block(SessionWriter& writer, const Uuid& session, const BlockRecord& block,
                 const std::vector<std::string>& names) {
  writer.begin_block(session, block.header);
  const auto place = [&](std::size_t i) {
    return TrialPlace{.uuid = uuid_in(names.at(i)), .session = session, .block = block.header.block};
  };
  for (std::size_t i = 0; i < block.trials.size(); ++i) writer.save_trial(place(i), block.trials[i]);
  for (std::size_t i = 0; i < block.led.size(); ++i) writer.save_led_trial(place(i), block.led[i]);
  for (std::size_t i = 0; i < block.activities.size(); ++i)
    writer.save_activity(place(i), block.activities[i]);
}

void write_visit(SessionWriter& writer, const VisitRecord& visit) {
  const Uuid session = uuid_in(visit.uuid);
  writer.begin_session(session, visit.session.header, Origin::person);
  for (const InstrumentResponse& response : visit.session.responses) writer.keep_response(session, response);
  for (std::size_t i = 0; i < visit.session.blocks.size(); ++i)
    write_block(writer, session, visit.session.blocks[i], visit.uuids[i]);
  if (visit.session.pain.before) writer.rate_pain(session, PainMoment::before, *visit.session.pain.before);
  if (visit.session.pain.after) writer.rate_pain(session, PainMoment::after, *visit.session.pain.after);
  writer.end_session(session, visit.session.state, {*visit.ended_utc, 0});
}

} // namespace

// What the schema does not take is refused as a damaged file, not told as a fault of a database.
Database database_of_visits(std::string_view texts, const Prescription& answered) {
  Database made = Database::in_memory(
      beginning_with(answered.uuid, beginning_with(answered.patient_uuid, random_uuids())));
  SessionWriter writer(made);
  if (texts.empty()) refuse_visits("no visit");
  for (const std::string_view text : each_visit(texts)) {
    const VisitRecordReading reading = parse_visit_record(text);
    if (!reading.ok()) refuse_visits(fmt::format("a visit that cannot be read ({})", reading.problem));
    if (!reading.record.ended_utc) refuse_visits("a visit that has not ended");
    if (reading.record.session.header.patient != answered.patient) refuse_visits("a visit of somebody else");
    try {
      write_visit(writer, reading.record);
    } catch (const FileRefused&) {
      throw;
    } catch (const Error&) {
      refuse_visits("a record that no visit leaves");
    }
  }
  return made;
}

} // namespace dorsal
