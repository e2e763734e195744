#include "engine/store/sessions/stray_rows.h"

#include "engine/store/file/cells.h"
#include "engine/store/file/named_fault.h"

#include <type_traits>
#include <variant>

namespace dorsal {
namespace {

// One row, as wide as the widest kind of input.
struct StrayRow {
  std::string_view kind;
  std::optional<std::uint32_t> key{};
  std::optional<double> x_px{}, y_px{};
  std::optional<int> width_px{}, height_px{};
  std::optional<std::string_view> motion{};
  std::optional<Stamp> at{};
  std::optional<std::string_view> provider{};
};

StrayRow row_of(const KeyInput& input) {
  return {.kind = "key",
          .key = static_cast<std::uint32_t>(input.key),
          .motion = name_of(input.motion),
          .at = input.at,
          .provider = name_of(input.provider)};
}
StrayRow row_of(const PointerInput& input) {
  return {.kind = input.pointer == Pointer::mouse ? "mouse" : "touch",
          .x_px = double{input.x_px},
          .y_px = double{input.y_px},
          .motion = name_of(input.motion),
          .at = input.at,
          .provider = name_of(input.provider)};
}
StrayRow row_of(const FocusLost& input) { return {.kind = "focus_lost", .at = input.at}; }
StrayRow row_of(const FocusGained& input) { return {.kind = "focus_gained", .at = input.at}; }
StrayRow row_of(const WindowChanged& input) {
  return {.kind = "window_changed", .width_px = input.width_px, .height_px = input.height_px};
}
StrayRow row_of(const CloseRequested&) { return {.kind = "close_requested"}; }
StrayRow row_of(const Disturbed& input) { return {.kind = name_of(input.what), .at = input.at}; }

void insert_stray(SQLite::Statement& insert, std::int64_t trial_row, std::size_t position,
                  const StrayRecord& stray) {
  const StrayRow row = std::visit([](const auto& input) { return row_of(input); }, stray.input);
  Bind(once_more(insert)) << trial_row << position << name_of(stray.why) << row.kind << row.key << row.x_px
                          << row.y_px << row.width_px << row.height_px << row.motion << row.at
                          << row.provider;
  insert.exec();
}

Input read_key(Cells& cells) {
  KeyInput input;
  input.key = static_cast<Key>(cells.integer<std::uint32_t>());
  cells.skip(4);
  input.motion = cells.word(parse_motion);
  input.at = cells.stamp();
  input.provider = cells.word(parse_response_provider);
  return input;
}

Input read_pointer(Cells& cells, Pointer pointer) {
  PointerInput input;
  input.pointer = pointer;
  cells.skip(1);
  input.x_px = static_cast<float>(cells.real());
  input.y_px = static_cast<float>(cells.real());
  cells.skip(2);
  input.motion = cells.word(parse_motion);
  input.at = cells.stamp();
  input.provider = cells.word(parse_response_provider);
  return input;
}

Stamp read_bare_stamp(Cells& cells) {
  cells.skip(6);
  return cells.stamp();
}

Input read_window(Cells& cells) {
  cells.skip(3);
  const int width_px = cells.integer();
  return WindowChanged{width_px, cells.integer()};
}

// After the kind, the cells are: key, x, y, width, height, motion, stamp, provider.
Input read_input(Cells& cells) {
  const std::string kind = cells.text();
  if (kind == "key") return read_key(cells);
  if (kind == "mouse") return read_pointer(cells, Pointer::mouse);
  if (kind == "touch") return read_pointer(cells, Pointer::touch);
  if (kind == "focus_lost") return FocusLost{read_bare_stamp(cells)};
  if (kind == "focus_gained") return FocusGained{read_bare_stamp(cells)};
  if (kind == "window_changed") return read_window(cells);
  if (kind == "close_requested") return CloseRequested{};
  if (const auto what = parse_disturbance(kind)) return Disturbed{*what, read_bare_stamp(cells)};
  cells.refuse(fmt::format("an unknown word, \"{}\"", kind));
}

} // namespace

std::string stray_insert_text(const StrayTable& table) {
  return fmt::format(
      "INSERT INTO {} (trial, position, why, kind, key, x_px, y_px, width_px, height_px, motion, "
      "at_ns, earliest_ns, latest_ns, provider) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      table.strays);
}

void insert_strays(SQLite::Statement& insert, std::int64_t trial_row,
                   const std::vector<StrayRecord>& strays) {
  for (std::size_t i = 0; i < strays.size(); ++i) insert_stray(insert, trial_row, i + 1, strays[i]);
}

StraysOfTrials select_strays(SQLite::Database& sqlite, const StrayTable& table, const Uuid& session,
                             int block) {
  SQLite::Statement select(
      sqlite,
      fmt::format("SELECT i.trial, t.trial, why, kind, key, x_px, y_px, width_px, height_px, motion, at_ns, "
                  "earliest_ns, latest_ns, provider FROM {} i JOIN {} t ON t.row = i.trial "
                  "WHERE t.session = (SELECT session FROM session WHERE uuid = ?) AND t.block = ? "
                  "ORDER BY i.trial, i.position",
                  table.strays, table.trials));
  Bind(select) << session << block;
  StraysOfTrials strays;
  while (select.executeStep()) {
    Cells cells(select);
    const auto trial = cells.integer<std::int64_t>();
    const auto number = cells.integer<std::int64_t>();
    strays[trial].push_back(named_fault([&] { return fmt::format("trial {}", number); },
                                        [&] {
                                          const StrayInput why = cells.word(parse_stray_input);
                                          return StrayRecord{why, read_input(cells)};
                                        }));
  }
  return strays;
}

} // namespace dorsal
