#pragma once
// Who is connected, and who has to leave when there are too many. A request of the page is whole within
// milliseconds, so whoever has been waiting longest for the rest of one makes room for a newcomer: at the
// limit of its peer (an address) first, then at that of all.
#include "tools/console/http/limits.h"

#include <map>
#include <string>
#include <vector>

namespace dorsal::console {

class Guest {
public:
  Guest() = default;
  virtual ~Guest() = default;
  Guest(const Guest&) = delete;
  Guest& operator=(const Guest&) = delete;
  Guest(Guest&&) = delete;
  Guest& operator=(Guest&&) = delete;

  [[nodiscard]] virtual const std::string& peer() const = 0;
  // Still sending, or slow to read its answer; false while the console works for it.
  [[nodiscard]] virtual bool may_be_sent_away() const = 0;
  virtual void send_away() = 0; // leaves
};

// For one thread.
class Gate {
public:
  explicit Gate(const Limits& limits) : limits_(limits) {}

  // False where nobody can make room.
  [[nodiscard]] bool enter(Guest& guest);
  void leave(const Guest& guest); // also of one who is not here
  [[nodiscard]] std::size_t inside() const { return guests_.size(); }

private:
  [[nodiscard]] std::string most_numerous_peer() const;
  [[nodiscard]] bool make_room(const std::string& peer);

  Limits limits_;
  std::vector<Guest*> guests_;               // in the order of their coming
  std::map<std::string, std::size_t> peers_; // how many each has inside; none has 0
};

} // namespace dorsal::console
