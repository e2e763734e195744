#include "engine/clinic/programme/prescription_use.h"

#include "engine/clinic/own/own_guides.h"
#include "engine/clinic/own/own_instruments.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/protocol/protocol_file.h"

#include <algorithm>
#include <iterator>

namespace dorsal {

std::vector<Diagnostic> problems_of_protocol(const Prescription& prescription) {
  ProtocolReading reading = parse_protocol(prescription.protocol_text, "the prescription's protocol");
  if (reading.ok()) return {};
  return std::move(reading.problems);
}

std::vector<Diagnostic> put_to_use(Database& database, const Prescription& prescription,
                                   OtherPatients others) {
  const auto instruments = own_instruments(database.path());
  const auto lessons = own_lessons(database.path());
  const auto guides = own_guides(database.path());
  auto sent_instruments = instruments.new_among(prescription.instruments);
  auto sent_lessons = lessons.new_among(prescription.lessons);
  auto sent_guides = guides.new_among(prescription.movements);
  try {
    instruments.keep(sent_instruments.things);
    lessons.keep(sent_lessons.things);
    guides.keep(sent_guides.things);
    accept_prescription(database, prescription, others);
  } catch (const std::exception&) {
    instruments.take_away(sent_instruments.things);
    lessons.take_away(sent_lessons.things);
    guides.take_away(sent_guides.things);
    throw;
  }
  std::vector<Diagnostic> not_taken = std::move(sent_instruments.problems);
  std::ranges::move(sent_lessons.problems, std::back_inserter(not_taken));
  std::ranges::move(sent_guides.problems, std::back_inserter(not_taken));
  return not_taken;
}

} // namespace dorsal
