#pragma once
// What somebody has half written on the page: of one account, shown to no other one, kept in memory alone. It
// outlives locking, signing out and a reload; it ends with the program, with its patient, and once it is kept
// or emptied. Nothing of it is in the browser's storage or in a file, where the next one at a shared computer
// or a deletion would have to look for it.
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dorsal::console {

struct Draft {
  std::string about; // a patient's code; empty: the clinic
  std::string field; // "note"
  std::string text;
};

class Drafts {
public:
  static constexpr std::size_t most_of_an_account = 64;
  static constexpr std::size_t longest_text = 16'000; // bytes
  static constexpr std::size_t longest_name = 64;

  // An empty text removes it. False where it is too long, or where the account has too many.
  [[nodiscard]] bool keep(const std::string& account, Draft draft);
  [[nodiscard]] std::vector<Draft> of(const std::string& account) const;
  void forget(const std::string& patient); // of every account

private:
  using Place = std::pair<std::string, std::string>; // about, field
  std::map<std::string, std::map<Place, std::string>> kept_;
};

} // namespace dorsal::console
