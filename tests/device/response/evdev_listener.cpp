#include "engine/device/response/evdev_listener.h"

#include "engine/device/clock.h"
#include "engine/device/response/evdev_decoder.h"
#include "tests/support/catch.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

using namespace dorsal;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

void set_bit(std::span<std::uint8_t> bits, std::size_t code) {
  bits[code / 8] = static_cast<std::uint8_t>(bits[code / 8] | (1U << (code % 8)));
}

// A folder of devices that are pipes: what is written to one is what its kernel would have sent.
class Desk {
public:
  struct Device {
    std::vector<std::uint16_t> keys;
    int opens_with{0}; // or the error that opening it meets
    std::array<int, 2> ends{-1, -1};
    std::vector<std::uint16_t> down{};
  };

  void plug(const std::string& path, Device device) {
    const std::lock_guard guard{lock_};
    if (pipe2(device.ends.data(), O_NONBLOCK | O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    devices_[path] = std::move(device);
  }
  void announce(const std::string& path, bool added) {
    const std::lock_guard guard{lock_};
    news_.push_back({path, added});
    eventfd_write(news_event_, 1);
  }
  void unplug(const std::string& path) {
    const std::lock_guard guard{lock_};
    close(devices_.at(path).ends[1]);
  }
  void hold(const std::string& path, std::vector<std::uint16_t> down) {
    const std::lock_guard guard{lock_};
    devices_.at(path).down = std::move(down);
  }
  void send(const std::string& path, std::vector<input_event> events) {
    const std::lock_guard guard{lock_};
    const auto size = static_cast<ssize_t>(events.size() * sizeof(input_event));
    if (write(devices_.at(path).ends[1], events.data(), static_cast<std::size_t>(size)) != size)
      throw std::runtime_error("pipe full");
  }

  class System final : public EvdevSystem {
  public:
    explicit System(Desk& desk) : desk_(desk) {}
    std::vector<std::string> nodes() override {
      std::vector<std::string> names;
      for (const auto& [path, device] : desk_.devices_) names.push_back(path);
      return names;
    }
    int open(const std::string& path) override {
      const std::lock_guard guard{desk_.lock_};
      const auto found = desk_.devices_.find(path);
      if (found == desk_.devices_.end()) return -ENOENT;
      if (found->second.opens_with != 0) return -found->second.opens_with;
      return dup(found->second.ends[0]);
    }
    void close(int descriptor) override { ::close(descriptor); }
    long read(int descriptor, std::span<std::uint8_t> into) override {
      const ssize_t size = ::read(descriptor, into.data(), into.size());
      return size < 0 ? -errno : size;
    }
    int use_monotonic_clock(int) override { return 0; }
    int keys_present(int descriptor, std::span<std::uint8_t> bits) override {
      return fill(bits, of(descriptor).keys);
    }
    int keys_down(int descriptor, std::span<std::uint8_t> bits) override {
      return fill(bits, of(descriptor).down);
    }
    std::string name(int) override { return "Test keyboard"; }
    int changes() override { return desk_.news_event_; }
    std::optional<EvdevChange> next_change() override {
      const std::lock_guard guard{desk_.lock_};
      eventfd_t count{};
      eventfd_read(desk_.news_event_, &count);
      if (desk_.news_.empty()) return {};
      EvdevChange change = desk_.news_.front();
      desk_.news_.pop_front();
      return change;
    }

  private:
    static int fill(std::span<std::uint8_t> bits, const std::vector<std::uint16_t>& codes) {
      for (const auto code : codes) set_bit(bits, code);
      return 0;
    }
    Device of(int descriptor) { // by what the descriptor is, since it is a copy
      const std::lock_guard guard{desk_.lock_};
      struct stat wanted {};
      fstat(descriptor, &wanted);
      for (const auto& [path, device] : desk_.devices_) {
        struct stat is {};
        fstat(device.ends[0], &is);
        if (is.st_ino == wanted.st_ino) return device;
      }
      return {};
    }
    Desk& desk_;
  };

private:
  std::mutex lock_;
  std::map<std::string, Device> devices_;
  std::deque<EvdevChange> news_;
  int news_event_{eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)};
};

struct Listening {
  Desk desk;
  KeyLabels labels;
  InputQueue queue;
  std::string refusal;
  std::unique_ptr<EvdevListener> listener;

  Listening() { labels.set(KEY_F, Key::f), labels.set(KEY_J, Key::j); }
  void start() {
    listener = EvdevListener::start(
        {.system = std::make_unique<Desk::System>(desk), .labels = labels, .queue = queue}, refusal);
  }
  std::optional<KeyInput> next() {
    pollfd ready{queue.descriptor(), POLLIN, 0};
    for (;;) {
      if (const auto input = queue.pop()) return std::get<KeyInput>(*input);
      if (poll(&ready, 1, 5000) <= 0) return {};
    }
  }
  bool comes_to(int keyboards) {
    const Instant patience = monotonic_now() + 5s;
    while (listener->keyboards() != keyboards && monotonic_now() < patience) std::this_thread::yield();
    return listener->keyboards() == keyboards;
  }
};

input_event event(Instant at, int type, int code, int value) {
  input_event event{};
  event.input_event_sec = in_nanoseconds(at) / 1'000'000'000;
  event.input_event_usec = in_nanoseconds(at) % 1'000'000'000 / 1000;
  event.type = static_cast<std::uint16_t>(type);
  event.code = static_cast<std::uint16_t>(code);
  event.value = value;
  return event;
}
std::vector<input_event> report(Instant at, int code, int value) {
  return {event(at, EV_KEY, code, value), event(at, EV_SYN, SYN_REPORT, 0)};
}

const Desk::Device keyboard{.keys = {KEY_F, KEY_J}};

} // namespace

TEST_CASE("evdev listener: a press in a trial has the kernel's stamp however late it is read") {
  Listening here;
  here.desk.plug("/dev/input/event0", keyboard);
  here.start();
  REQUIRE(here.listener);
  here.listener->attend(true);
  const Instant kernel = monotonic_now() - 300ms;
  here.desk.send("/dev/input/event0", report(kernel, KEY_F, 1));
  const auto press = here.next();
  REQUIRE(press);
  CHECK(press->key == Key::f);
  CHECK(press->motion == Motion::press);
  CHECK(press->provider == ResponseProvider::evdev);
  CHECK(std::chrono::abs(press->at.best - kernel) < 1us);
  CHECK(press->at.width() < 1ms);
}

TEST_CASE("evdev listener: outside of trials nothing is handed on") {
  Listening here;
  here.desk.plug("/dev/input/event0", keyboard);
  here.start();
  here.desk.send("/dev/input/event0", report(monotonic_now(), KEY_F, 1));
  here.desk.send("/dev/input/event0", report(monotonic_now(), KEY_F, 0));
  here.desk.plug("/dev/input/event1", keyboard); // when this one is there, the keys before it have been read
  here.desk.announce("/dev/input/event1", true);
  REQUIRE(here.comes_to(2));
  here.listener->attend(true);
  here.desk.send("/dev/input/event1", report(monotonic_now(), KEY_J, 1));
  CHECK(here.next()->key == Key::j);
}

TEST_CASE("evdev listener: a stamp of another clock is not believed") {
  Listening here;
  here.desk.plug("/dev/input/event0", keyboard);
  here.start();
  here.listener->attend(true);
  for (const Instant wrong : {Instant{5us}, monotonic_now() + 1h}) {
    const Instant before = monotonic_now();
    here.desk.send("/dev/input/event0", report(wrong, KEY_F, 1));
    const auto press = here.next();
    REQUIRE(press);
    CHECK(press->at.earliest <= before);
    CHECK(press->at.latest >= before);
    here.desk.send("/dev/input/event0", report(wrong, KEY_F, 0));
    CHECK(here.next()->motion == Motion::release);
  }
}

TEST_CASE("evdev listener: keyboards plugged in and pulled out are followed") {
  Listening here;
  here.desk.plug("/dev/input/event0", keyboard);
  here.start();
  here.listener->attend(true);
  CHECK(here.listener->keyboards() == 1);
  here.desk.plug("/dev/input/event7", keyboard);
  here.desk.announce("/dev/input/event7", true);
  here.desk.announce("/dev/input/event7", true); // told twice, opened once
  REQUIRE(here.comes_to(2));
  here.desk.send("/dev/input/event7", report(monotonic_now(), KEY_J, 1));
  CHECK(here.next()->key == Key::j);
  here.desk.announce("/dev/input/event7", false);
  CHECK(here.comes_to(1));
  here.desk.unplug("/dev/input/event0"); // gone before anybody told
  CHECK(here.comes_to(0));
  here.desk.plug("/dev/input/event8", keyboard);
  here.desk.announce("/dev/input/event8", true);
  CHECK(here.comes_to(1));
  here.desk.send("/dev/input/event8", report(monotonic_now(), KEY_F, 1));
  CHECK(here.next()->key == Key::f);
}

TEST_CASE("evdev listener: after an overrun the keys' state is asked for and the change is stamped wide") {
  Listening here;
  here.desk.plug("/dev/input/event0", keyboard);
  here.start();
  here.listener->attend(true);
  const Instant at = monotonic_now();
  here.desk.hold("/dev/input/event0", {KEY_F});
  here.desk.send("/dev/input/event0", {event(at, EV_KEY, KEY_J, 1), event(at, EV_SYN, SYN_DROPPED, 0),
                                       event(at, EV_SYN, SYN_REPORT, 0)});
  const auto press = here.next();
  REQUIRE(press);
  CHECK(press->key == Key::f);
  CHECK(press->at.earliest <= at);
  CHECK(press->at.latest >= at);
  const RigFacts facts = here.listener->facts();
  CHECK(std::ranges::find(facts, std::pair<std::string, std::string>{"evdev buffer overruns", "1"}) !=
        facts.end());
}

TEST_CASE("evdev listener: no permission is refused by name and says how to get it") {
  Listening here;
  for (const char* path : {"/dev/input/event0", "/dev/input/event1"})
    here.desk.plug(path, {.keys = {KEY_F}, .opens_with = EACCES});
  here.start();
  CHECK_FALSE(here.listener);
  CHECK_THAT(here.refusal, Contains("2 of 2 devices in /dev/input may not be read (Permission denied)"));
  CHECK_THAT(here.refusal, Contains("usermod -aG input"));
  CHECK_THAT(here.refusal, Contains("TAG+=\"uaccess\""));
}

TEST_CASE("evdev listener: one keyboard that may be read is enough") {
  Listening here;
  here.desk.plug("/dev/input/event0", {.keys = {KEY_F}, .opens_with = EACCES});
  here.desk.plug("/dev/input/event1", keyboard);
  here.start();
  REQUIRE(here.listener);
  CHECK(here.listener->keyboards() == 1);
  const RigFacts facts = here.listener->facts();
  const auto refused = std::ranges::find(facts, "evdev refused", &RigFacts::value_type::first);
  REQUIRE(refused != facts.end());
  CHECK_THAT(refused->second, Contains("1 of 2 devices"));
}

TEST_CASE("evdev listener: no device and no keyboard are told apart") {
  Listening none, no_keyboard;
  none.start();
  CHECK(none.refusal == "no device in /dev/input");
  no_keyboard.desk.plug("/dev/input/event0", {.keys = {KEY_POWER, BTN_LEFT}});
  no_keyboard.start();
  CHECK(no_keyboard.refusal == "no keyboard in /dev/input");
}
