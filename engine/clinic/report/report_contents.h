#pragma once
// What the printable report says of one patient; report_page.h writes it down. Sessions that were excluded
// are listed and count for nothing else.
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/programme/patient_answers.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/clinic/report/movement_report.h"
#include "engine/clinic/report/phase_report.h"
#include "engine/store/people/decisions.h"
#include "engine/store/sessions/excluded_sessions.h"
#include "engine/store/travel/date_shift.h"

namespace dorsal {

struct ReportedSession {
  SessionReport blocks;
  bool timing_verified{};
  std::string providers; // of onset and response, "glx-oml (hardware) / xinput2"
  std::string display_server;
  std::string picture_set_hash;
  std::string software_version;
  PainRatings pain;
  std::optional<Exclusion> exclusion;
};

// Reasons are free text, as notes are: for clinicians.
enum class FreeText { shown, left_out };

struct ReportContents {
  std::string patient;
  std::string made_utc;
  ProtocolInForce in_force;
  PatientProgramme programme;
  std::vector<PhaseReport> phases;       // at least one, the one in front first
  std::vector<LedGrade> led_grades;      // of no programme, whose phases have grades of their own
  MovementReport moved;                  // of all phases
  std::vector<CourseOfScores> measures;  // by name
  std::vector<GotWorse> worse;           // oldest first
  std::vector<ReportedSession> sessions; // newest first
  std::vector<LeftOutSession> left_out;
  std::vector<Decision> decisions; // newest first
  FreeText free_text{FreeText::shown};
  bool shifted{}; // dates are: the days of the programme and of decisions, which are not, are then not told
};

struct ReportOrder {
  std::string patient;
  std::string made_utc;
  ProtocolInForce in_force;
  FreeText free_text{FreeText::shown};
  std::optional<Shift> shift{}; // dates as shifted exports have them
};

// Throws Error(not_found) for an unknown patient.
[[nodiscard]] ReportContents report_contents(Database& database, ReportOrder order);

// "glx-oml (hardware) / xinput2"; all that occurred, where there were several.
[[nodiscard]] std::string providers_of(const SessionRecord& session);

} // namespace dorsal
