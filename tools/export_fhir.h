#pragma once
// Sessions as a FHIR R4 bundle (http://hl7.org/fhir/R4): Patient by code, Device, and for each session with
// assess trials Observations of accuracy and median response time under a code system of our own, of pain by
// LOINC 72514-3, and a Provenance. The same data give the same bytes. Refuses nothing; a session without any
// of these says nothing.
#include "tools/export_source.h"

#include <nlohmann/json.hpp>

namespace dorsal {

[[nodiscard]] nlohmann::ordered_json fhir_bundle(const ExportSource& source);

} // namespace dorsal
