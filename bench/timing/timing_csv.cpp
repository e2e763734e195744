#include "bench/timing/timing_report.h"

#include <fmt/format.h>

namespace dorsal::bench {
namespace {

std::string cells_of(const RecordedEvent& event) {
  const std::string bounds = event.interval ? fmt::format("{},{}", in_nanoseconds(event.interval->earliest),
                                                          in_nanoseconds(event.interval->latest))
                                            : ",";
  return fmt::format("{},{},{}", in_nanoseconds(event.best), bounds, event.provider);
}

std::string rows_of(const ProgramAccuracy& program) {
  std::string rows;
  for (const auto& [truth, record] : program.joined.trials)
    rows += fmt::format("{},{},{},{},{},{},{},{}\n", program.name, in_nanoseconds(truth.onset_before),
                        in_nanoseconds(truth.onset), in_nanoseconds(truth.press.before),
                        in_nanoseconds(truth.press.after), name_of(truth.press.key), cells_of(*record.onset),
                        cells_of(*record.response));
  return rows;
}

} // namespace

std::string to_csv(const TimingResult& result) {
  return "program,last_black_ns,first_white_ns,press_before_ns,press_after_ns,key,onset_ns,"
         "onset_earliest_ns,onset_latest_ns,onset_provider,response_ns,response_earliest_ns,"
         "response_latest_ns,response_provider\n" +
         rows_of(result.dorsal) + rows_of(result.control);
}

} // namespace dorsal::bench
