// `dorsal replay`
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/machine/picture_root.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/report/report.h"
#include "engine/clinic/visit/replay.h"
#include "engine/core/readiness/evidence/assess_blocks.h"
#include "engine/core/readiness/grade.h"
#include "tools/commands.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace dorsal {
namespace {

struct ReplayOptions {
  std::string database;
  std::string session;
  std::string sets;
  bool json{};
};

StoredSession find_session(SessionReader& reader, const std::string& text) {
  const auto uuid = parse_uuid(text);
  if (!uuid)
    throw Error(ExitCode::usage, fmt::format("\"{}\" is not a UUID; `dorsal sessions` lists them", text));
  auto session = reader.session(*uuid);
  if (!session)
    throw Error(ExitCode::not_found,
                fmt::format("there is no session {}; `dorsal sessions` lists them", text));
  return std::move(*session);
}

// As the records up to and with this session have it.
GradeReport grade_then(Database& database, const StoredSession& session, const ReadinessRules& rules) {
  std::vector<StoredSession> known = read_sessions(database, session.summary.patient).sessions;
  std::erase_if(
      known, [&](const StoredSession& other) { return other.summary.start.utc > session.summary.start.utc; });
  return grade(evidence_from(known), rules);
}

ExitCode run_replay(const ReplayOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  SessionReader reader(database);
  const StoredSession session = find_session(reader, options.session);
  const ProtocolReading protocol = parse_protocol(session.record.header.protocol_text, "stored protocol");
  if (!protocol.ok()) {
    print_problems(protocol.problems, terminal.err);
    return ExitCode::bad_input;
  }
  PictureSets pictures{picture_root(options.sets)};
  const bool same_pictures =
      pictures.hash(sets_of(protocol.protocol)) == session.record.header.picture_set_hash;
  const History history = read_history(database, session.summary.patient, session.summary.start.utc);
  const Replay found = replay(session, protocol.protocol, pictures, history);
  const GradeReport graded = grade_then(database, session, protocol.protocol.readiness);
  if (options.json) {
    nlohmann::ordered_json document{{"schema", "dorsal.replay"},
                                    {"schema_version", 1},
                                    {"session", options.session},
                                    {"pictures_as_then", same_pictures},
                                    {"blocks", found.blocks},
                                    {"trials", found.trials},
                                    {"differences", nlohmann::ordered_json::array()},
                                    {"grade", name_of(graded.grade)}};
    for (const ReplayDifference& one : found.differences)
      document["differences"].push_back({{"block", one.block}, {"trial", one.trial}, {"what", one.what}});
    terminal.out << document.dump(2) << '\n';
  } else {
    if (!same_pictures)
      terminal.out << "The pictures are not those of then; differences may come from that.\n";
    for (const ReplayDifference& one : found.differences)
      terminal.out << fmt::format("block {}, trial {}: {}\n", one.block, one.trial, one.what);
    terminal.out << fmt::format(
        "{} blocks, {} trials: {}. Grade after it, from the same records: {}\n", found.blocks, found.trials,
        found.differences.empty() ? "every plan and level comes out the same"
                                  : fmt::format("{} trials differ", found.differences.size()),
        name_of(graded.grade));
  }
  return found.differences.empty() ? ExitCode::ok : ExitCode::with_exclusions;
}

} // namespace

void add_replay_command(Program& program) {
  auto options = std::make_shared<ReplayOptions>();
  CLI::App* command = program.app.add_subcommand(
      "replay", "Plan a stored session again from its protocol and seed, and compare every plan and level");
  add_database_option(*command, options->database);
  command->add_option("--session", options->session, "The session, as `dorsal sessions` lists it")
      ->required()
      ->type_name("UUID");
  command->add_option("--sets", options->sets, "Folder of picture sets (default: the shipped ones)")
      ->type_name("DIR");
  add_json_option(*command, options->json);
  program.when_chosen(*command, [options, &program] { return run_replay(*options, program.terminal); });
}

} // namespace dorsal
