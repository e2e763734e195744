#include "tools/home/module/mo_catalogue.h"

#include <cstdint>
#include <cstring>
#include <map>
#include <utility>
#include <vector>

namespace dorsal::home {
namespace {

// C's expressions over unsigned numbers, as far as catalogues use them: ?: || && == != < <= > >= % + - ! ().
class Expression {
public:
  Expression(std::string_view text, unsigned n) : rest_(text), n_(n) {}
  std::optional<unsigned> value() {
    const unsigned result = choice(0);
    skip();
    return fails_ || !rest_.empty() ? std::nullopt : std::optional{result};
  }

private:
  static constexpr int deepest = 40;

  void skip() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
  }
  bool take(std::string_view sign) {
    skip();
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }
  unsigned choice(int depth) {
    if (depth > deepest) return fail();
    const unsigned condition = binary(0, depth);
    if (!take("?")) return condition;
    const unsigned yes = choice(depth + 1);
    if (!take(":")) return fail();
    const unsigned no = choice(depth + 1);
    return condition != 0 ? yes : no;
  }
  unsigned binary(std::size_t level, int depth) {
    static constexpr std::string_view signs[][4] = {{"||"},     {"&&"}, {"==", "!="}, {"<=", ">=", "<", ">"},
                                                    {"+", "-"}, {"%"}};
    if (level == std::size(signs)) return unary(depth);
    unsigned left = binary(level + 1, depth);
    for (;;) {
      std::string_view found;
      for (const std::string_view sign : signs[level])
        if (!sign.empty() && take(sign)) {
          found = sign;
          break;
        }
      if (found.empty()) return left;
      left = apply(found, left, binary(level + 1, depth));
    }
  }
  unsigned apply(std::string_view sign, unsigned a, unsigned b) {
    if (sign == "||") return a != 0 || b != 0;
    if (sign == "&&") return a != 0 && b != 0;
    if (sign == "==") return a == b;
    if (sign == "!=") return a != b;
    if (sign == "<=") return a <= b;
    if (sign == ">=") return a >= b;
    if (sign == "<") return a < b;
    if (sign == ">") return a > b;
    if (sign == "+") return a + b;
    if (sign == "-") return a - b;
    return b == 0 ? fail() : a % b;
  }
  unsigned unary(int depth) {
    if (depth > deepest) return fail();
    if (take("!")) return unary(depth + 1) == 0;
    if (take("(")) {
      const unsigned inner = choice(depth + 1);
      return take(")") ? inner : fail();
    }
    if (take("n")) return n_;
    skip();
    if (rest_.empty() || rest_.front() < '0' || rest_.front() > '9') return fail();
    unsigned number = 0;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
      number = number * 10 + static_cast<unsigned>(rest_.front() - '0');
      rest_.remove_prefix(1);
    }
    return number;
  }
  unsigned fail() {
    fails_ = true;
    return 0;
  }

  std::string_view rest_;
  unsigned n_;
  bool fails_{};
};

class Mo final : public Catalogue {
public:
  explicit Mo(std::string bytes) : bytes_(std::move(bytes)) { good_ = read(); }
  [[nodiscard]] bool is_good() const { return good_; }

  [[nodiscard]] const char* find(const char* message) const override {
    const auto found = messages_.find(message);
    return found == messages_.end() ? nullptr : found->second.front().c_str();
  }
  [[nodiscard]] const char* find(const char* one, int count) const override {
    const auto found = messages_.find(one);
    if (found == messages_.end()) return nullptr;
    const unsigned form = plural_form(plural_, static_cast<unsigned>(count)).value_or(0);
    return form < found->second.size() ? found->second[form].c_str() : nullptr;
  }

private:
  [[nodiscard]] std::optional<std::uint32_t> word(std::size_t at) const {
    std::uint32_t value{};
    if (at + sizeof value > bytes_.size()) return {};
    std::memcpy(&value, bytes_.data() + at, sizeof value);
    return value;
  }
  [[nodiscard]] std::optional<std::string_view> entry(std::size_t table, std::size_t number) const {
    const auto length = word(table + 8 * number), at = word(table + 8 * number + 4);
    if (!length || !at || *at > bytes_.size() || *length > bytes_.size() - *at) return {};
    return std::string_view{bytes_}.substr(*at, *length);
  }
  bool read() {
    constexpr std::uint32_t magic = 0x950412de, most = 100'000;
    const auto count = word(8), from = word(12), to = word(16);
    if (word(0) != magic || !count || !from || !to || *count > most) return false;
    for (std::uint32_t i = 0; i < *count; ++i) {
      const auto message = entry(*from, i), translated = entry(*to, i);
      if (!message || !translated) return false;
      // With a form for many, the message is what stands before the zero byte.
      messages_[std::string{message->substr(0, message->find('\0'))}] = forms_of(*translated);
    }
    note_plural();
    return true;
  }
  static std::vector<std::string> forms_of(std::string_view text) {
    std::vector<std::string> forms;
    for (;;) {
      const auto end = text.find('\0');
      forms.emplace_back(text.substr(0, end));
      if (end == std::string_view::npos) return forms;
      text.remove_prefix(end + 1);
    }
  }
  void note_plural() {
    const auto head = messages_.find("");
    if (head == messages_.end()) return;
    const std::string& text = head->second.front();
    const auto begin = text.find("plural=", text.find("nplurals=") + 1);
    if (begin == std::string::npos) return;
    plural_ = text.substr(begin + 7, text.find(';', begin) - begin - 7);
  }

  std::string bytes_;
  std::map<std::string, std::vector<std::string>, std::less<>> messages_;
  std::string plural_{"n!=1"};
  bool good_{};
};

} // namespace

std::optional<unsigned> plural_form(std::string_view expression, unsigned count) {
  return Expression{expression, count}.value();
}

std::shared_ptr<const Catalogue> read_catalogue(std::string bytes) {
  auto catalogue = std::make_shared<const Mo>(std::move(bytes));
  return catalogue->is_good() ? catalogue : nullptr;
}

} // namespace dorsal::home
