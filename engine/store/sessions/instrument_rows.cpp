#include "engine/store/sessions/instrument_rows.h"

#include "engine/core/base/characters.h"
#include "engine/core/instrument/instrument_check.h"
#include "engine/store/file/cells.h"
#include "engine/store/file/named_fault.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

constexpr std::size_t most_answers = 60;

std::string quoted(SQLite::Database& sqlite, const std::string& text) {
  SQLite::Statement quote(sqlite, "SELECT json_quote(?)");
  Bind(quote) << text;
  quote.executeStep();
  return quote.getColumn(0).getString();
}

std::string value_text(SQLite::Database& sqlite, const ItemAnswer& answer) {
  if (answer.value && answer.words.empty()) return fmt::format("{}", *answer.value);
  if (answer.value)
    return fmt::format("{{\"words\":{},\"value\":{}}}", quoted(sqlite, answer.words), *answer.value);
  return answer.words.empty() ? "null" : quoted(sqlite, answer.words);
}

// Of the cells type, value, words within it, type and value of the number within it.
std::optional<ItemAnswer> read_item_answer(SQLite::Statement& row, std::string item) {
  const std::string type = row.getColumn(1).getString();
  ItemAnswer answer{std::move(item), {}, {}};
  if (type == "null") return answer;
  if (type == "integer" || type == "real")
    answer.value = row.getColumn(2).getDouble();
  else if (type == "text")
    answer.words = row.getColumn(2).getString();
  else if (type == "object" && row.getColumn(5).getInt() == 2) {
    answer.words = row.getColumn(3).getString();
    if (const std::string number = row.getColumn(4).getString(); number != "integer" && number != "real")
      return {};
    answer.value = row.getColumn(6).getDouble();
    if (answer.words.empty()) return {};
  } else
    return {};
  const bool plain =
      is_utf8(answer.words) && characters_in(answer.words) <= instrument::longest_words &&
      std::ranges::none_of(answer.words, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  if (!plain || (answer.value && !std::isfinite(*answer.value))) return {};
  return answer.is_given() ? std::optional{answer} : std::nullopt;
}

InstrumentResponse read_response(SQLite::Database& sqlite, Cells& cells) {
  InstrumentResponse response;
  response.instrument = cells.text();
  response.occasion = cells.text();
  response.language = cells.text();
  response.sha256 = cells.text();
  response.definition = cells.text();
  const std::string text = cells.text();
  auto answers = parse_answers(sqlite, text);
  if (!answers) cells.refuse(fmt::format("what are no answers, {},", text.substr(0, 200)));
  response.answers = *std::move(answers);
  return response;
}

} // namespace

std::string answers_text(SQLite::Database& sqlite, const Answers& answers) {
  std::string text;
  for (const ItemAnswer& answer : answers)
    text += fmt::format("{}\"{}\":{}", text.empty() ? "" : ",", answer.item, value_text(sqlite, answer));
  return '{' + text + '}';
}

std::optional<Answers> parse_answers(SQLite::Database& sqlite, const std::string& text) {
  SQLite::Statement select(sqlite,
                           "SELECT key, type, CASE WHEN type IN ('integer', 'real', 'text') THEN atom END, "
                           "CASE WHEN type = 'object' THEN json_extract(value, '$.words') END, "
                           "CASE WHEN type = 'object' THEN json_type(value, '$.value') END, "
                           "CASE WHEN type = 'object' THEN (SELECT count(*) FROM json_each(j.value)) END, "
                           "CASE WHEN type = 'object' THEN json_extract(value, '$.value') END "
                           "FROM json_each(CASE WHEN json_valid(?1) THEN ?1 ELSE '[[0]]' END) j");
  select.bind(1, text);
  Answers answers;
  while (select.executeStep()) {
    std::string item = select.getColumn(0).getString();
    if (!is_instrument_name(item) || answer_to(answers, item) || answers.size() == most_answers) return {};
    auto answer = read_item_answer(select, std::move(item));
    if (!answer) return {};
    answers.push_back(*std::move(answer));
  }
  return answers;
}

void insert_response(SQLite::Database& sqlite, const Uuid& session, const InstrumentResponse& response) {
  SQLite::Statement insert(
      sqlite,
      "INSERT INTO instrument_response (session, place, instrument, occasion, language, sha256, "
      "definition, answers) SELECT s.session, (SELECT coalesce(max(place), 0) + 1 FROM "
      "instrument_response r WHERE r.session = s.session), ?, ?, ?, ?, ?, ? FROM session s WHERE uuid = ?");
  Bind(insert) << response.instrument << response.occasion << response.language << response.sha256
               << response.definition << answers_text(sqlite, response.answers) << session;
  if (insert.exec() != 1)
    throw Error(ExitCode::database_error, "the session is not in the database any more");
}

std::vector<InstrumentResponse> select_responses(SQLite::Database& sqlite, const Uuid& session) {
  SQLite::Statement select(
      sqlite, "SELECT place, instrument, occasion, language, sha256, definition, answers "
              "FROM instrument_response JOIN session USING (session) WHERE uuid = ? ORDER BY place");
  Bind(select) << session;
  std::vector<InstrumentResponse> responses;
  while (select.executeStep()) {
    Cells cells(select);
    const int place = cells.integer();
    responses.push_back(
        named_fault([&] { return fmt::format("session {}, answers {}", to_string(session), place); },
                    [&] { return read_response(sqlite, cells); }));
  }
  return responses;
}

} // namespace dorsal
