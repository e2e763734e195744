#include "engine/store/people/threshold_templates.h"

#include "engine/store/audit/audit_log.h"
#include "engine/store/file/cells.h"

namespace dorsal {
namespace {

ThresholdTemplate read_template(Cells cells) {
  ThresholdTemplate one;
  one.name = cells.text();
  one.text = cells.text();
  one.author.name = cells.text();
  one.author.at_utc = cells.text();
  return one;
}

void audit(SQLite::Database& sqlite, const Author& author, const char* action, const std::string& name) {
  append_audit(sqlite, {.at_utc = author.at_utc, .who = author.name, .action = action, .detail = name});
}

} // namespace

std::vector<ThresholdTemplate> threshold_templates(Database& database) {
  std::vector<ThresholdTemplate> found;
  database.read("list the templates", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite,
                             "SELECT name, protocol_text, who, at_utc FROM threshold_template ORDER BY name");
    while (select.executeStep()) found.push_back(read_template(Cells{select}));
  });
  return found;
}

std::optional<ThresholdTemplate> threshold_template(Database& database, const std::string& name) {
  std::optional<ThresholdTemplate> found;
  database.read("read the template", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(
        sqlite, "SELECT name, protocol_text, who, at_utc FROM threshold_template WHERE name = ?");
    Bind(select) << name;
    if (select.executeStep()) found = read_template(Cells{select});
  });
  return found;
}

bool keep_template(Database& database, const ThresholdTemplate& kept) {
  bool added = false;
  database.change("keep the template", [&](SQLite::Database& sqlite) {
    SQLite::Statement insert(sqlite, "INSERT INTO threshold_template (name, protocol_text, who, at_utc) "
                                     "VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING");
    Bind(insert) << kept.name << kept.text << kept.author.name << kept.author.at_utc;
    added = insert.exec() == 1;
    if (added) audit(sqlite, kept.author, "template kept", kept.name);
  });
  return added;
}

void remove_template(Database& database, const std::string& name, const Author& author) {
  database.change("remove the template", [&](SQLite::Database& sqlite) {
    SQLite::Statement remove(sqlite, "DELETE FROM threshold_template WHERE name = ?");
    Bind(remove) << name;
    if (remove.exec() == 0)
      throw Error(ExitCode::not_found, fmt::format("there is no template \"{}\"", name));
    audit(sqlite, author, "template removed", name);
  });
}

} // namespace dorsal
