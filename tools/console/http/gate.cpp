#include "tools/console/http/gate.h"

#include <algorithm>

namespace dorsal::console {

std::string Gate::most_numerous_peer() const {
  return std::ranges::max_element(peers_, {}, [](const auto& peer) { return peer.second; })->first;
}

bool Gate::make_room(const std::string& peer) {
  const auto longest = std::ranges::find_if(
      guests_, [&](const Guest* guest) { return guest->peer() == peer && guest->may_be_sent_away(); });
  if (longest == guests_.end()) return false;
  Guest& going = **longest;
  leave(going);
  going.send_away();
  return true;
}

bool Gate::enter(Guest& guest) {
  const auto known = peers_.find(guest.peer());
  const std::size_t already = known == peers_.end() ? 0 : known->second;
  if (already >= limits_.connections_of_a_peer && !make_room(guest.peer())) return false;
  if (guests_.size() >= limits_.connections && !make_room(most_numerous_peer())) return false;
  guests_.push_back(&guest);
  ++peers_[guest.peer()];
  return true;
}

void Gate::leave(const Guest& guest) {
  if (std::erase(guests_, &guest) == 0) return;
  const auto peer = peers_.find(guest.peer());
  if (--peer->second == 0) peers_.erase(peer);
}

} // namespace dorsal::console
