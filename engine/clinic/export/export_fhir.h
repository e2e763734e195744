#pragma once
// Sessions as a FHIR R4 bundle (http://hl7.org/fhir/R4): Patient by code within this
// database, Device, and for each session with
// assess trials Observations of accuracy and median response time under a code system of our own, for each
// block of touches but practice their share of right answers and the staircase's threshold under another, of
// each movement that was imagined or done how often and what was said of it under two more, of
// pain by LOINC 72514-3, a QuestionnaireResponse of each instrument that was answered with an Observation of
// its score, and a Provenance. The same data give the same bytes. A session without any of these says
// nothing; one that cannot be read is left out and named.
#include "engine/clinic/export/export_source.h"
#include "engine/store/travel/identifying.h"

#include <nlohmann/json.hpp>

#include <span>

namespace dorsal {

// Every field that a bundle can hold, as a path from its resource without the places in lists.
[[nodiscard]] std::span<const MarkedName> fhir_fields();
struct FhirBundle { // NOLINT(bugprone-exception-escape): JSON only asserts where it is moved
  nlohmann::ordered_json json;
  int sessions{};
  std::vector<LeftOutSession> left_out;
};
[[nodiscard]] FhirBundle fhir_bundle(const ExportSource& source);

} // namespace dorsal
