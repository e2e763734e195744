#pragma once
// A database as an earlier program left it, copied to a folder of the test's own, and commands asked about
// it.
#include "tests/support/scratch_folder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dorsal::test {

// What a command answered. Two things are replaced in every output, because they change from run to run: the
// minute of the run by "<this minute>", and the test's own folder by "<folder>".
struct Answered {
  int code{};
  std::string out;
  std::string err;
};

class KeptDatabase {
public:
  // "schema_9": the file of that release. "clinic_10": from tests/golden/databases. It is brought up to this
  // program's version. Where it holds no secret for exports and no shifts of dates, it gets fixed ones, which
  // are drawn at random otherwise.
  explicit KeptDatabase(const std::string& name);

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const ScratchFolder& folder() const { return folder_; }
  [[nodiscard]] std::vector<std::string> patients() const; // codes
  [[nodiscard]] std::vector<std::string> sessions() const; // UUIDs, oldest first
  struct Block {
    std::string session;
    int block{};
  };
  [[nodiscard]] std::vector<Block> blocks() const;

  // `dorsal WORDS --db` this file.
  [[nodiscard]] Answered ask(std::vector<std::string> words) const;
  // The same in one text: the words, the exit code where it is not 0, and both outputs.
  [[nodiscard]] std::string told(const std::vector<std::string>& words) const;
  // A file that a command has just written, with the same replaced.
  [[nodiscard]] std::string written(const std::filesystem::path& file) const;

private:
  [[nodiscard]] std::vector<std::string> column(const std::string& query) const;

  ScratchFolder folder_;
  std::string began_; // the minute of it
  std::string file_{(folder_ / "dorsal.db").string()};
};

// A command without a database.
[[nodiscard]] Answered dorsal_with(std::vector<std::string> words);
// Every file below a folder, each behind a line with its name.
[[nodiscard]] std::string listing_of(const std::filesystem::path& folder);

} // namespace dorsal::test
