#pragma once
// Which answers are left and which right. Told in this order: what the reader says (--left, --right,
// --timeout); words that mean a side; two keys of which one lies left of the other on every keyboard (f and
// j, also as the codes 70 and 74), where those two are nine answers in ten and both occur; the sides of the
// pictures beside the marks, where every right answer to one side has one code. 0 and 1, 1 and 2, s and d are
// never taken for sides by themselves. Where nothing tells the sides, right and wrong may still be told: by a
// mark, or by a right answer in the same codes.
#include "tools/analyse/reading/sample.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::analyse {

enum class Answer : std::uint8_t { left, right, none, other };

enum class SidesBy {
  said,     // by the reader of the table
  words,    // that mean a side
  keys,     // by where they lie
  pictures, // their sides beside the marks
  nothing   // right and wrong may be told, left and right not
};

struct SaidCodes {
  std::vector<std::string> left{};
  std::vector<std::string> right{};
  std::vector<std::string> none{};
};

// What a cell of the answers, or of the right answers, means. Codes are compared without case, blanks and
// brackets, numbers by their value: "['F']" is "f", "70.0" is "70".
class SideCodes {
public:
  [[nodiscard]] Answer answer(std::string_view cell);
  [[nodiscard]] SidesBy by() const { return by_; }
  [[nodiscard]] bool told() const { return by_ != SidesBy::nothing; }

  void set(std::string_view cell, Answer answer);
  void set_by(SidesBy by) {
    by_ = by;
    seen_.clear();
  }

  // "f left, j right", as taken.
  [[nodiscard]] std::string words() const;

private:
  struct Known {
    std::string cell; // as it stands
    Answer answer;
  };
  [[nodiscard]] Answer look_up(std::string_view cell) const;

  std::vector<Known> codes_; // plain, from `set`
  std::vector<Known> seen_;  // cells already looked up: a table has few different ones
  SidesBy by_ = SidesBy::nothing;
};

[[nodiscard]] std::string plain_code(std::string_view cell);
[[nodiscard]] bool same_code(std::string_view a, std::string_view b);

struct AnswerColumns {
  std::optional<std::size_t> response;
  std::optional<std::size_t> truth; // the side, or the right answer
  std::optional<std::size_t> mark;
  std::optional<std::size_t> time;
};

[[nodiscard]] SideCodes find_side_codes(const Sample& sample, const AnswerColumns& columns,
                                        const SaidCodes& said);

// "'s' (54), 'd' (46)": the most frequent first, ten at most.
[[nodiscard]] std::string values_met(const Sample& sample, std::size_t column);

} // namespace dorsal::analyse
