// `dorsal audit list`, `dorsal audit verify`
#include "engine/store/audit/audit_log.h"
#include "tools/commands.h"
#include "tools/terminal/plain_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace dorsal {
namespace {

using Json = nlohmann::ordered_json;

struct AuditOptions {
  std::string database;
  std::string expected;
  bool json{};
};

constexpr auto replace_faulty_text = nlohmann::json::error_handler_t::replace;

std::string subject_of(const AuditEvent& event) { return event.subject ? to_string(*event.subject) : "-"; }

std::string detail_of(const AuditEntry& entry) {
  return entry.erased ? "(erased with the patient)" : one_line(entry.event.detail);
}

Json json_of(const AuditEntry& entry) {
  const AuditEvent& event = entry.event;
  return {{"entry", entry.entry},
          {"at", event.at_utc},
          {"who", event.who},
          {"action", event.action},
          {"patient", event.subject ? Json(to_string(*event.subject)) : Json(nullptr)},
          {"detail", event.detail},
          {"erased", entry.erased},
          {"hash", entry.hash}};
}

ExitCode list_entries(const AuditOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  const std::vector<AuditEntry> entries = audit_entries(database);
  if (!options.json) {
    for (const AuditEntry& entry : entries)
      terminal.out << fmt::format("{}  {}  {}  {}  {}  {}\n", entry.entry, entry.event.at_utc,
                                  one_line(entry.event.who), one_line(entry.event.action),
                                  subject_of(entry.event), detail_of(entry));
    return ExitCode::ok;
  }
  Json document{{"schema", "dorsal.audit"}, {"schema_version", 1}, {"entries", Json::array()}};
  for (const AuditEntry& entry : entries) document["entries"].push_back(json_of(entry));
  terminal.out << document.dump(2, ' ', false, replace_faulty_text) << '\n';
  return ExitCode::ok;
}

void print_verdict(const AuditVerdict& verdict, const AuditOptions& options, std::ostream& out) {
  for (const AuditFault& fault : verdict.faults)
    out << fmt::format("audit log: entry {}: {}\n", fault.entry, fault.what);
  if (!verdict.expected_found)
    out << fmt::format("audit log: the hash {} is not in it; it was cut or written anew after that was "
                       "noted\n",
                       options.expected);
  if (verdict.faults.empty() && verdict.expected_found)
    out << fmt::format(
        "audit log: {} entries ({} of them erased with their patient), no fault; it ends with {}\n"
        "Note that hash elsewhere and give it with --expect: only that finds a log written "
        "anew as a whole.\n",
        verdict.entries, verdict.erased, verdict.last_hash);
}

ExitCode verify(const AuditOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  const AuditVerdict verdict = verify_audit(database, options.expected);
  print_verdict(verdict, options, terminal.out);
  const bool whole = verdict.faults.empty() && verdict.expected_found;
  return whole ? ExitCode::ok : ExitCode::database_error;
}

} // namespace

void add_audit_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("audit", "Who changed or decided what, and whether that "
                                                          "record was tampered with");
  command->require_subcommand(1);
  auto options = std::make_shared<AuditOptions>();

  CLI::App* list = command->add_subcommand("list", "List every entry, oldest first");
  add_database_option(*list, options->database);
  add_json_option(*list, options->json);
  program.when_chosen(*list, [options, &program] { return list_entries(*options, program.terminal); });

  CLI::App* verifying = command->add_subcommand("verify", "Check the chain, and name the entries at fault");
  add_database_option(*verifying, options->database);
  verifying->add_option("--expect", options->expected, "A hash noted earlier, which must be in the chain")
      ->type_name("HASH");
  program.when_chosen(*verifying, [options, &program] { return verify(*options, program.terminal); });
}

} // namespace dorsal
