#pragma once
// Tables of a TOML document, asked for by key and type. What is missing or of another type becomes a problem
// with its line, and a harmless value goes on, so that all problems are found in one reading.
#include <toml++/toml.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

class TomlTable {
public:
  TomlTable(const toml::table* table, std::string path, std::vector<std::string>* problems, std::string file);

  [[nodiscard]] std::string text(std::string_view key);
  [[nodiscard]] double number(std::string_view key);
  [[nodiscard]] std::int64_t integer(std::string_view key);
  [[nodiscard]] bool flag(std::string_view key);
  // A number in a range; outside of it a problem that names the range, and `low` goes on.
  [[nodiscard]] double number(std::string_view key, double low, double high);
  // As many numbers in a list, each in the range.
  [[nodiscard]] std::vector<double> numbers(std::string_view key, std::size_t count, double low, double high);
  [[nodiscard]] bool has(std::string_view key) const { return table_ && table_->contains(key); }
  // Every key that is none of these becomes a problem.
  void only(std::initializer_list<std::string_view> known);
  [[nodiscard]] TomlTable table(std::string_view key);
  [[nodiscard]] std::vector<TomlTable> tables(std::string_view key);
  [[nodiscard]] std::vector<std::string> keys() const;
  void problem(std::string_view key, std::string_view what);

private:
  template <class Value>
  [[nodiscard]] Value value(std::string_view key, std::string_view kind);

  const toml::table* table_; // null where the document has none
  std::string path_;
  std::vector<std::string>* problems_;
  std::string file_;
};

class TomlDocument {
public:
  TomlDocument(const std::string& text, std::string file);
  TomlDocument(const TomlDocument&) = delete;
  TomlDocument& operator=(const TomlDocument&) = delete;

  [[nodiscard]] TomlTable root() { return {&table_, "", &problems_, file_}; }
  [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }

private:
  std::string file_;
  toml::table table_;
  std::vector<std::string> problems_;
};

} // namespace dorsal
