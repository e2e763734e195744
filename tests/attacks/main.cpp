// Attacks over HTTP on a console that runs as installed: requests inside requests, lengths without end,
// connections that never finish. Prints a table, and fails where one is let in, where the program takes 200
// MB or more, or where a clinician who works on meanwhile waits a second or gets no answer.
//   dorsal_attack_console DORSAL
#include "tests/attacks/attack.h"

#include <fmt/format.h>

#include <exception>

using namespace dorsal::attacks;

namespace {

constexpr long most_memory_mb = 200;
constexpr std::chrono::milliseconds longest_wait{1000};

bool holds(const Attack& attack, const Clinic& clinic) {
  Clinic::Working working(clinic);
  const Outcome outcome = attack.run(clinic);
  const Clinic::Waits waits = working.end();
  const long memory = clinic.memory_mb();
  const bool held = outcome.refused && memory < most_memory_mb && waits.longest < longest_wait &&
                    waits.failures == 0 && waits.answers > 0;
  fmt::print("{:<58} | {:<34} | {:>4} MB | {:>6} ms of {:>3}{} | {}\n", attack.name, outcome.answer, memory,
             waits.longest.count(), waits.answers,
             waits.failures == 0 ? "" : fmt::format(", {} unanswered", waits.failures),
             held ? "held" : "FELL");
  std::fflush(stdout);
  return held;
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "dorsal_attack_console DORSAL\n");
    return 2;
  }
  try {
    int fallen = 0;
    fmt::print("{:<58} | {:<34} | memory  | clinician waits | \n", "attack", "answer");
    for (const Attack& attack : attacks()) {
      const Clinic clinic(argv[1]);
      fallen += !holds(attack, clinic);
    }
    fmt::print("{} of {} held\n", attacks().size() - static_cast<std::size_t>(fallen), attacks().size());
    return fallen == 0 ? 0 : 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "failed: {}\n", error.what());
    return 1;
  }
}
