#include "engine/device/response/evdev_decoder.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace dorsal {
namespace {

Stamp stamp_of(Instant kernel) {
  return {kernel, kernel - EvdevDecoder::kernel_margin, kernel + std::chrono::microseconds{1}};
}

std::optional<Instant> time_of(const input_event& event) {
  constexpr std::int64_t longest_s = 4'000'000'000; // 126 years of running
  const std::int64_t seconds = event.input_event_sec, microseconds = event.input_event_usec;
  if (seconds < 0 || seconds > longest_s || microseconds < 0 || microseconds >= 1'000'000) return {};
  return Instant{std::chrono::seconds{seconds} + std::chrono::microseconds{microseconds}};
}

} // namespace

void EvdevDecoder::read(std::span<const std::uint8_t> bytes, EvdevSink& sink) {
  while (!bytes.empty()) {
    const std::size_t part = std::min(bytes.size(), partial_.size() - partial_size_);
    std::copy_n(bytes.begin(), part, partial_.begin() + static_cast<std::ptrdiff_t>(partial_size_));
    partial_size_ += part;
    bytes = bytes.subspan(part);
    if (partial_size_ < partial_.size()) return;
    partial_size_ = 0;
    input_event event{};
    std::memcpy(&event, partial_.data(), sizeof event);
    take(event, sink);
  }
}

void EvdevDecoder::drop() {
  changes_size_ = 0;
  dropping_ = true;
}

void EvdevDecoder::take(const input_event& event, EvdevSink& sink) {
  if (event.type == EV_SYN && event.code == SYN_DROPPED) return drop();
  const bool ends_report = event.type == EV_SYN && event.code == SYN_REPORT;
  if (dropping_) {
    if (!ends_report) return;
    dropping_ = false;
    wants_resync_ = true;
    return;
  }
  const bool is_key = event.type == EV_KEY && event.code < KEY_CNT && (event.value == 0 || event.value == 1);
  if (!ends_report && !is_key) return;
  const auto at = time_of(event);
  if (!at && ends_report) {
    changes_size_ = 0;
    wants_resync_ = true;
    return;
  }
  if (!at || (is_key && changes_size_ == changes_.size())) return drop();
  if (ends_report) return report(*at, sink);
  changes_[changes_size_++] = {event.code, event.value == 1, *at};
}

void EvdevDecoder::report(Instant at, EvdevSink& sink) {
  for (std::size_t i = 0; i < changes_size_; ++i) {
    const Change& change = changes_[i];
    if (held_[change.code] == change.pressed) continue;
    held_[change.code] = change.pressed;
    sink.move({change.code, change.pressed, stamp_of(change.at)});
  }
  changes_size_ = 0;
  last_report_ = at;
}

bool EvdevDecoder::is_down(std::span<const std::uint8_t> key_state, std::size_t code) {
  return code / 8 < key_state.size() && ((key_state[code / 8] >> (code % 8)) & 1U) != 0;
}

void EvdevDecoder::resync(std::span<const std::uint8_t> key_state, Instant now, EvdevSink& sink) {
  wants_resync_ = false;
  const Instant since = std::min(last_report_, now);
  const Stamp unseen{since + (now - since) / 2, since, now};
  for (std::size_t code = 0; code < KEY_CNT; ++code) {
    const bool down = is_down(key_state, code);
    if (held_[code] == down) continue;
    held_[code] = down;
    sink.move({static_cast<std::uint16_t>(code), down, unseen});
  }
  last_report_ = now;
}

void EvdevDecoder::begin_with(std::span<const std::uint8_t> key_state, Instant now) {
  for (std::size_t code = 0; code < KEY_CNT; ++code) held_[code] = is_down(key_state, code);
  last_report_ = now;
}

} // namespace dorsal
