// Everything that is declared of a rule or of a section reaches those who show it.
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/protocol/settings_form.h"
#include "engine/core/protocol/protocol_sections.h"
#include "engine/core/protocol/protocol_text.h"
#include "engine/core/readiness/led_rule_table.h"
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

std::string text_of_page(const std::string& module) {
  std::ifstream in(DORSAL_SOURCE_DIR "/tools/console/page/" + module);
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
  CHECK_THAT(text_of_page("patient/reasons.js"), Contains("const quality = [" + listed + "];"));
}

TEST_CASE(
    "declared once: the page has a plain sentence for each rule, and a name for each setting of a clinic") {
  const std::string sentences = text_of_page("patient/sentences.js");
  for (const RuleRow& row : rule_table()) CHECK_THAT(sentences, Contains(fmt::format("\n  {}: (", row.id)));
  const std::string names = text_of_page("settings/names.js");
  int named = 0;
  for (const Json& field : form_fields(default_protocol())) {
    const std::string key = field["key"];
    CAPTURE(key);
    CHECK_THAT(names, Contains(fmt::format("{}: row(", key.substr(key.find('.') + 1))));
    ++named;
  }
  CHECK(named > 40);
}

TEST_CASE("declared once: each section is written in its order, known to the reader, and shown where its row "
          "says") {
  Protocol protocol = default_protocol();
  protocol.blocks.push_back(default_block({Purpose::train, TaskId::points}));
  protocol.blocks.push_back(default_block({Purpose::train, TaskId::touch}));
  protocol.blocks.push_back(default_block({Purpose::train, TaskId::drawing}));
  for (const TaskId task : {TaskId::lesson, TaskId::imagery, TaskId::movement})
    protocol.blocks.push_back(default_block({Purpose::train, task}));
  const std::string text = to_toml(protocol);
  const Json form = form_fields(protocol);
  std::size_t at = 0;
  visit_sections([&]<class Section>(const Section& section) {
    const std::string name{section.name};
    CAPTURE(name);
    const std::string header = is_list(section) ? fmt::format("[[{}]]", name) : fmt::format("[{}]", name);
    const std::size_t found = text.find("\n" + header + "\n", at);
    CHECK(found != std::string::npos);
    at = found == std::string::npos ? at : found;
    CHECK_THAT(to_string(parse_protocol(name + " = 1\n", "p.toml").problems.at(0)), Contains(header));
    const bool in_form = std::ranges::any_of(form, [&name](const Json& field) {
      const std::string key = field["section"];
      return key == name || key.starts_with(name + "[");
    });
    CHECK(in_form == IsInForm<Section>);
  });
}

TEST_CASE("declared once: a section of a task is written and shown where a block has the task") {
  CHECK(to_toml(default_protocol()).find("[points]") == std::string::npos);
  Protocol set_without_use = default_protocol();
  set_without_use.points.start_mm += 1;
  CHECK_THAT(to_toml(set_without_use), Contains("\n[points]\n"));
  for (const Json& field : form_fields(set_without_use)) CHECK(field["section"] != "points");
}

TEST_CASE("declared once: a section that is misspelt is met with the one that was meant") {
  visit_sections([](const auto& section) {
    const std::string name{section.name};
    const auto problems = parse_protocol(fmt::format("[{}x]\n", name), "p.toml").problems;
    CHECK_THAT(to_string(problems.at(0)), Contains(fmt::format("did you mean \"{}\"?", name)));
  });
}

TEST_CASE(
    "declared once: thresholds of touch are in the form of a protocol that has touches, and in no other") {
  const auto touch = [](const Json& field) { return field["section"] == "touch_readiness"; };
  Protocol protocol = default_protocol();
  CHECK(std::ranges::none_of(form_fields(protocol), touch));
  protocol.blocks.push_back(default_block({Purpose::assess, TaskId::points}));
  std::vector<Json> fields;
  std::ranges::copy_if(form_fields(protocol), std::back_inserter(fields), touch);
  std::size_t at = 0;
  for (const LedRuleRow& row : led_rule_table())
    for (const LedSetting& setting : row.settings) {
      REQUIRE(at < fields.size());
      CHECK(fields[at]["key"] == fmt::format("touch_readiness.{}", setting.field.key));
      CHECK(fields[at]["source"]["text"] == row.source.text);
      ++at;
    }
  CHECK(at == fields.size());
}
