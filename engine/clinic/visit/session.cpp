#include "engine/clinic/visit/session.h"

#include "engine/clinic/own/own_guides.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/visit/film_pictures.h"
#include "engine/clinic/visit/history.h"
#include "engine/clinic/visit/in_view.h"
#include "engine/core/base/error.h"
#include "engine/core/protocol/protocol_text.h"
#include "engine/core/visit/refusal.h"
#include "engine/session/visit_machine.h"
#include "engine/store/people/patient_facts.h"
#include "engine/store/sessions/kept_writer.h"
#include "engine/store/travel/prescriptions.h"
#include "stimuli/making/turning_figure.h"
#include "stimuli/pictures/image_header.h"
#include "stimuli/pictures/picture_decoder.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <numeric>
#include <utility>

namespace dorsal {
namespace {

constexpr std::size_t first_turning_slot = 64; // pictures of the explanation lie below

// A press may not be read late while a trial runs.
class Attention {
public:
  explicit Attention(Stage& stage) : stage_(stage) {}
  Attention(const Attention&) = delete;
  Attention& operator=(const Attention&) = delete;
  ~Attention() { give(false); }
  void give(bool attend) {
    if (attend != given_) stage_.attend(attend);
    given_ = attend;
  }

private:
  Stage& stage_;
  bool given_{};
};

std::filesystem::path turning_picture(const PictureSets& pictures, Loop loop, int frame) {
  return pictures.root() / "turning" / loop_file(loop, frame);
}

// Empty where the sets come without it.
std::optional<TurningFigure> turning_figure(const PictureSets& pictures) {
  const auto header = read_image_header(turning_picture(pictures, Loop::turning, 0));
  if (!header) return {};
  return TurningFigure{first_turning_slot, turning_frames,
                       static_cast<float>(header->width_px) / static_cast<float>(header->height_px),
                       read_image_header(turning_picture(pictures, Loop::bending, 0)).has_value()};
}

void require_motors(const Stage& stage, const Protocol& protocol) {
  const int wanted = protocol.touch.squares;
  if (!uses(protocol, TaskId::vibration) || stage.motors() >= wanted) return;
  if (stage.motors() == 0)
    throw Error(
        ExitCode::device_error,
        "this visit has a block in which motors move on the back, and no machine with motors is named: "
        "give --vibrator PORT, for example --vibrator /dev/ttyUSB0");
  throw Error(
      ExitCode::device_error,
      fmt::format("this visit asks which of {} motors moved, and the machine has {}: set touch.squares "
                  "to as many or fewer (4, 6, 9, 12 or 20)",
                  wanted, stage.motors()));
}

// How the turning figure was uploaded.
struct FigureUpload {
  int height_px{};
  Brightness brightness{};
  friend bool operator==(const FigureUpload&, const FigureUpload&) = default;
};

std::vector<std::string> codes_of(const std::vector<Words>& languages) {
  std::vector<std::string> codes;
  for (const Words& words : languages) codes.push_back(words.language());
  return codes;
}

class SessionHost {
public:
  SessionHost(const SessionOptions& options, const SessionParts& parts)
      : options_(options), stage_(parts.stage), pictures_(parts.pictures), database_(parts.database),
        listener_(parts.listener), writer_(parts.database), attention_(parts.stage),
        message_(unread_message(parts.database, options.patient)),
        visit_(known(), surroundings(), stage_.now()) {}

  SessionOutcome run() {
    require_all_in_view(stage_);
    if (!options_.unfinished)
      require_motors(stage_, options_.protocol); // else a silent machine is told when it comes
    visit_.begin();
    for (;;) {
      while (const auto effect = visit_.next_effect()) perform(*effect);
      if (visit_.over()) break;
      wait();
    }
    if (refused_) std::rethrow_exception(refused_);
    const SessionState state = visit_.course().state();
    return {session_, state == SessionState::running ? SessionState::stopped : state,
            visit_.course().blocks()};
  }

private:
  [[nodiscard]] Surroundings surroundings() const {
    return {options_.words, stage_.ruler(),         backdrop(),
            stage_.size(),  is_all_in_view(stage_), options_.languages};
  }

  [[nodiscard]] Colour backdrop() const {
    const auto sets = sets_of(options_.protocol);
    if (sets.empty()) return Theme{}.background;
    const Backdrop found = pictures_.get(sets.front()).manifest.backdrop;
    return {found.red, found.green, found.blue};
  }

  // What the visit has to know.
  [[nodiscard]] Known known() {
    Known known{.protocol = options_.protocol,
                .seed = options_.seed,
                .manner = options_.manner,
                .history = read_history(database_, options_.patient),
                .facts = read_patient_facts(database_, options_.patient),
                .message = message_ ? std::optional{message_->text} : std::nullopt,
                .clock = doubt_of_this_clock(),
                .unfinished = {},
                .sets = {},
                .turning_figure = turning_figure(pictures_),
                .questions = options_.questions,
                .language = options_.words.language(),
                .languages = codes_of(options_.languages),
                .lessons = {},
                .films = films_to_show(pictures_)};
    if (uses(options_.protocol, TaskId::lesson) || options_.unfinished)
      for (Lesson& lesson : all_lessons(database_.path()))
        known.lessons.push_back(std::make_shared<const Lesson>(std::move(lesson)));
    known.guides = all_guides(database_.path());
    known.today = local_day(stage_.wall_clock()).value_or(Day{});
    know_sets(known.sets, options_.protocol);
    if (!options_.unfinished) return known;
    const auto& [stored, protocol, owned] = *options_.unfinished;
    known.unfinished =
        UnfinishedVisit{.protocol = protocol,
                        .seed = stored.record.header.seed,
                        .pain = stored.record.pain,
                        .blocks = without_left_out(stored.record.blocks, stored.summary.state),
                        .history = read_history(database_, options_.patient, stored.summary.start.utc)};
    know_sets(known.sets, protocol);
    for (const BlockRecord& block : stored.record.blocks)
      if (shows_pictures(block.header.kind)) know_set(known.sets, block.header.set);
    return known;
  }

  void know_sets(KnownSets& sets, const Protocol& protocol) {
    for (const std::string& name : sets_of(protocol)) know_set(sets, name);
  }
  void know_set(KnownSets& sets, const std::string& name) {
    const PictureSet& set = pictures_.get(name);
    sets[name] = {set.items, set.manifest.pictures};
  }

  // What is to be told of it; a simulated patient cares for no calendar, but it is kept all the same.
  [[nodiscard]] std::optional<face::Clock> doubt_of_this_clock() {
    const WallClock now = stage_.wall_clock();
    const auto newest = SessionReader{database_}.newest_start();
    clock_doubt_ = doubt_of_clock(now, newest);
    if (!clock_doubt_ || options_.origin == Origin::simulated) return {};
    return face::Clock{*clock_doubt_, now, newest};
  }

  void wait() {
    const auto due = visit_.due();
    const auto until =
        due ? std::optional{due->shows ? stage_.hand_over_for(due->at) : due->at} : std::nullopt;
    if (const auto got = stage_.wait(until))
      give(*got);
    else if (due)
      visit_.take(event::TimeCome{}, due->shows ? std::max(stage_.now(), due->at) : stage_.now());
  }

  void give(const Input& input) {
    if (std::holds_alternative<WindowChanged>(input))
      visit_.take(event::Window{stage_.size(), is_all_in_view(stage_)}, stage_.now());
    else
      visit_.take(input, stage_.now());
  }

  void perform(const Effect& effect) {
    const DisplayList& list = visit_.list(effect.surface);
    switch (effect.what) {
    case Do::check_rig:
      stage_.show(list);
      stage_.check_rig(list);
      return answer(event::RigChecked{});
    case Do::show: static_cast<void>(stage_.show(list)); return;
    case Do::show_and_tell: return answer(event::Shown{stage_.show(list), {}});
    case Do::prepare: return stage_.prepare(list);
    case Do::present: return answer(event::Shown{stage_.present(), {}});
    case Do::present_and_mark: {
      const Onset onset = stage_.present();
      return answer(event::Shown{onset, stage_.mark(Mark::onset)});
    }
    case Do::mark_response: return answer(event::Marked{stage_.mark(Mark::response)});
    case Do::vibrate:
      return answer(event::Vibrated{
          stage_.vibrate(visit_.buzz().site.square, std::chrono::milliseconds{visit_.buzz().lasts_ms})});
    case Do::sound: return stage_.sound(visit_.tone());
    case Do::attend: attention_.give(true); return answer(event::Attending{});
    case Do::leave_off: attention_.give(false); return answer(event::LeftOff{});
    case Do::upload: upload(visit_.upload()); return answer(event::Uploaded{});
    case Do::keep: return keep();
    case Do::gather:
      while (const auto input = stage_.wait(stage_.now())) give(*input);
      return answer(event::Gathered{});
    case Do::bring_into_view:
      stage_.bring_into_view();
      return answer(event::BroughtBack{stage_.size(), is_all_in_view(stage_)});
    case Do::tell_screen: return listener_.on_screen(visit_.screen_name());
    case Do::tell_trial:
      return listener_.on_trial(visit_.trial().block, visit_.trial().kind, visit_.trial().start);
    case Do::tell_led_trial:
      return listener_.on_led_trial(visit_.led_trial().block, visit_.led_trial().start);
    case Do::close: return;
    }
  }

  void answer(const Event& event) { visit_.take(event, stage_.now()); }

  // Pictures.

  void upload(const step::Upload& wanted) {
    if (!stage_.draws()) return;
    const int height_px = visit_.layout().picture_height_px();
    if (!wanted.films.empty()) upload_films_of(wanted.films);
    if (wanted.turning_figure) upload_turning_figure(*wanted.turning_figure, height_px * 3 / 4);
    if (wanted.set.empty()) return;
    const PictureSet& set = pictures_.get(wanted.set);
    const bool all = wanted.bases.empty();
    if (all) figure_held_.reset(); // a whole set may lie where it was
    std::vector<std::size_t> places = wanted.bases;
    if (all) {
      places.resize(set.manifest.pictures.size());
      std::iota(places.begin(), places.end(), std::size_t{0});
    }
    std::vector<PixelImage> images = decode_pictures(set, places, height_px);
    for (std::size_t i = 0; i < places.size(); ++i) upload_picture(i, std::move(images[i]));
  }

  void upload_turning_figure(const TurningFigure& figure, int height_px) {
    const FigureUpload wanted{height_px, visit_.course().person().comfort().brightness};
    if (figure_held_ == wanted) return;
    for (int i = 0; i < figure.all_frames(); ++i) {
      const Loop loop = i < figure.frames ? Loop::turning : Loop::bending;
      upload_picture(figure.first_slot + static_cast<std::size_t>(i),
                     decode_for_screen(turning_picture(pictures_, loop, i % figure.frames), height_px));
    }
    figure_held_ = wanted;
  }

  void upload_films_of(const std::vector<Film>& films) {
    const FilmUpload wanted{films, visit_.layout().film_height_px(),
                            visit_.course().person().comfort().brightness};
    if (films_held_ == wanted) return;
    films_held_.reset(); // until all are there
    upload_films(wanted, pictures_,
                 [this](std::size_t slot, PixelImage image) { upload_picture(slot, std::move(image)); });
    films_held_ = wanted;
  }

  // As bright as the patient likes it.
  void upload_picture(std::size_t slot, PixelImage image) {
    if (visit_.course().person().comfort().brightness == Brightness::dim) dim(image);
    stage_.upload(slot, image);
  }

  // Records.

  void keep() {
    try {
      if (std::holds_alternative<keep::SumUp>(visit_.keep())) return answer(sum_up());
      std::visit([this](const auto& what) { keep(what); }, visit_.keep());
    } catch (const Error& error) {
      if (error.code() != ExitCode::database_error || !may_be_refused(visit_.keep(), visit_.course())) throw;
      refused_ = std::current_exception();
      return answer(event::Refused{error.what()});
    }
    refused_ = {};
    tell_of_keeping();
  }

  void tell_of_keeping() {
    std::optional<KeptInEmergency> emergency;
    if (const auto& failed = writer_.emergency()) {
      emergency = KeptInEmergency{failed->reason, failed->file.string()};
      if (!std::exchange(told_emergency_, true)) listener_.on_emergency(emergency->reason, emergency->file);
    }
    if (const auto* trial = std::get_if<keep::SaveTrial>(&visit_.keep()))
      listener_.on_saved(trial->block, trial->record.trial);
    if (const auto* trial = std::get_if<keep::SaveLedTrial>(&visit_.keep()))
      listener_.on_saved(trial->block, trial->record.trial);
    if (const auto* activity = std::get_if<keep::SaveActivity>(&visit_.keep()))
      listener_.on_saved(activity->block, activity->record.place);
    answer(event::Kept{std::move(emergency)});
  }

  void keep(const keep::EndUnfinished&) {
    SessionWriter{database_}.end_session(options_.unfinished->stored.summary.uuid, SessionState::stopped,
                                         stage_.wall_clock());
  }

  void keep(const keep::OpenRecord& open) {
    known_facts_ = rig_facts();
    if (open.resumes) {
      const Unfinished& unfinished = *options_.unfinished;
      session_ = unfinished.stored.summary.uuid;
      writer_.go_on_with(unfinished.stored, unfinished.owned);
      return writer_.add_rig_facts(session_, known_facts_);
    }
    const Protocol& protocol = visit_.course().protocol();
    session_ = writer_.begin_session({.patient = options_.patient,
                                      .start = stage_.wall_clock(),
                                      .seed = visit_.course().seed(),
                                      .protocol_text = to_toml(protocol),
                                      .picture_set_hash = pictures_.hash(sets_of(protocol)),
                                      .software_version = options_.software_version,
                                      .rig = known_facts_},
                                     options_.origin);
    if (open.pain_before) writer_.rate_pain(session_, PainMoment::before, *open.pain_before);
  }

  void keep(const keep::OpenBlock& block) { writer_.begin_block(session_, block.header); }
  void keep(const keep::SaveTrial& trial) { writer_.save_trial(session_, trial.block, trial.record); }
  void keep(const keep::SaveLedTrial& trial) { writer_.save_led_trial(session_, trial.block, trial.record); }
  void keep(const keep::SaveActivity& done) { writer_.save_activity(session_, done.block, done.record); }
  void keep(const keep::KeepResponse& given) { writer_.keep_response(session_, given.response); }
  void keep(const keep::RatePain& pain) { writer_.rate_pain(session_, PainMoment::after, pain.rating); }

  // Nothing of a session: where the database fails they can be told again next time.
  void keep(const keep::KeepTold& told) {
    heard_message_ = heard_message_ || told.heard_message;
    if (writer_.emergency()) return;
    try {
      keep_patient_facts(database_, options_.patient, told.facts);
      if (heard_message_ && message_) mark_read(database_, options_.patient, *message_);
      heard_message_ = false;
    } catch (const Error& error) {
      if (error.code() != ExitCode::database_error) throw;
    }
  }

  void keep(const keep::EndRecord& end) {
    keep_new_facts();
    writer_.end_session(session_, end.state, stage_.wall_clock());
  }

  void keep(const keep::SumUp&) {}

  [[nodiscard]] RigFacts rig_facts() const {
    RigFacts facts = stage_.facts();
    if (const std::string refusal = refusal_of_films(pictures_); !refusal.empty())
      facts.emplace_back("films", refusal);
    if (clock_doubt_) facts.emplace_back("wall clock", name_of(*clock_doubt_));
    facts.insert(facts.end(), options_.known_of_the_rig.begin(), options_.known_of_the_rig.end());
    return facts;
  }

  // What the session itself has shown of the machine, such as how well two providers agree.
  void keep_new_facts() {
    RigFacts learnt = stage_.facts();
    std::erase_if(learnt, [this](const auto& fact) {
      return std::ranges::find(known_facts_, fact) != known_facts_.end();
    });
    if (learnt.empty()) return;
    writer_.add_rig_facts(session_, learnt);
    known_facts_.insert(known_facts_.end(), learnt.begin(), learnt.end());
  }

  [[nodiscard]] event::SummedUp sum_up() {
    constexpr std::size_t most = 8;
    event::SummedUp sum;
    if (stage_.draws()) sum.trend = assess_results(database_, options_.patient); // somebody looks
    sum.place = place_in_plan(database_, options_.patient, options_.protocol.dose, stage_.wall_clock());
    if (sum.trend.size() > most) sum.trend.erase(sum.trend.begin(), sum.trend.end() - most);
    if (!options_.file_for_clinic || writer_.emergency()) return sum;
    const std::filesystem::path file = options_.file_for_clinic();
    sum.file = {file.filename().string(), file.parent_path().filename().string()};
    return sum;
  }

  const SessionOptions& options_;
  Stage& stage_;
  PictureSets& pictures_;
  Database& database_;
  SessionListener& listener_;
  KeptWriter writer_;
  Attention attention_;
  std::optional<ClinicMessage> message_; // of the clinic, not read yet
  std::optional<ClockDoubt> clock_doubt_;
  VisitMachine visit_;
  Uuid session_{};
  RigFacts known_facts_;
  std::optional<FilmUpload> films_held_;    // by the stage
  std::optional<FigureUpload> figure_held_; // likewise
  bool told_emergency_{};
  bool heard_message_{};       // and not kept yet
  std::exception_ptr refused_; // why the last record was not kept
};

} // namespace

SessionOutcome run_session(const SessionOptions& options, const SessionParts& parts) {
  return SessionHost{options, parts}.run();
}

} // namespace dorsal
