#include "engine/store/travel/result_file.h"

#include "engine/core/base/error.h"
#include "engine/store/file/cells.h"
#include "engine/store/travel/visit_texts.h"

#include <utility>

namespace dorsal {
namespace {

// The first form holds the image of a database, the second visits as texts, from a host without one.
constexpr std::string_view first_words = "Dorsal result 1 ", first_words_of_texts = "Dorsal result 2 ";
static_assert(first_words.size() == first_words_of_texts.size());
constexpr std::size_t uuid_letters = 36;
constexpr std::size_t head_length = first_words.size() + uuid_letters + 1;
constexpr std::size_t longest_result = 512'000'000; // bytes: years of training

[[noreturn]] void refuse_result(const std::string& why) {
  throw Error(ExitCode::bad_input, why + "; nothing was taken");
}

// The file's own name, then what it holds.
struct Content {
  Uuid uuid;
  std::string held;
  bool texts{};
};

Content parse_content(std::string text) {
  const bool texts = text.starts_with(first_words_of_texts);
  if (text.size() < head_length || !(texts || text.starts_with(first_words)) || text[head_length - 1] != '\n')
    refuse_result("this result was not made by this version of Dorsal or an earlier one");
  const auto uuid = parse_uuid(std::string_view{text}.substr(first_words.size(), uuid_letters));
  if (!uuid) refuse_result("this result has no name of its own");
  text.erase(0, head_length);
  return {*uuid, std::move(text), texts};
}

Opener opener_for(Database& database, std::optional<Prescription>& answered) {
  return {.passphrase = {}, .shared_key = [&](const Uuid& id) {
            answered = issued_prescription(database, id);
            if (!answered) refuse_result("this result answers a prescription that was not issued here");
            return answered->result_key;
          }};
}

void note_taken(SQLite::Database& sqlite, const Uuid& result, const Prescription& answered,
                const std::string& now) {
  SQLite::Statement insert(sqlite, "INSERT INTO taken_result (uuid, prescription, taken_utc) VALUES "
                                   "(?, (SELECT prescription FROM prescription WHERE uuid = ?), ?)");
  Bind(insert) << result << answered.uuid << now;
  insert.exec();
}

std::optional<std::string> when_taken(Database& database, const Uuid& result) {
  std::optional<std::string> when;
  database.read("look for the result", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT taken_utc FROM taken_result WHERE uuid = ?");
    Bind(select) << result;
    if (select.executeStep()) when = select.getColumn(0).getString();
  });
  return when;
}

} // namespace

WrittenSessions write_result(Database& database, const std::string& patient, std::ostream& out) {
  const auto held = held_prescription(database, patient);
  if (!held)
    throw Error(ExitCode::not_found,
                fmt::format("no prescription for {} is in use here; open one with `dorsal prescription open`",
                            patient));
  Database copy = Database::in_memory();
  const MergeReport report =
      merge_sessions(copy, database,
                     {.match = PatientMatch::by_uuid,
                      .only = {},
                      .choice = SessionChoice{.patient = patient, .ended_only = true}});
  if (report.new_sessions == 0)
    throw Error(ExitCode::not_found,
                report.left_out.empty()
                    ? fmt::format("{} has no session that has ended; train first", patient)
                    : fmt::format("{} has no session that has ended and can be read ({}: {})", patient,
                                  report.left_out.front().session, report.left_out.front().why));
  std::string text = fmt::format("{}{}\n", first_words, to_string(database.new_uuid())) + copy.image();
  seal(out, SealedKind::result, SharedKey{held->uuid, held->result_key},
       [rest = std::move(text)]() mutable { return std::exchange(rest, {}); });
  return {report.new_sessions, report.left_out};
}

std::string result_file_name(const std::string& patient) {
  return fmt::format("dorsal-result-{}.dorsal", patient);
}

TakenResult take_result(Database& database, std::istream& in, const ResultTaking& taking) {
  std::optional<Prescription> answered;
  const Content content =
      parse_content(open_sealed_text(in, SealedKind::result, opener_for(database, answered), longest_result));
  if (taking.expected && *taking.expected != answered->patient)
    refuse_result(fmt::format("this result belongs to another patient ({}) than {}", answered->patient,
                              *taking.expected));
  if (const auto when = when_taken(database, content.uuid))
    refuse_result(fmt::format("this result was taken in before, on {}", when->substr(0, 10)));
  Database held =
      content.texts ? database_of_visits(content.held, *answered) : Database::from_image(content.held);
  const MergeRules rules{
      .match = PatientMatch::by_uuid, .only = OnlyPatient{answered->patient}, .choice = {}};
  const MergeReport report = merge_sessions(database, held, rules, [&](SQLite::Database& sqlite) {
    note_taken(sqlite, content.uuid, *answered, taking.now_utc);
  });
  return {answered->patient, answered->serial, report};
}

} // namespace dorsal
