#include "engine/store/deletion/deletion_order.h"

#include "engine/store/file/database_family.h"
#include "engine/store/file/nameless_file.h"
#include "engine/store/file/uuid.h"
#include "engine/system/unfinished_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view order_mark = "Dorsal deletion 1";

fs::path order_file(const fs::path& database, const std::string& uuid) {
  return fmt::format("{}{}{}", database.string(), deletion_mark, uuid);
}

std::optional<DeletionOrder> read_order(const fs::path& file) {
  std::ifstream in(file);
  std::string mark;
  DeletionOrder order;
  if (!std::getline(in, mark) || mark != order_mark) return {};
  if (!(in >> order.patient_uuid >> order.code >> order.sessions >> order.trials)) return {};
  for (std::string name; in >> name;) order.names.push_back(name);
  return order;
}

} // namespace

void keep_order(const fs::path& database, const DeletionOrder& order) {
  UnfinishedFile file(order_file(database, order.patient_uuid));
  file.write(fmt::format("{}\n{} {} {} {}\n{}\n", order_mark, order.patient_uuid, order.code, order.sessions,
                         order.trials, fmt::join(order.names, "\n")));
  file.finish();
}

std::vector<fs::path> deletion_orders(const fs::path& database) {
  return files_named_by_uuid(database, deletion_mark);
}

std::optional<DeletionOrder> find_order(const fs::path& database, const std::string& patient) {
  for (const fs::path& file : deletion_orders(database))
    if (auto order = read_order(file); order && (order->patient_uuid == patient || order->code == patient))
      return order;
  return {};
}

void end_order(const fs::path& database, const DeletionOrder& order) {
  erase_file(order_file(database, order.patient_uuid));
}

} // namespace dorsal
