// Everything that is declared of a rule reaches those who show it.
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/protocol/settings_form.h"
#include "engine/core/readiness/rule_table.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

using namespace dorsal;
using Catch::Contains;

namespace {

std::string patient_page() {
  std::ifstream in(DORSAL_SOURCE_DIR "/tools/console/page/reasons.js");
  return (std::ostringstream{} << in.rdbuf()).str();
}

} // namespace

TEST_CASE(
    "declared once: the form offers each rule's thresholds in the rules' order, with the rule's source") {
  const Json form = form_fields(default_protocol());
  std::map<int, const RuleRow*> by_place;
  for (const RuleRow& row : rule_table())
    if (row.settings.place() > 0) by_place.emplace(row.settings.place(), &row);
  std::size_t at = 0;
  for (const auto& [place, row] : by_place)
    for (const RuleSetting& setting : row->settings.all()) {
      const Json& field = form.at(at++);
      CHECK(field["key"] == fmt::format("readiness.{}", setting.field.key));
      CHECK(field["meaning"] == setting.field.meaning);
      CHECK(field["source"]["text"] == row->source.text);
      CHECK(field["source"]["confidence"] == name_of(row->source.confidence));
    }
  CHECK(form.at(at)["section"] != "readiness");
}

TEST_CASE("declared once: each rule is in the grade's JSON with title and source") {
  std::map<std::string, Json> found;
  for (const auto& shape :
       {testing::BlockShape{}, testing::BlockShape{.left_correct = 19, .right_correct = 13}}) {
    const Json report = json_of(grade(testing::make_evidence(6, shape), {}));
    for (const Json& finding : report["findings"]) found[finding["rule"]] = finding;
  }
  CHECK(found.size() == rule_count);
  for (const RuleRow& row : rule_table()) {
    const Json& finding = found[std::string{row.id}];
    CHECK(finding["title"] == row.title);
    CHECK(finding["source_of_default"] == row.source.text);
    CHECK(finding["confidence_in_default"] == name_of(row.source.confidence));
  }
}

TEST_CASE("declared once: the patient's page lists the rules of data quality, and no others, as such") {
  std::string listed;
  for (const RuleRow& row : rule_table())
    if (row.group == RuleGroup::quality) listed += fmt::format("{}'{}'", listed.empty() ? "" : ", ", row.id);
  CHECK_THAT(patient_page(), Contains("const quality = [" + listed + "];"));
}
