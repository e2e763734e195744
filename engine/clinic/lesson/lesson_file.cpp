#include "engine/clinic/lesson/lesson_file.h"

#include "engine/clinic/protocol/toml_texts.h"
#include "engine/core/task/lesson/lesson_check.h"
#include "engine/system/sha256.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace dorsal {
namespace {

constexpr std::array kinds_of_cards{"read", "predict", "sort", "order", "experiment", "friend", "own_back"};

class LessonReader {
public:
  explicit LessonReader(ReadingNotes& notes) : notes_(notes) {}

  [[nodiscard]] Lesson read(const toml::table& file) {
    Lesson made;
    TomlSection section(file, "", notes_);
    section(Field{"name", "", 0, 0}, made.name);
    section(Field{"version", "", 0, 0}, made.version);
    section(Field{"number", "", 0, 0}, made.number);
    section(Field{"licence", "", 0, 0}, made.licence);
    section(Field{"reviewed_by", "", 0, 0}, made.reviewed_by);
    for (const std::string_view key : {"title", "idea", "sources", "belief", "cards", "checks"})
      section.know(key);
    section.report_unknown_keys();
    made.title = read_texts(file, "", "title", notes_);
    made.idea = read_texts(file, "", "idea", notes_);
    if (const toml::table* belief = read_table(file, "", "belief", notes_)) {
      TomlSection keys(*belief, "belief", notes_);
      for (const std::string_view key : {"text", "low", "high"}) keys.know(key);
      keys.report_unknown_keys();
      made.belief = {read_texts(*belief, "belief", "text", notes_),
                     read_texts(*belief, "belief", "low", notes_),
                     read_texts(*belief, "belief", "high", notes_)};
    }
    each(file, "", "sources", [&](const toml::table& keys, const std::string& name) {
      lesson::Claim& claim = made.sources.emplace_back();
      TomlSection source(keys, name, notes_);
      source(Field{"claim", "", 0, 0}, claim.claim);
      source(Field{"source", "", 0, 0}, claim.source);
      source.report_unknown_keys();
    });
    each(file, "", "cards", [&](const toml::table& keys, const std::string& name) {
      made.cards.push_back(read_card(keys, name));
    });
    each(file, "", "checks", [&](const toml::table& keys, const std::string& name) {
      made.checks.push_back(read_check(keys, name));
    });
    return made;
  }

private:
  // Every table of a list such as [[cards]], with its name: "cards[2]".
  template <class Take>
  void each(const toml::table& within, const std::string& section, std::string_view key, const Take& take) {
    const std::string list = full_key(section, key);
    const toml::node* node = within.get(key);
    if (node == nullptr) return;
    notes_.positions[list] = position_of(node->source());
    const toml::array* tables = node->as_array();
    if (tables == nullptr)
      return notes_.report(*node, list, fmt::format("is not a list; write [[{}]] above each", key));
    int number = 0;
    for (const toml::node& element : *tables) {
      const std::string name = fmt::format("{}[{}]", list, ++number);
      notes_.positions[name] = position_of(element.source());
      if (const toml::table* keys = element.as_table())
        take(*keys, name);
      else
        notes_.report(element, name, fmt::format("is not a table; write [[{}]] and its keys below it", key));
    }
  }

  std::vector<Texts> list_of_texts(const toml::table& keys, const std::string& name, std::string_view key) {
    std::vector<Texts> all;
    each(keys, name, key, [&](const toml::table& within, const std::string& place) {
      TomlSection section(within, place, notes_);
      section.know("text");
      section.report_unknown_keys();
      all.push_back(read_texts(within, place, "text", notes_));
    });
    return all;
  }

  lesson::Picture read_picture(TomlSection& section, const toml::table& keys, const std::string& name) {
    std::string picture;
    section(Field{"picture", "", 0, 0}, picture);
    if (picture.empty()) return {};
    if (const auto known = lesson::parse_picture(picture)) return *known;
    notes_.report(*keys.get("picture"), name + ".picture",
                  fmt::format("is \"{}\"; allowed are blurred, signal, alarm, cup, spine, ages, practice, "
                              "stairs and waves",
                              picture));
    return {};
  }

  bool read_truth(const toml::table& keys, const std::string& name, std::string_view key) {
    const toml::node* node = keys.get(key);
    const std::string place = full_key(name, key);
    if (node == nullptr) {
      notes_.report(keys, place, "is missing; write true or false");
      return false;
    }
    notes_.positions[place] = position_of(node->source());
    if (const auto written = node->value_exact<bool>()) return *written;
    notes_.report(*node, place, "is neither true nor false; write one of them, without quotes");
    return false;
  }

  bool read_warns(TomlSection& section, const toml::table& keys, const std::string& name) {
    section.know("warns");
    return keys.contains("warns") && read_truth(keys, name, "warns");
  }

  lesson::Card read_card(const toml::table& keys, const std::string& name) {
    lesson::Card card;
    std::string kind;
    TomlSection section(keys, name, notes_);
    section(Field{"name", "", 0, 0}, card.name);
    section(Field{"kind", "", 0, 0}, kind);
    section.know("text");
    card.text = read_texts(keys, name, "text", notes_);
    card.picture = read_picture(section, keys, name);
    read_kind(section, keys, name, kind, card);
    section.report_unknown_keys();
    return card;
  }

  void read_kind(TomlSection& section, const toml::table& keys, const std::string& name,
                 const std::string& kind, lesson::Card& card) {
    const auto texts = [&](std::string_view key) {
      section.know(key);
      return read_texts(keys, name, key, notes_);
    };
    const auto list = [&](std::string_view key) {
      section.know(key);
      return list_of_texts(keys, name, key);
    };
    if (kind == "read")
      card.kind = lesson::Read{texts("heading"), read_warns(section, keys, name)};
    else if (kind == "predict") {
      lesson::Predict predict{.options = list("options"), .right = {}, .reveal = texts("reveal")};
      int right = 0;
      section(Field{"right", "", 0, 0}, right);
      if (keys.contains("right")) predict.right = right;
      card.kind = std::move(predict);
    } else if (kind == "sort") {
      section.know("statements");
      lesson::Sort sort;
      each(keys, name, "statements", [&](const toml::table& within, const std::string& place) {
        TomlSection statement(within, place, notes_);
        for (const std::string_view key : {"text", "fits", "why"}) statement.know(key);
        statement.report_unknown_keys();
        sort.statements.push_back({read_texts(within, place, "text", notes_),
                                   read_truth(within, place, "fits"),
                                   read_texts(within, place, "why", notes_)});
      });
      sort.yes = texts("yes");
      sort.no = texts("no");
      card.kind = std::move(sort);
    } else if (kind == "order")
      card.kind = lesson::Order{.steps = list("steps"), .reveal = texts("reveal")};
    else if (kind == "experiment")
      card.kind = lesson::Experiment{list("options")};
    else if (kind == "friend")
      card.kind = lesson::Friend{};
    else if (kind == "own_back")
      card.kind = lesson::OwnBack{};
    else {
      // What belongs to a kind that is not known is known all the same: one fault, one message.
      for (const std::string_view key :
           {"heading", "warns", "options", "right", "reveal", "statements", "yes", "no", "steps"})
        section.know(key);
      const toml::node* node = keys.get("kind");
      notes_.report(node ? *node : keys, name + ".kind",
                    fmt::format("{}; allowed are {}", node ? fmt::format("is \"{}\"", kind) : "is missing",
                                fmt::join(kinds_of_cards, ", ")));
    }
  }

  lesson::Wording read_wording(const toml::table& keys, const std::string& name) {
    lesson::Wording wording{.text = read_texts(keys, name, "text", notes_),
                            .options = {},
                            .right = 0,
                            .explain = read_texts(keys, name, "explain", notes_)};
    std::size_t count = 0;
    int right = 0;
    each(keys, name, "options", [&](const toml::table& within, const std::string& place) {
      TomlSection option(within, place, notes_);
      for (const std::string_view key : {"text", "right"}) option.know(key);
      option.report_unknown_keys();
      if (count < wording.options.size())
        wording.options.at(count) = read_texts(within, place, "text", notes_);
      ++count;
      if (!within.contains("right") || !read_truth(within, place, "right")) return;
      ++right;
      wording.right = static_cast<int>(count);
    });
    if (count != wording.options.size())
      notes_.report(keys, name + ".options",
                    fmt::format("has {} entries; it needs {}", count, wording.options.size()));
    if (right != 1)
      notes_.report(keys, name + ".options",
                    fmt::format("has {} right ones; write right = true at exactly one", right));
    return wording;
  }

  lesson::Check read_check(const toml::table& keys, const std::string& name) {
    lesson::Check check;
    TomlSection section(keys, name, notes_);
    section(Field{"name", "", 0, 0}, check.name);
    for (const std::string_view key : {"text", "options", "explain", "again", "other_words"})
      section.know(key);
    section.report_unknown_keys();
    check.first = read_wording(keys, name);
    check.other_words = read_texts(keys, name, "other_words", notes_);
    if (const toml::table* again = read_table(keys, name, "again", notes_)) {
      TomlSection second(*again, name + ".again", notes_);
      for (const std::string_view key : {"text", "options", "explain"}) second.know(key);
      second.report_unknown_keys();
      check.again = read_wording(*again, name + ".again");
    } else if (!keys.contains("again"))
      notes_.report(keys, name + ".again",
                    "is missing; write [checks.again] with the same question in another wording");
    return check;
  }

  ReadingNotes& notes_;
};

} // namespace

LessonReading parse_lesson(std::string text, const std::string& name) {
  std::string definition = text;
  TomlReading toml = read_toml(std::move(text), name);
  const bool unreadable = toml.table.empty() && !toml.problems.empty(); // all keys would be missing
  ReadingNotes notes{.file = name, .problems = std::move(toml.problems), .positions = {}};
  LessonReading reading{.lesson = LessonReader{notes}.read(toml.table), .problems = {}};
  reading.lesson.sha256 = sha256_of_text(definition);
  reading.lesson.definition = std::move(definition);
  if (!unreadable) add_problems_of_value(check(reading.lesson), notes);
  reading.problems = in_order_of_file(std::move(notes.problems));
  return reading;
}

} // namespace dorsal
