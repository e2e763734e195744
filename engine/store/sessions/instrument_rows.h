#pragma once
// Answers to instruments as rows of the table instrument_response, and back, without loss. The answers are
// one object by the names of the items: a number, words, or both ({"words": ..., "value": ...}); null was
// passed over. Internal to the store: called inside a transaction, throws SQLite::Exception and Error.
#include "engine/core/instrument/response.h"
#include "engine/store/file/sqlite_forward.h"
#include "engine/store/file/uuid.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

// After those that the session has.
void insert_response(SQLite::Database& sqlite, const Uuid& session, const InstrumentResponse& response);
[[nodiscard]] std::vector<InstrumentResponse> select_responses(SQLite::Database& sqlite, const Uuid& session);

[[nodiscard]] std::string answers_text(SQLite::Database& sqlite, const Answers& answers);
// Empty where the text is no such object, or holds more than an instrument can ask.
[[nodiscard]] std::optional<Answers> parse_answers(SQLite::Database& sqlite, const std::string& text);

} // namespace dorsal
