// A mistyped code on the command line is never taken for somebody in silence.
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <sstream>

using namespace dorsal;
using Catch::Contains;

namespace {

struct Clinic {
  test::ScratchFolder folder;
  std::string file = (folder / "clinic.db").string();
  std::string errors;

  Clinic() {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    static_cast<void>(SessionWriter{database}.begin_session(test::header_of("P001")));
  }
  ExitCode dorsal(std::vector<std::string> arguments) {
    std::ostringstream out, err;
    const auto options = {std::string{"--db"}, file};
    arguments.insert(arguments.end(), options);
    const ExitCode code = run_program(std::move(arguments), {.out = out, .err = err, .colour = false});
    errors = err.str();
    return code;
  }
  [[nodiscard]] std::string path(const char* name) const { return (folder / name).string(); }
};

} // namespace

TEST_CASE("unknown patient: what reads about somebody says that there is no such patient") {
  Clinic clinic;
  const std::vector<std::vector<std::string>> commands{
      {"decide", "stay", "--patient", "P010", "--reason", "mistyped"},
      {"grade", "--patient", "P010"},
      {"report", "--patient", "P010"},
      {"sessions", "--patient", "P010"},
      {"sessions", "--json", "--patient", "P010"},
      {"export", "csv", "--patient", "P010", "-o", "-"},
      {"export", "fhir", "--patient", "P010", "-o", "-"},
      {"export", "bids", "--patient", "P010", "-o", clinic.path("bids")},
      {"thresholds", "show", "--patient", "P010"},
      {"thresholds", "history", "--patient", "P010"},
      {"prescription", "show", "--patient", "P010"},
      {"privacy", "report", "--patient", "P010"},
      {"privacy", "delete", "--patient", "P010", "--confirm", "P010", "--by", "A"}};
  for (const auto& command : commands) {
    INFO(command[0] << ' ' << command[1]);
    CHECK(clinic.dorsal(command) == ExitCode::not_found);
  }
}

TEST_CASE("unknown patient: what is made for somebody says when the code is new here") {
  Clinic clinic;
  CHECK(clinic.dorsal({"prescription", "create", "--patient", "P010", "-o", clinic.path("p")}) ==
        ExitCode::ok);
  CHECK_THAT(clinic.errors, Contains("P010 is new here"));
  CHECK(clinic.dorsal({"prescription", "create", "--patient", "P001", "-o", clinic.path("q")}) ==
        ExitCode::ok);
  CHECK_THAT(clinic.errors, !Contains("is new here"));
}
