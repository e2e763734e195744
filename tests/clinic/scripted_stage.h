#pragma once
// A stage without a window on which a script presses the keys, and a listener that keeps what was shown.
#include "engine/clinic/visit/listener.h"
#include "engine/core/screen/display_list.h"
#include "engine/device/stage.h"

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dorsal::test {

// Keys of a script, pressed a second apart; then the window is closed.
class ScriptedStage final : public Stage {
public:
  explicit ScriptedStage(std::deque<KeyInput> keys) : keys_(std::move(keys)) {}

  [[nodiscard]] Instant now() const override { return now_; }
  [[nodiscard]] WallClock wall_clock() const override { return {"2026-01-05T09:00:00.000Z", 60}; }
  [[nodiscard]] ScreenSize size() const override { return {1280, 720}; }
  void upload(std::size_t, const PixelImage&) override {}
  void prepare(const DisplayList& list) override {
    for (const DisplayItem& item : list.items)
      if (const auto* label = std::get_if<Label>(&item)) shown += label->text + '\n';
  }
  Onset present() override { return {Stamp::exactly(now_), OnsetProvider::simulated, 0}; }
  [[nodiscard]] std::optional<Input> wait(std::optional<Instant>) override {
    now_ += std::chrono::seconds{1};
    if (keys_.empty()) return CloseRequested{};
    KeyInput key = keys_.front();
    keys_.pop_front();
    key.at = Stamp::exactly(now_);
    return key;
  }
  [[nodiscard]] RigFacts facts() const override { return {}; }

  std::string shown; // every text, in turn

private:
  Instant now_{std::chrono::seconds{1}};
  std::deque<KeyInput> keys_;
};

// Their names in turn, each once where it is shown anew.
class NamedScreens final : public SessionListener {
public:
  void on_screen(std::string_view name) override {
    if (names.empty() || names.back() != name) names.emplace_back(name);
  }
  std::vector<std::string> names;
};

} // namespace dorsal::test
