#pragma once
// Outputs that somebody has approved: what comes out now is compared byte for byte with a file below
// tests/golden/approved. With DORSAL_APPROVE=1 in the environment the files are written instead.
#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace dorsal::test {

// How much of a text is kept: all of one with at most so many bytes; of a longer one the beginnings of its
// first lines and so many hashes, each of one line or of several, so that it can still be said where it
// differs.
struct Room {
  std::size_t whole{}; // bytes
  std::size_t hashes{};
};
[[nodiscard]] std::string kept_form(std::string_view text, const Room& room);
// Where `now` differs from what was kept, in words for a person; empty where it does not.
[[nodiscard]] std::string first_difference(const std::string& kept, std::string_view now, const Room& room);

// One folder of approved files.
class Approved {
public:
  Approved(const std::string& folder, const Room& room); // below tests/golden/approved
  void check(const std::string& file, std::string_view now);
  void check_nothing_else() const; // every file of the folder was compared with something

private:
  std::filesystem::path folder_;
  Room room_;
  std::set<std::string> checked_;
};

} // namespace dorsal::test
