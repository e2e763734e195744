#include "engine/device/response/evdev_listener.h"

#include "engine/core/rig/rig_advice.h"
#include "engine/device/clock.h"
#include "engine/device/linux/real_time.h"
#include "engine/device/linux/run_delay.h"
#include "engine/device/response/evdev_decoder.h"

#include <fmt/format.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <map>
#include <thread>

namespace dorsal {
namespace {

// A kernel's stamp outside of this before the reading is none of ours: not CLOCK_MONOTONIC, or made up.
constexpr Duration longest_believed_report = std::chrono::seconds{10};
constexpr Duration longest_kernel_wait = std::chrono::seconds{1};
constexpr int look_at_host_ms = 20; // on a virtual machine
constexpr int most_reads = 16;      // at a time, so that one device cannot keep the others waiting
using KeyBits = std::array<std::uint8_t, EvdevDecoder::key_state_bytes>;

bool is_set(const KeyBits& bits, std::size_t code) { return ((bits[code / 8] >> (code % 8)) & 1U) != 0; }

// A host that has taken the processor away hands the interrupt over late, and the kernel stamps it then.
Stamp believed(const Stamp& kernel, Instant read, Duration host_takes) {
  if (kernel.best <= read && kernel.best >= read - longest_believed_report)
    return {kernel.best, kernel.earliest - host_takes, std::min(kernel.latest, read)};
  return {read, read - longest_kernel_wait, read};
}

std::string refusal_of(int refused, std::size_t devices, int error) {
  return fmt::format(
      "{} of {} devices in /dev/input may not be read ({}); to allow it add the user to the group input "
      "(sudo "
      "usermod -aG input USER, then log in again), or give the seat's user access by a udev rule: "
      "SUBSYSTEM==\"input\", KERNEL==\"event*\", TAG+=\"uaccess\"",
      refused, devices, std::strerror(error));
}

} // namespace

struct EvdevListener::Reader final : EvdevSink {
  struct Keyboard {
    std::string path;
    std::string name;
    EvdevDecoder decoder;
  };

  std::unique_ptr<EvdevSystem> system;
  const KeyLabels& labels;
  InputQueue& queue;
  std::map<int, Keyboard> keyboards{}; // by descriptor; the thread's once it runs
  std::string names{};                 // of those found at the start
  std::string refused{};               // "1 of 3 devices ...": those that may not be read
  std::string scheduling{};
  std::atomic<int> count{0};
  std::atomic<bool> in_trial{false};
  std::atomic<std::uint64_t> lost_reports{0};
  int poll{epoll_create1(EPOLL_CLOEXEC)};
  int stop_event{eventfd(0, EFD_CLOEXEC)};
  Instant read_at{};
  HostWatch host{};
  std::jthread thread{};

  explicit Reader(Start start) : system(std::move(start.system)), labels(start.labels), queue(start.queue) {}
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    for (const auto& [descriptor, keyboard] : keyboards) system->close(descriptor);
    close(stop_event);
    close(poll);
  }

  void watch(int descriptor) const;
  [[nodiscard]] bool has_labelled_keys(int descriptor);
  int add(const std::string& path);
  void remove(int descriptor);
  void move(const EvdevMove& move) override;
  void read_keyboard(int descriptor);
  void follow_changes();
  void listen(const std::stop_token& stop);
};

void EvdevListener::Reader::watch(int descriptor) const {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = descriptor;
  epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event);
}

bool EvdevListener::Reader::has_labelled_keys(int descriptor) {
  KeyBits present{};
  if (system->keys_present(descriptor, present) < 0) return false;
  for (std::uint32_t code = 0; code < BTN_MISC; ++code)
    if (is_set(present, code) && labels.of(code) != Key::none) return true;
  return false;
}

// 0, or -errno of what was refused. A device that is no keyboard is none of ours and no refusal.
int EvdevListener::Reader::add(const std::string& path) {
  const int descriptor = system->open(path);
  if (descriptor < 0) return descriptor;
  const int clock = has_labelled_keys(descriptor) ? system->use_monotonic_clock(descriptor) : -ENOTTY;
  KeyBits down{};
  if (clock < 0 || system->keys_down(descriptor, down) < 0) {
    system->close(descriptor);
    return 0;
  }
  Keyboard& keyboard = keyboards[descriptor];
  keyboard = {path, system->name(descriptor), {}};
  keyboard.decoder.begin_with(down, monotonic_now());
  watch(descriptor);
  count.store(static_cast<int>(keyboards.size()));
  return 0;
}

void EvdevListener::Reader::remove(int descriptor) {
  epoll_ctl(poll, EPOLL_CTL_DEL, descriptor, nullptr);
  system->close(descriptor);
  keyboards.erase(descriptor);
  count.store(static_cast<int>(keyboards.size()));
}

void EvdevListener::Reader::move(const EvdevMove& move) {
  if (!in_trial.load(std::memory_order_relaxed)) return;
  queue.push(KeyInput{labels.of(move.code), move.pressed ? Motion::press : Motion::release,
                      believed(move.at, read_at, host.bound()), ResponseProvider::evdev,
                      labels.typed(move.code), labels.character(move.code)});
}

void EvdevListener::Reader::read_keyboard(int descriptor) {
  const auto found = keyboards.find(descriptor);
  if (found == keyboards.end()) return;
  EvdevDecoder& decoder = found->second.decoder;
  std::array<std::uint8_t, 64 * sizeof(input_event)> bytes{};
  for (int reads = 0; reads < most_reads; ++reads) {
    const long size = system->read(descriptor, bytes);
    read_at = monotonic_now();
    if (size == -EAGAIN || size == -EINTR) return;
    if (size <= 0) return remove(descriptor); // unplugged
    decoder.read({bytes.data(), static_cast<std::size_t>(size)}, *this);
    KeyBits down{};
    if (!decoder.wants_resync()) continue;
    lost_reports.fetch_add(1);
    if (system->keys_down(descriptor, down) < 0) return remove(descriptor);
    decoder.resync(down, read_at, *this);
  }
}

void EvdevListener::Reader::follow_changes() {
  while (const auto change = system->next_change()) {
    const auto known =
        std::ranges::find(keyboards, change->path, [](const auto& entry) { return entry.second.path; });
    if (change->added && known == keyboards.end()) add(change->path);
    if (!change->added && known != keyboards.end()) remove(known->first);
  }
}

void EvdevListener::Reader::listen(const std::stop_token& stop) {
  std::array<epoll_event, 16> events{};
  const int changes = system->changes();
  const std::optional<RunDelay> own = RunDelay::of_calling_thread();
  while (!stop.stop_requested()) {
    const auto own_before = dorsal::read(own);
    const Instant asleep = monotonic_now();
    const int n = epoll_wait(poll, events.data(), static_cast<int>(events.size()),
                             host.is_guest() ? look_at_host_ms : -1);
    if (n == 0) {
      const Duration waited = since(own_before, dorsal::read(own)).value_or(RunDelay::Reading{}).waited;
      host.note_wake(monotonic_now() - waited - asleep - std::chrono::milliseconds{look_at_host_ms});
    }
    for (int i = 0; i < n && !stop.stop_requested(); ++i) {
      const int descriptor = events[static_cast<std::size_t>(i)].data.fd;
      if (descriptor == changes)
        follow_changes();
      else
        read_keyboard(descriptor);
    }
  }
}

std::unique_ptr<EvdevListener> EvdevListener::start(Start start, std::string& refusal) {
  auto reader = std::make_unique<Reader>(std::move(start));
  const auto nodes = reader->system->nodes();
  int refused = 0, error = 0;
  for (const std::string& node : nodes)
    if (const int outcome = reader->add(node); outcome < 0) ++refused, error = -outcome;
  if (refused > 0) reader->refused = refusal_of(refused, nodes.size(), error);
  if (reader->keyboards.empty()) {
    refusal = refused > 0     ? reader->refused
              : nodes.empty() ? "no device in /dev/input"
                              : "no keyboard in /dev/input";
    return nullptr;
  }
  for (const auto& [descriptor, keyboard] : reader->keyboards)
    reader->names += (reader->names.empty() ? "" : ", ") + keyboard.name;
  return std::unique_ptr<EvdevListener>{new EvdevListener(std::move(reader))};
}

EvdevListener::EvdevListener(std::unique_ptr<Reader> reader) : reader_(std::move(reader)) {
  Reader& r = *reader_;
  r.watch(r.stop_event);
  if (r.system->changes() >= 0) r.watch(r.system->changes());
  r.thread = std::jthread([&r](const std::stop_token& stop) { r.listen(stop); });
  r.scheduling = request_real_time(r.thread.native_handle());
}

EvdevListener::~EvdevListener() {
  reader_->thread.request_stop();
  eventfd_write(reader_->stop_event, 1);
  reader_->thread.join();
}

void EvdevListener::attend(bool in_trial) noexcept { reader_->in_trial.store(in_trial); }
HostLooks EvdevListener::host() const noexcept { return reader_->host.looks(); }
int EvdevListener::keyboards() const noexcept { return reader_->count.load(); }

RigFacts EvdevListener::facts() const {
  RigFacts facts{{"evdev keyboards", reader_->names},
                 {std::string{evdev_listener_fact}, reader_->scheduling}};
  if (!reader_->refused.empty()) facts.emplace_back("evdev refused", reader_->refused);
  if (reader_->system->changes() < 0) facts.emplace_back("evdev plugging", "cannot be followed: no udev");
  if (const auto lost = reader_->lost_reports.load(); lost > 0)
    facts.emplace_back("evdev buffer overruns", fmt::format("{}", lost));
  return facts;
}

} // namespace dorsal
