#include "engine/clinic/export/export_psychds.h"

#include "engine/clinic/export/codebook.h"
#include "engine/clinic/export/load_scripts.h"
#include "engine/clinic/machine/version.h"
#include "engine/core/base/error.h"
#include "engine/system/output_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <functional>

namespace dorsal {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// Values of a file's keywords are letters and digits alone.
std::string file_of(const ExportTable& table) {
  std::string word{table.name};
  std::erase(word, '-');
  return fmt::format("description-{}_data.csv", word);
}

template <class Write>
void write_text(const fs::path& file, Write write) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  write(out);
  out.close();
  if (!out)
    throw Error(ExitCode::file_error, fmt::format("{} cannot be written; is the disk full?", file.string()));
}

Json property_of(const ColumnFacts& column) {
  Json property{{"@type", "PropertyValue"}, {"name", column.name}, {"description", column.meaning}};
  if (!column.type.unit.empty()) property["unitText"] = column.type.unit;
  if (column.type.type == CellType::level) property["value"] = column.type.levels;
  if (column.type.type == CellType::flag) property["value"] = {0, 1};
  return property;
}

Json properties_of(const ExportTable& table) {
  Json properties = Json::array();
  for (const ColumnFacts& column : table.columns) properties.push_back(property_of(column));
  return properties;
}

// A name that tables share stands once here; each file's own description says what it means there.
Json variables_of(const std::vector<const ExportTable*>& tables) {
  Json names = Json::array();
  for (const ExportTable* table : tables)
    for (const ColumnFacts& column : table->columns)
      if (std::ranges::find(names, Json(column.name)) == names.end()) names.push_back(column.name);
  return names;
}

std::string readme(const std::vector<const ExportTable*>& tables) {
  std::string text = "# Training of the back by left and right, exported by Dorsal\n\n";
  for (const ExportTable* table : tables)
    text += fmt::format("- `data/{}`: a row is {}.\n", file_of(*table), table->row);
  return text + "\nWhat each column holds: `documentation/codebook.md`. To read the tables with their types: "
                "`source(\"analysis/load.R\")` in R, `python -i analysis/load.py` with pandas.\n";
}

class PsychDsFolder {
public:
  PsychDsFolder(const ExportSource& source, fs::path root) : source_(source), root_(std::move(root)) {}

  PsychDsReport write() {
    for (const ExportTable& table : export_tables()) add(table);
    if (tables_.empty()) add_empty(export_table(shown_trials)); // a dataset has a file of data
    describe();
    return std::move(report_);
  }

private:
  void add(const ExportTable& table) {
    const fs::path file = root_ / "data" / file_of(table);
    TableReport told;
    write_text(file, [&](std::ostream& out) { told = table.write(source_, out); });
    report_.left_out = std::move(told.left_out); // the same for every table
    if (told.rows == 0) {
      fs::remove(file); // written a line before
      return;
    }
    report_.rows += told.rows;
    report_.tables.emplace_back(table.name);
    note(table);
  }

  void add_empty(const ExportTable& table) {
    write_text(root_ / "data" / file_of(table), [&](std::ostream& out) { table.write(source_, out); });
    note(table);
  }

  void note(const ExportTable& table) {
    tables_.push_back(&table);
    fs::path sidecar = root_ / "data" / file_of(table);
    sidecar.replace_extension(".json");
    write_json(sidecar, {{"variableMeasured", properties_of(table)}});
  }

  static void write_json(const fs::path& file, const Json& json) {
    write_text(file, [&](std::ostream& out) { out << json.dump(2) << '\n'; });
  }

  void describe() const {
    write_json(
        root_ / "dataset_description.json",
        {{"@context", "https://schema.org/"},
         {"@type", "Dataset"},
         {"name", "Training of the back by left and right"},
         {"description",
          "Trials, activities and answers of graded sensorimotor training of the back, with onsets and "
          "responses as intervals and what measured them."},
         {"author", {{{"@type", "Organization"}, {"name", "Those who recorded the data"}}}},
         {"keywords", {"left/right judgement", "motor imagery", "low back pain"}},
         {"isBasedOn",
          {{"@type", "SoftwareApplication"},
           {"name", "Dorsal"},
           {"softwareVersion", std::string{software_version()}}}},
         {"variableMeasured", variables_of(tables_)}});
    write_text(root_ / "README.md", [&](std::ostream& out) { out << readme(tables_); });
    write_text(root_ / "CHANGES.md", [&](std::ostream& out) { out << "# Changes\n\n- First export.\n"; });
    write_text(root_ / "documentation" / "codebook.md",
               [&](std::ostream& out) { write_codebook(out, tables_, source_.dates); });
    std::vector<LoadedTable> loaded;
    for (const ExportTable* table : tables_)
      loaded.push_back({table, "../data/" + file_of(*table), variable_of(*table)});
    write_text(root_ / "analysis" / "load.R", [&](std::ostream& out) { write_r_script(out, loaded); });
    write_text(root_ / "analysis" / "load.py", [&](std::ostream& out) { write_python_script(out, loaded); });
  }

  const ExportSource& source_;
  fs::path root_;
  std::vector<const ExportTable*> tables_;
  PsychDsReport report_;
};

} // namespace

PsychDsReport write_psychds(const ExportSource& source, const fs::path& folder) {
  PsychDsReport report;
  write_whole_folder(folder, [&](const fs::path& part) {
    report = PsychDsFolder{source, part}.write();
    if (source.dates == Dates::shifted) hide_time_of_writing(part);
  });
  return report;
}

} // namespace dorsal
