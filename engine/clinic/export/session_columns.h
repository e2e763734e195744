#pragma once
// What every exported table says of the session and the block that a row stands in.
#include "engine/clinic/export/cells.h"
#include "engine/clinic/export/column.h"
#include "engine/clinic/export/harmless_text.h"
#include "engine/system/sha256.h"

namespace dorsal {

template <class Row, class Text>
[[nodiscard]] auto unshifted(Text text) {
  return [text](const Row& row) { return row.dates == Dates::shifted ? std::string{} : text(row); };
}

template <class Row>
[[nodiscard]] std::vector<Column<Row>> place_columns() {
  return {
      {"participant", Identifies::nothing, "patient code",
       [](const Row& t) { return t.session.summary.patient; }},
      {"session", Identifies::record, "session, a UUID",
       [](const Row& t) { return to_string(t.session.summary.uuid); }},
      {"session_start_utc", Identifies::time, "start of the session, ISO 8601 in UTC",
       [](const Row& t) { return t.session.summary.start.utc; }},
      {"station", Identifies::machine, "machine the session ran on, a UUID",
       [](const Row& t) { return to_string(t.session.summary.station); }},
      {"block", Identifies::nothing, "block within the session, from 1",
       [](const Row& t) { return cells::number(t.block.block); }},
      {"block_kind", Identifies::nothing, "practice, assess, control or train",
       [](const Row& t) { return std::string{name_of(t.block.kind)}; }},
  };
}

template <class Row>
[[nodiscard]] std::vector<Column<Row>> session_columns() {
  return {
      {"session_utc_offset_minutes", Identifies::time,
       "local time minus UTC at the start of the session, minutes; empty where dates are shifted",
       unshifted<Row>([](const Row& t) { return cells::number(t.session.summary.start.offset_minutes); })},
      {"session_state", Identifies::nothing, "running (interrupted), complete or stopped",
       [](const Row& t) { return std::string{name_of(t.session.summary.state)}; }},
      {"simulated", Identifies::nothing, "1: a simulated observer answered, not a person",
       [](const Row& t) { return cells::flag(t.session.summary.origin == Origin::simulated); }},
      {"seed", Identifies::record, "seed of the session's draws; empty where dates are shifted",
       unshifted<Row>([](const Row& t) { return cells::number(t.session.record.header.seed); })},
      {"picture_set_hash", Identifies::nothing, "SHA-256 over the manifests used",
       [](const Row& t) { return harmless_text(t.session.record.header.picture_set_hash); }},
      {"protocol_sha256", Identifies::nothing, "SHA-256 of the protocol's text",
       [](const Row& t) { return sha256_of_text(t.session.record.header.protocol_text); }},
      {"software_version", Identifies::nothing, "version of Dorsal that ran the session",
       [](const Row& t) { return harmless_text(t.session.record.header.software_version); }},
  };
}

// What the block was of; last, where a table had columns before it knew.
template <class Row>
[[nodiscard]] Column<Row> phase_column() {
  return {"phase", Identifies::nothing,
          "phase of the programme that the block was of; empty where the programme had one phase alone",
          [](const Row& t) { return harmless_text(t.block.phase); }};
}

} // namespace dorsal
