#include "engine/device/response/evdev_decoder.h"

#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <cstring>
#include <string>
#include <vector>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

using Bytes = std::vector<std::uint8_t>;
using KeyBits = std::array<std::uint8_t, EvdevDecoder::key_state_bytes>;

struct Moves final : EvdevSink {
  std::vector<EvdevMove> seen;
  void move(const EvdevMove& move) override { seen.push_back(move); }
};

void add(Bytes& bytes, std::uint16_t type, std::uint16_t code, std::int32_t value, Duration at = 5s) {
  input_event event{};
  event.input_event_sec = static_cast<decltype(event.input_event_sec)>(at / 1s);
  event.input_event_usec = static_cast<decltype(event.input_event_usec)>(at % 1s / 1us);
  event.type = type, event.code = code, event.value = value;
  const auto* raw = reinterpret_cast<const std::uint8_t*>(&event);
  bytes.insert(bytes.end(), raw, raw + sizeof event);
}

// One report as a keyboard makes it: scan code, key, end.
void key(Bytes& bytes, std::uint16_t code, std::int32_t value, Duration at = 5s) {
  add(bytes, EV_MSC, MSC_SCAN, 0x70004, at);
  add(bytes, EV_KEY, code, value, at);
  add(bytes, EV_SYN, SYN_REPORT, 0, at);
}

std::vector<EvdevMove> decoded(const Bytes& bytes) {
  EvdevDecoder decoder;
  Moves moves;
  decoder.read(bytes, moves);
  return moves.seen;
}

std::string text(const std::vector<EvdevMove>& moves) {
  std::string text;
  for (const EvdevMove& move : moves)
    text += (move.pressed ? "+" : "-") + std::to_string(move.code) + "@" +
            std::to_string(in_nanoseconds(move.at.best)) + " ";
  return text;
}

} // namespace

TEST_CASE("evdev: a press and a release carry the kernel's time and its stated margin") {
  Bytes bytes;
  key(bytes, KEY_F, 1, 5s + 123456us);
  key(bytes, KEY_F, 0, 5s + 223456us);
  const auto moves = decoded(bytes);
  REQUIRE(moves.size() == 2);
  CHECK(moves[0].pressed);
  CHECK(moves[0].code == KEY_F);
  CHECK(moves[0].at.best == Instant{5s + 123456us});
  CHECK(moves[0].at.earliest == moves[0].at.best - EvdevDecoder::kernel_margin);
  CHECK(moves[0].at.latest == moves[0].at.best + 1us);
  CHECK_FALSE(moves[1].pressed);
}

TEST_CASE("evdev: repeats, other types of event and codes beyond the last key are left out") {
  Bytes bytes;
  key(bytes, KEY_F, 1);
  key(bytes, KEY_F, 2);
  key(bytes, KEY_F, 1); // held already
  key(bytes, KEY_J, 0); // not held
  key(bytes, KEY_J, -7);
  key(bytes, KEY_CNT, 1);
  key(bytes, 0xffff, 1);
  add(bytes, EV_REL, REL_X, 1);
  add(bytes, 0xffff, KEY_J, 1);
  add(bytes, EV_SYN, SYN_REPORT, 0);
  CHECK(decoded(bytes).size() == 1);
}

TEST_CASE("evdev: a report counts when it is whole") {
  Bytes bytes;
  add(bytes, EV_KEY, KEY_F, 1);
  CHECK(decoded(bytes).empty());
  add(bytes, EV_SYN, SYN_REPORT, 0);
  CHECK(decoded(bytes).size() == 1);
  for (std::size_t missing = 1; missing < bytes.size(); ++missing)
    CHECK(decoded({bytes.begin(), bytes.end() - static_cast<std::ptrdiff_t>(missing)}).empty());
}

TEST_CASE("evdev: after SYN_DROPPED everything up to the next report is discarded and the state asked for") {
  Bytes bytes;
  key(bytes, KEY_F, 1);
  add(bytes, EV_KEY, KEY_A, 1);
  add(bytes, EV_SYN, SYN_DROPPED, 0);
  add(bytes, EV_KEY, KEY_B, 1);
  EvdevDecoder decoder;
  Moves moves;
  decoder.read(bytes, moves);
  CHECK_FALSE(decoder.wants_resync());
  bytes.clear();
  add(bytes, EV_SYN, SYN_REPORT, 0, 6s);
  decoder.read(bytes, moves);
  CHECK(decoder.wants_resync());
  REQUIRE(moves.seen.size() == 1);

  KeyBits down{};
  down[KEY_J / 8] = 1U << (KEY_J % 8);
  decoder.resync(down, Instant{7s}, moves);
  CHECK_FALSE(decoder.wants_resync());
  REQUIRE(moves.seen.size() == 3); // F was released and J pressed unseen
  CHECK(moves.seen[1].code == KEY_F);
  CHECK_FALSE(moves.seen[1].pressed);
  CHECK(moves.seen[2].code == KEY_J);
  CHECK(moves.seen[2].pressed);
  CHECK(moves.seen[2].at.earliest == Instant{5s});
  CHECK(moves.seen[2].at.latest == Instant{7s});
  bytes.clear();
  key(bytes, KEY_J, 0, 8s);
  decoder.read(bytes, moves);
  CHECK(moves.seen.size() == 4);
}

TEST_CASE("evdev: what is held when listening begins is no press") {
  EvdevDecoder decoder;
  Moves moves;
  KeyBits down{};
  down[KEY_F / 8] = 1U << (KEY_F % 8);
  decoder.begin_with(down, Instant{4s});
  Bytes bytes;
  key(bytes, KEY_F, 2);
  key(bytes, KEY_F, 0);
  decoder.read(bytes, moves);
  REQUIRE(moves.seen.size() == 1);
  CHECK_FALSE(moves.seen[0].pressed);
}

TEST_CASE("evdev: a time that is none discards its report and asks for the state") {
  Bytes bytes;
  add(bytes, EV_KEY, KEY_F, 1);
  input_event event{};
  event.input_event_usec = 1'000'000;
  event.type = EV_SYN;
  const auto* raw = reinterpret_cast<const std::uint8_t*>(&event);
  bytes.insert(bytes.end(), raw, raw + sizeof event);
  EvdevDecoder decoder;
  Moves moves;
  decoder.read(bytes, moves);
  CHECK(moves.seen.empty());
  CHECK(decoder.wants_resync());
}

TEST_CASE("evdev: a report longer than any keyboard's is taken for a lost one") {
  Bytes bytes;
  for (std::uint16_t code = 1; code <= 200; ++code) add(bytes, EV_KEY, code, 1);
  add(bytes, EV_SYN, SYN_REPORT, 0);
  EvdevDecoder decoder;
  Moves moves;
  decoder.read(bytes, moves);
  CHECK(moves.seen.empty());
  CHECK(decoder.wants_resync());
}

namespace {

// Mostly events of a keyboard, some of them dropped or mad, and raw noise in between.
rc::Gen<Bytes> streams() {
  const auto event = rc::gen::map(
      rc::gen::tuple(rc::gen::weightedElement<int>({{6, EV_KEY}, {4, EV_SYN}, {1, EV_MSC}, {1, 0xffff}}),
                     rc::gen::inRange(0, 40), rc::gen::inRange(-1, 4), rc::gen::inRange(0, 2'000'000)),
      [](const auto& drawn) {
        const auto [type, code, value, time_us] = drawn;
        Bytes bytes;
        const auto used = type == EV_SYN ? (code % 8 == 0 ? SYN_DROPPED : SYN_REPORT) : code;
        add(bytes, static_cast<std::uint16_t>(type), static_cast<std::uint16_t>(used), value,
            std::chrono::microseconds{time_us});
        return bytes;
      });
  const auto noise = rc::gen::arbitrary<Bytes>();
  const auto piece = rc::gen::weightedOneOf<Bytes>({{20, event}, {1, noise}});
  return rc::gen::map(rc::gen::container<std::vector<Bytes>>(piece), [](const std::vector<Bytes>& pieces) {
    Bytes all;
    for (const Bytes& part : pieces) all.insert(all.end(), part.begin(), part.end());
    return all;
  });
}

} // namespace

TEST_CASE("evdev: any byte stream, split anywhere, decodes the same") {
  CHECK(rc::check("split anywhere", [] {
    const Bytes bytes = *streams();
    EvdevDecoder decoder;
    Moves moves;
    for (std::size_t begin = 0; begin < bytes.size();) {
      const auto size = std::min<std::size_t>(*rc::gen::inRange<std::size_t>(1, 80), bytes.size() - begin);
      decoder.read({bytes.data() + begin, size}, moves);
      begin += size;
    }
    RC_ASSERT(text(moves.seen) == text(decoded(bytes)));
  }));
}

TEST_CASE("evdev: whatever the stream, presses and releases of a key take turns and stamps are ordered") {
  CHECK(rc::check("take turns", [] {
    EvdevDecoder decoder;
    Moves moves;
    decoder.read(*streams(), moves);
    if (decoder.wants_resync())
      decoder.resync(*rc::gen::container<Bytes>(96, rc::gen::arbitrary<std::uint8_t>()), Instant{9s}, moves);
    std::array<bool, KEY_CNT> held{};
    for (const EvdevMove& move : moves.seen) {
      RC_ASSERT(move.code < KEY_CNT);
      RC_ASSERT(held[move.code] != move.pressed);
      RC_ASSERT(move.at.earliest <= move.at.best);
      RC_ASSERT(move.at.best <= move.at.latest);
      held[move.code] = move.pressed;
    }
  }));
}
