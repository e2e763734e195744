// From every screen, whatever keys came before, early, late or doubled: the key that the screen prints leads
// on. In every language, with every kind of answer keys, and in whole visits of a restless simulated patient.
#include "engine/clinic/visit/catalogue.h"
#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "engine/clinic/visit/talk.h"
#include "engine/core/base/random.h"
#include "engine/core/trial/answer_keys.h"
#include "engine/device/sdl/forwarding_stage.h"
#include "engine/session/gallery/gallery.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/languages.h"
#include "engine/session/parts/buttons.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_sets.h"

#include <algorithm>
#include <deque>
#include <set>
#include <stdexcept>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

const std::filesystem::path catalogues = std::filesystem::path{DORSAL_BINARY_DIR} / "share" / "locale";

constexpr int most_printed_keys = 8; // a question within the settings within a pause, and some to spare

Key letter(char c) { return static_cast<Key>(c); }

std::vector<Key> pressable_keys() {
  std::vector<Key> keys{Key::arrow_left, Key::arrow_right, Key::arrow_up,  Key::arrow_down, Key::tab,
                        Key::escape,     Key::space,       Key::backspace, Key::enter};
  for (const char c : std::string_view{"fjsdtnpghxwe0148"}) keys.push_back(letter(c));
  return keys;
}

const std::vector<AnswerKeys> kinds_of_answer_keys{AnswerKeys{},
                                                   {{letter('s')}, {letter('f')}},
                                                   {{Key::arrow_up}, {Key::arrow_down}},
                                                   {{letter('1')}, {letter('4')}},
                                                   {{letter('t')}, {letter('x')}}};

struct Press {
  Key key{};
  Duration after{}; // the one before
  Motion motion{Motion::press};
};
using Burst = std::vector<Press>;

Burst random_burst(Random& draws) {
  static const std::vector<Key> keys = pressable_keys();
  Burst burst;
  for (auto left = draws.integer(1, 12); left > 0; --left) {
    const Key key = keys[static_cast<std::size_t>(draws.integer(0, static_cast<int>(keys.size()) - 1))];
    const Duration after = std::chrono::milliseconds{draws.integer(1, 900)};
    burst.push_back({key, after});
    if (draws.integer(0, 3) == 0) burst.push_back({key, 90ms, Motion::repeat});
    if (draws.integer(0, 3) == 0) burst.push_back({key, 380ms});
    if (draws.integer(0, 3) == 0) burst.push_back({key, 60ms, Motion::release});
  }
  return burst;
}

struct Trapped : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The key printed for the way on, as somebody reads it who knows nothing else.
std::optional<Key> printed_key(const DisplayList& list, const Look& look) {
  for (const Key key : {Key::space, Key::enter, Key::escape})
    for (const DisplayItem& item : list.items)
      if (const auto* label = std::get_if<Label>(&item); label && label->text == key_words(look, key))
        return key;
  return {};
}

// First the burst, then again and again the key that is printed on what is shown.
class ScriptedStage final : public Stage {
public:
  ScriptedStage(Burst burst, const Words& words) : words_(words), burst_(burst.begin(), burst.end()) {
    if (!burst_.empty()) next_ = now_ + burst_.front().after;
  }
  [[nodiscard]] Instant now() const override { return now_; }
  [[nodiscard]] WallClock wall_clock() const override { return {"2026-01-05T09:00:00.000Z", 60}; }
  [[nodiscard]] ScreenSize size() const override { return {1280, 720}; }
  void upload(std::size_t, const PixelImage&) override {}
  void prepare(const DisplayList& list) override { prepared_ = list; }
  Onset present() override {
    shown_ = prepared_;
    return {.at = Stamp::exactly(now_), .provider = OnsetProvider::simulated, .missed_frames = 0};
  }
  [[nodiscard]] RigFacts facts() const override { return {}; }
  [[nodiscard]] std::optional<Input> wait(std::optional<Instant> until) override {
    if (until && *until < next_) {
      now_ = *until;
      return {};
    }
    now_ = next_;
    const Press press = take();
    return KeyInput{press.key, press.motion, Stamp::exactly(now_), ResponseProvider::simulated};
  }
  [[nodiscard]] const DisplayList& shown() const { return shown_; }
  int printed_keys_pressed{0};

private:
  Press take() {
    if (burst_.empty()) {
      next_ = now_ + 2s;
      if (++printed_keys_pressed > most_printed_keys) throw Trapped{"the printed key does not lead on"};
      const Look look{Layout{size()}, Theme{}, words_, ruler()};
      const auto key = printed_key(shown_, look);
      if (!key) throw Trapped{"no key is printed"};
      return {*key, {}};
    }
    const Press press = burst_.front();
    burst_.pop_front();
    next_ = now_ + (burst_.empty() ? Duration{2s} : burst_.front().after);
    return press;
  }

  const Words& words_;
  std::deque<Press> burst_;
  Instant now_{10s};
  Instant next_{12s};
  DisplayList prepared_, shown_;
};

class Names final : public SessionListener {
public:
  void on_screen(std::string_view name) override { seen.emplace_back(name); }
  std::vector<std::string> seen;
};

struct Way {
  std::optional<Pressed> decision;
  std::vector<std::string> screens;
};

Protocol protocol_with(const AnswerKeys& keys) {
  Protocol protocol = default_protocol();
  protocol.keys = keys;
  return protocol;
}

// What the person ends up deciding, and the screens on the way.
Way decide(const ScreenMaker& maker, const Burst& burst, const AnswerKeys& keys, const Words& words) {
  ScriptedStage stage{burst, words};
  Names names;
  Person person{protocol_with(keys), {}};
  Talk talk{stage, names, words, person};
  const Pressed pressed = talk.decide(maker);
  return {pressed, names.seen};
}

StimulusItem item(Side side) {
  StimulusItem item;
  item.side = side;
  item.movement = Movement::combined;
  return item;
}

// Those that wait for the person.
std::vector<GalleryScreen> waiting_screens() {
  std::vector<GalleryScreen> all =
      gallery({{0, 0.75f, false, 0}, item(Side::left)}, {{1, 0.75f, false, 0}, item(Side::right)});
  const PlainRuler ruler;
  const Words words;
  std::erase_if(all, [&](const GalleryScreen& screen) {
    return screen.maker(Look{Layout{{1280, 720}}, Theme{}, words, ruler}).buttons.empty();
  });
  return all;
}

bool answers_a_picture(const GalleryScreen& screen) {
  const Words words;
  const PlainRuler ruler;
  return screen.maker(Look{Layout{{1280, 720}}, Theme{}, words, ruler}).answers_picture;
}

bool is_typed_into(const GalleryScreen& screen) {
  const PlainRuler ruler;
  const Words words;
  return screen.maker(Look{Layout{{1280, 720}}, Theme{}, words, ruler}).takes_typing;
}

std::string written(const Burst& burst) {
  std::string text;
  for (const Press& press : burst)
    text += fmt::format("{}{} ", name_of(press.key), press.motion == Motion::press ? "" : "*");
  return text;
}

void check_leads_on(const GalleryScreen& screen, const Burst& burst, const AnswerKeys& keys,
                    const Words& words) {
  try {
    static_cast<void>(decide(screen.maker, burst, keys, words));
  } catch (const Trapped& trapped) {
    FAIL_CHECK(screen.name << " (" << words.language() << ") after " << written(burst) << ": "
                           << trapped.what());
  }
}

} // namespace

TEST_CASE("printed key: from every screen, after any two keys, it leads on") {
  for (const char* language : screen_languages) {
    const Words words = read_words(catalogues, language);
    for (const GalleryScreen& screen : waiting_screens())
      for (const Key first : pressable_keys())
        for (const Key second : pressable_keys())
          check_leads_on(screen, {{first, 500ms}, {second, 500ms}}, AnswerKeys{}, words);
  }
}

TEST_CASE("printed key: from every screen, after any burst of keys, late or doubled, it leads on") {
  Random draws{17};
  for (const char* language : screen_languages) {
    const Words words = read_words(catalogues, language);
    for (const GalleryScreen& screen : waiting_screens())
      for (const AnswerKeys& keys : kinds_of_answer_keys)
        for (int i = 0; i < 60; ++i) check_leads_on(screen, random_burst(draws), keys, words);
  }
}

TEST_CASE("printed key: a late answer changes nothing on a screen between trials") {
  const Words words;
  for (const GalleryScreen& screen : waiting_screens())
    for (const AnswerKeys& keys : kinds_of_answer_keys) {
      if (screen.name == "press-key" || is_typed_into(screen) || answers_a_picture(screen)) continue;
      const Way plain = decide(screen.maker, {}, keys, words);
      for (const Key key : {keys.left.front(), keys.right.front(), Key::arrow_left, Key::arrow_right}) {
        INFO(screen.name << ", late " << name_of(key));
        const Way late = decide(screen.maker, {{key, 500ms}, {key, 400ms}}, keys, words);
        CHECK(late.screens == plain.screens);
        CHECK(late.decision->command == plain.decision->command);
        CHECK(late.decision->choice == plain.decision->choice);
      }
    }
}

TEST_CASE("printed key: Tab reaches every button, the up and down arrows all but the pause mark") {
  const Words words;
  const PlainRuler ruler;
  for (const GalleryScreen& screen : waiting_screens()) {
    if (screen.name == "press-key") continue;
    const std::vector<Button> buttons =
        screen.maker(Look{Layout{{1280, 720}}, Theme{}, words, ruler}).buttons;
    Burst tabs, arrows;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
      INFO(screen.name << ", button " << i);
      tabs.push_back({Key::tab, 500ms});
      arrows.push_back({Key::arrow_down, 500ms});
      Burst by_tab = tabs, by_arrow = arrows;
      by_tab.push_back({Key::space, 500ms});
      by_arrow.push_back({Key::enter, 500ms});
      const Way tabbed = decide(screen.maker, by_tab, AnswerKeys{}, words);
      const Way arrowed = decide(screen.maker, by_arrow, AnswerKeys{}, words);
      CHECK((screen.name.starts_with("pause") || std::ranges::count(arrowed.screens, "pause") == 0));
      switch (buttons[i].command) {
      case Command::pause: CHECK(tabbed.screens.at(1) == "pause"); break;
      case Command::page_on:
      case Command::page_back: CHECK(tabbed.screens.size() > 1); break;            // another page of it
      case Command::hold: CHECK(tabbed.decision->command != Command::hold); break; // the screen stays
      case Command::settings: CHECK(tabbed.screens.at(1) == "settings"); break;
      case Command::stop:
        CHECK((tabbed.screens.size() > 1 || tabbed.decision->command == Command::stop));
        break;
      default:
        CHECK(tabbed.decision->command == buttons[i].command);
        CHECK(tabbed.decision->choice == buttons[i].choice);
      }
    }
  }
}

TEST_CASE("printed key: after a pause the frame is gone, and Space is the way on again") {
  const Words words;
  // Tab to the pause mark, in, out by Space, and once more Space.
  const Way outcome = decide(message_screen("Rest well."),
                             {{Key::tab, 500ms}, {Key::tab, 100ms}, {Key::space, 500ms}, {Key::space, 500ms}},
                             AnswerKeys{}, words);
  CHECK(outcome.screens == std::vector<std::string>{"message", "pause", "message"});
  CHECK(outcome.decision->command == Command::go_on);
}

TEST_CASE("printed key: a key that answers pictures is printed on no button") {
  const Words words;
  const PlainRuler ruler;
  for (const GalleryScreen& screen : waiting_screens())
    for (const AnswerKeys& keys : kinds_of_answer_keys) {
      const dorsal::Screen made = screen.maker(Look{Layout{{1280, 720}}, Theme{}, words, ruler, keys});
      if (made.takes_typing) continue;
      for (const Button& button : made.buttons)
        for (const Key key : button.keys)
          if (!made.answers_picture || button.command != Command::choose) CHECK_FALSE(side_of(keys, key));
    }
  const Look left_handed{Layout{{1280, 720}}, Theme{}, words, ruler, {{letter('s')}, {letter('f')}}};
  CHECK(stop_button(left_handed).keys == std::vector{letter('x')});
  CHECK(stop_button(left_handed).hint == "X");
}

namespace {

// A simulated patient whose hands do not rest: keys of all kinds come at every screen and in every trial.
class RestlessStage final : public ForwardingStage, public SessionListener {
public:
  RestlessStage(SimulatedStage& inner, std::uint64_t seed)
      : ForwardingStage(inner), patient_(inner), draws_(seed) {}

  [[nodiscard]] std::optional<Input> wait(std::optional<Instant> until) override {
    if (coming_.empty()) return ForwardingStage::wait(until);
    const KeyInput next = coming_.front();
    if (auto input = ForwardingStage::wait(until ? std::min(*until, next.at.best) : next.at.best))
      return input;
    if (now() < next.at.best) return {};
    coming_.pop_front();
    return next;
  }
  void on_screen(std::string_view name) override {
    patient_.on_screen(name);
    if (++screens_ % 3 != 0) fidget(); // now and then the screen is read in peace
  }
  void on_trial(int block, BlockKind kind, const TrialStart& start) override {
    patient_.on_trial(block, kind, start);
    if (draws_.integer(0, 4) == 0) fidget();
  }

private:
  void fidget() {
    coming_.clear();
    Instant at = now();
    for (const Press& press : random_burst(draws_))
      coming_.push_back(
          {press.key, press.motion, Stamp::exactly(at += press.after), ResponseProvider::simulated});
  }

  SimulatedStage& patient_;
  Random draws_;
  std::deque<KeyInput> coming_;
  int screens_{0};
};

struct Clinic {
  test::ScratchFolder folder;
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1), .waits_for_disk = false}};
  Clinic() {
    for (const char* name : {"train", "assess-a", "assess-b"}) test::write_set(folder.path(), name);
  }
};

SimulatedPatient patient(int session, std::uint64_t seed, const Protocol& protocol) {
  return {*observer::find_profile("low_back_pain"),
          session,
          seed,
          {"2026-01-05T09:00:00.000Z", 60},
          longest_visit(protocol)};
}

// Blocks of four pictures with a second for each: most answers come too late, and onto the next screen.
Protocol hasty_protocol() {
  Protocol protocol = default_protocol();
  for (BlockSpec& block : protocol.blocks) {
    block.pictures = 4;
    block.time_limit = 1s;
  }
  return protocol;
}

} // namespace

TEST_CASE("simulated visit: answers that come after the time limit keep nobody on a screen") {
  Clinic clinic;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SimulatedStage stage{patient(static_cast<int>(seed), seed, hasty_protocol())};
    const auto outcome = run_session({.protocol = hasty_protocol(),
                                      .patient = "P001",
                                      .seed = seed,
                                      .software_version = "test",
                                      .origin = Origin::simulated},
                                     {stage, clinic.pictures, clinic.database, stage});
    CHECK(outcome.state == SessionState::complete);
  }
}

TEST_CASE("simulated visit: it ends whatever keys come at its screens and in its trials") {
  Clinic clinic;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    Protocol protocol = hasty_protocol();
    protocol.keys = kinds_of_answer_keys[seed % kinds_of_answer_keys.size()];
    SimulatedStage inner{patient(static_cast<int>(seed), seed, protocol)};
    RestlessStage stage{inner, seed};
    const std::string code = fmt::format("P{:03}", seed);
    const auto run = [&] {
      return run_session({.protocol = protocol,
                          .patient = code,
                          .seed = seed,
                          .software_version = "test",
                          .origin = Origin::simulated},
                         {stage, clinic.pictures, clinic.database, stage});
    };
    CHECK_NOTHROW(run());
  }
}

TEST_CASE("simulated visit: one without an end is an error that names patient, session and seed") {
  SimulatedStage stage{{.profile = *observer::find_profile("healthy"),
                        .session = 4,
                        .seed = 3,
                        .start = {},
                        .longest_visit = 1h,
                        .called = "patient SIM0007, session 5, seed 21"}};
  const auto for_ever = [&stage] {
    for (;;) {
      stage.on_screen("pause");
      for (int i = 0; i < 2; ++i) static_cast<void>(stage.wait(std::nullopt)); // press and release
    }
  };
  try {
    for_ever();
  } catch (const Error& error) {
    CHECK(error.code() == ExitCode::internal_error);
    CHECK(std::string{error.what()}.find("patient SIM0007, session 5, seed 21") != std::string::npos);
  }
  CHECK(stage.now() < Instant{2h});
}

TEST_CASE(
    "simulated visit: its longest time leaves room for the slowest patient, and grows with the protocol") {
  Protocol longer = default_protocol();
  for (BlockSpec& block : longer.blocks) block.pictures *= 2;
  CHECK(longest_visit(default_protocol()) > 2h);
  CHECK(longest_visit(longer) > longest_visit(default_protocol()));
  CHECK(longest_visit(default_protocol()) < 24h);
}
