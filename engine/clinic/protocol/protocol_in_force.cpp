#include "engine/clinic/protocol/protocol_in_force.h"

#include "engine/clinic/protocol/protocol_file.h"
#include "engine/store/people/protocol_history.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/travel/prescriptions.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

struct Layer {
  std::string name;
  std::string text;
};

void add_kept_layer(Database& database, const std::optional<std::string>& patient,
                    std::vector<Layer>& layers) {
  auto last = last_protocol(database, patient);
  if (!last || !last->text) return;
  layers.push_back(
      {fmt::format("{}, version {}", patient ? "patient" : "clinic", last->version), std::move(*last->text)});
}

// At home: what the clinic sent, which is a whole protocol.
void add_prescription(Database& database, const std::string& patient, std::vector<Layer>& layers) {
  auto held = held_prescription(database, patient);
  if (!held) return;
  layers.push_back({fmt::format("prescription, number {}", held->serial), std::move(held->protocol_text)});
}

std::vector<Layer> layers_of(Database& database, const std::optional<std::string>& patient,
                             const std::string& file) {
  std::vector<Layer> layers;
  add_kept_layer(database, std::nullopt, layers);
  if (patient) {
    add_kept_layer(database, patient, layers);
    add_prescription(database, *patient, layers);
  }
  if (!file.empty()) layers.push_back({file, read_protocol_text(file)});
  return layers;
}

} // namespace

std::optional<ProtocolInForce> protocol_in_force(Database& database,
                                                 const std::optional<std::string>& patient,
                                                 const std::string& file, std::ostream& err) {
  ProtocolInForce in_force{.protocol = default_protocol(), .layers = {"built in"}};
  for (Layer& layer : layers_of(database, patient, file)) {
    ProtocolReading reading = parse_protocol(std::move(layer.text), layer.name, std::move(in_force.protocol));
    print_problems(reading.problems, err);
    if (!reading.ok()) return std::nullopt;
    in_force.protocol = std::move(reading.protocol);
    in_force.layers.insert(in_force.layers.begin(), std::move(layer.name));
  }
  return in_force;
}

std::optional<std::string> known_patient(Database& database, const std::string& code) {
  const auto codes = SessionReader{database}.patient_codes();
  const bool known = std::ranges::find(codes, code) != codes.end();
  return known ? std::optional{code} : std::nullopt;
}

std::string in_words(const std::vector<std::string>& layers) {
  return fmt::format("{}", fmt::join(layers, " over "));
}

} // namespace dorsal
