#include "engine/store/file/owned_tables.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <set>

namespace dorsal {
namespace {

struct Tables {
  std::vector<std::string> names; // in the order in which they were made
  std::map<std::string, std::set<std::string>> owners;
};

Tables tables_in(SQLite::Database& sqlite) {
  SQLite::Statement select(
      sqlite, "SELECT s.name, k.\"table\" FROM sqlite_schema s LEFT JOIN pragma_foreign_key_list(s.name) k "
              "WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite_%' ORDER BY s.rowid");
  Tables tables;
  while (select.executeStep()) {
    const std::string name = select.getColumn(0).getString();
    if (tables.names.empty() || tables.names.back() != name) tables.names.push_back(name);
    if (const std::string owner = select.getColumn(1).getString(); !owner.empty() && owner != name)
      tables.owners[name].insert(owner);
  }
  return tables;
}

class Walk {
public:
  Walk(const Tables& tables, const std::string& root) : tables_(tables) {
    reach(root);
    visit(root);
    for (const std::string& name : tables_.names) // those that refer to each other in a circle
      if (reached_.contains(name) && !is_found(name)) found_.push_back(name);
  }
  [[nodiscard]] const std::vector<std::string>& found() const { return found_; }

private:
  [[nodiscard]] bool owns(const std::string& owner, const std::string& name) const {
    const auto owners = tables_.owners.find(name);
    return owners != tables_.owners.end() && owners->second.contains(owner);
  }
  void reach(const std::string& owner) {
    if (!reached_.insert(owner).second) return;
    for (const std::string& name : tables_.names)
      if (owns(owner, name)) reach(name);
  }
  [[nodiscard]] bool is_found(const std::string& name) const {
    return std::ranges::find(found_, name) != found_.end();
  }
  [[nodiscard]] bool has_its_owners(const std::string& name) const {
    return std::ranges::all_of(tables_.owners.at(name), [this](const std::string& owner) {
      return !reached_.contains(owner) || is_found(owner);
    });
  }
  void visit(const std::string& owner) {
    found_.push_back(owner);
    for (const std::string& name : tables_.names)
      if (owns(owner, name) && !is_found(name) && has_its_owners(name)) visit(name);
  }

  const Tables& tables_;
  std::set<std::string> reached_;
  std::vector<std::string> found_;
};

} // namespace

std::vector<std::string> owned_tables(SQLite::Database& sqlite, const std::string& root) {
  const Tables tables = tables_in(sqlite);
  return Walk{tables, root}.found();
}

} // namespace dorsal
