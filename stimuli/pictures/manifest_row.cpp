#include "stimuli/pictures/manifest_row.h"

#include "stimuli/pictures/picture_limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace dorsal {
namespace {

constexpr std::array<std::string_view, 28> columns{"id",
                                                   "file",
                                                   "side",
                                                   "movement",
                                                   "amplitude",
                                                   "amplitude_deg",
                                                   "rotation_deg",
                                                   "flexion_deg",
                                                   "view_deg",
                                                   "pitch_deg",
                                                   "head",
                                                   "stance",
                                                   "arms",
                                                   "model",
                                                   "clothes",
                                                   "background",
                                                   "light",
                                                   "backdrop",
                                                   "twin",
                                                   "difficulty",
                                                   "licence",
                                                   "sha256",
                                                   "width",
                                                   "height",
                                                   "shoulder_turn_deg",
                                                   "shoulder_tilt_deg",
                                                   "generator",
                                                   "note"};

constexpr std::array<std::string_view, 5> stances{"stand", "sit", "step", "bend", "other"};
constexpr std::array<std::string_view, 10> arm_poses{"hang",     "hips",       "crossed",     "behind_head",
                                                     "overhead", "reach_left", "reach_right", "up_left",
                                                     "up_right", "other"};
constexpr std::array<std::string_view, 2> yes_no{"yes", "no"};
constexpr std::array<std::string_view, 3> lights{"left", "right", ""};

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

// A plain file or picture name: it can neither leave its folder nor hide.
bool is_safe_name(std::string_view name) {
  return !name.empty() && name.size() <= 100 && name.front() != '.' && name.front() != '-' &&
         std::ranges::all_of(name, is_name_character);
}

bool is_plain_text(std::string_view text) {
  return text.size() <= 200 &&
         std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 32 || c == 127; });
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

template <class Number>
std::optional<Number> number_from(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string listing(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words)
    if (!word.empty()) text += fmt::format("{}{}", text.empty() ? "" : ", ", word);
  return text;
}

class RowReader {
public:
  explicit RowReader(const RowFields& fields) : fields_(fields) {}

  const std::string& text(const std::string& column) const { return fields_.at(column); }

  void refuse(const std::string& column, std::string_view allowed) {
    problems_.push_back(fmt::format("{} is \"{}\"; expected {}", column, printable(text(column)), allowed));
  }

  std::string name(const std::string& column) {
    if (!is_safe_name(text(column))) refuse(column, "1-100 letters, digits, - _ . without a leading . or -");
    return text(column);
  }

  std::string plain(const std::string& column) {
    if (!is_plain_text(text(column))) refuse(column, "at most 200 bytes without control characters");
    return text(column);
  }

  std::string one_of(const std::string& column, std::span<const std::string_view> words) {
    if (std::ranges::find(words, text(column)) == words.end()) refuse(column, "one of " + listing(words));
    return text(column);
  }

  double real(const std::string& column, double low, double high) {
    const auto value = number_from<double>(text(column));
    if (value && std::isfinite(*value) && *value >= low && *value <= high) return *value;
    refuse(column, fmt::format("a number from {} to {}", low, high));
    return 0;
  }

  // Empty when nothing was measured.
  std::optional<double> measured(const std::string& column) {
    if (text(column).empty()) return std::nullopt;
    return real(column, -180, 180);
  }

  int pixels(const std::string& column) {
    const auto value = number_from<int>(text(column));
    if (value && *value >= 16 && *value <= max_picture_side_px) return *value;
    refuse(column, fmt::format("a whole number of pixels from 16 to {}", max_picture_side_px));
    return 0;
  }

  // `nothing` is the word that only stimuli without a person may have.
  template <class Enum>
  Enum word(const std::string& column, std::optional<Enum> (*parse)(std::string_view),
            std::optional<Enum> nothing, std::string_view allowed) {
    const auto value = parse(text(column));
    if (!value || *value == nothing) refuse(column, allowed);
    return value.value_or(Enum{});
  }

  std::string digest(const std::string& column) {
    if (!is_sha256(text(column))) refuse(column, "64 lower-case hex digits");
    return text(column);
  }

  Backdrop colour(const std::string& column) {
    const std::string& value = text(column);
    unsigned rgb = 0;
    const char* const end = value.data() + value.size();
    if (value.size() != 7 || value[0] != '#' || std::from_chars(value.data() + 1, end, rgb, 16).ptr != end) {
      refuse(column, "a colour such as #9aa0a6");
      return {};
    }
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
            static_cast<std::uint8_t>(rgb)};
  }

  std::vector<std::string> problems_;

private:
  const RowFields& fields_;
};

void check_angles(RowReader& row, const BasePicture& p) {
  const bool rotated = p.rotation_deg > 0;
  const bool bent = p.flexion_deg > 0;
  const bool fits = p.movement == Movement::combined   ? rotated && bent
                    : p.movement == Movement::rotation ? rotated && !bent
                                                       : bent && !rotated;
  if (!fits)
    row.problems_.push_back(
        "rotation_deg and flexion_deg do not fit the movement: above 0 what it names, 0 the other");
  if (std::abs(p.amplitude_deg - std::max(p.rotation_deg, p.flexion_deg)) > 0.051)
    row.problems_.push_back("amplitude_deg is not the larger of rotation_deg and flexion_deg");
}

void read_labels(RowReader& row, BasePicture& p) {
  p.id = row.name("id");
  p.file = row.name("file");
  p.side = row.word("side", parse_side, {}, "left or right");
  p.movement = row.word("movement", parse_movement, {Movement::none}, "rotation, flexion or combined");
  p.amplitude = row.word("amplitude", parse_amplitude, {Amplitude::none}, "subtle, medium or marked");
  p.head = row.word("head", parse_head_coupling, {HeadCoupling::none}, "following or forward");
}

void read_angles(RowReader& row, BasePicture& p) {
  p.amplitude_deg = row.real("amplitude_deg", 0.5, 90);
  p.rotation_deg = row.real("rotation_deg", 0, 90);
  p.flexion_deg = row.real("flexion_deg", 0, 90);
  p.view_deg = row.real("view_deg", -180, 180);
  p.pitch_deg = row.real("pitch_deg", -90, 90);
  check_angles(row, p);
}

void read_scene(RowReader& row, BasePicture& p) {
  p.stance = row.one_of("stance", stances);
  p.arms = row.one_of("arms", arm_poses);
  p.model = row.name("model");
  p.clothes = row.plain("clothes");
  p.background = row.name("background");
  p.light = row.one_of("light", lights);
}

void read_file_facts(RowReader& row, BasePicture& p) {
  p.has_twin = row.one_of("twin", yes_no) != "no";
  p.difficulty_logit = row.real("difficulty", -10, 10);
  p.licence = row.plain("licence");
  p.sha256 = row.digest("sha256");
  p.width_px = row.pixels("width");
  p.height_px = row.pixels("height");
  p.shoulder_turn_deg = row.measured("shoulder_turn_deg");
  p.shoulder_tilt_deg = row.measured("shoulder_tilt_deg");
  p.generator = row.plain("generator");
  p.note = row.plain("note");
}

std::string degrees(double value) { return fmt::format("{:g}", std::round(value * 10) / 10 + 0.0); }

std::string measured(std::optional<double> value) { return value ? degrees(*value) : std::string{}; }

} // namespace

std::span<const std::string_view> manifest_columns() { return columns; }

PictureRow parse_picture_row(const RowFields& fields) {
  RowReader row(fields);
  PictureRow out;
  read_labels(row, out.picture);
  read_angles(row, out.picture);
  read_scene(row, out.picture);
  read_file_facts(row, out.picture);
  out.backdrop = row.colour("backdrop");
  out.problems = std::move(row.problems_);
  return out;
}

std::vector<std::string> picture_row_fields(const BasePicture& p, const Backdrop& backdrop) {
  return {p.id,
          p.file,
          std::string(name_of(p.side)),
          std::string(name_of(p.movement)),
          std::string(name_of(p.amplitude)),
          degrees(p.amplitude_deg),
          degrees(p.rotation_deg),
          degrees(p.flexion_deg),
          degrees(p.view_deg),
          degrees(p.pitch_deg),
          std::string(name_of(p.head)),
          p.stance,
          p.arms,
          p.model,
          p.clothes,
          p.background,
          p.light,
          fmt::format("#{:02x}{:02x}{:02x}", backdrop.red, backdrop.green, backdrop.blue),
          p.has_twin ? "yes" : "no",
          fmt::format("{:.2f}", p.difficulty_logit),
          p.licence,
          p.sha256,
          std::to_string(p.width_px),
          std::to_string(p.height_px),
          measured(p.shoulder_turn_deg),
          measured(p.shoulder_tilt_deg),
          p.generator,
          p.note};
}

std::string printable(std::string_view text) {
  std::string safe(text.substr(0, 60));
  for (char& c : safe)
    if (static_cast<unsigned char>(c) < 32 || c == 127) c = '?';
  return text.size() > 60 ? safe + "..." : safe;
}

} // namespace dorsal
