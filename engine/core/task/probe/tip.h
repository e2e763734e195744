#pragma once
// What one touch of the task "probe" is: with a blunt tip or with a pointed one, which never breaks skin.
namespace dorsal::probe {

struct Tip {
  int pointed{}; // 0: blunt
  friend bool operator==(const Tip&, const Tip&) = default;
};

} // namespace dorsal::probe
