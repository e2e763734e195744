// Writing of visit_record.h.
#include "engine/core/record/record_line.h"
#include "engine/core/record/visit_record.h"

namespace dorsal {
namespace {

using record::LineWriter;

std::string text_of_stray(const StrayRecord& stray) {
  struct Writer {
    LineWriter line;
    LineWriter& operator()(const KeyInput& key) {
      return line.text("key")
          .count(static_cast<std::uint32_t>(key.key))
          .text(name_of(key.motion))
          .stamp(key.at)
          .text(name_of(key.provider));
    }
    LineWriter& operator()(const PointerInput& pointer) {
      return line.text(pointer.pointer == Pointer::mouse ? "mouse" : "touch")
          .real(pointer.x_px)
          .real(pointer.y_px)
          .text(name_of(pointer.motion))
          .stamp(pointer.at)
          .text(name_of(pointer.provider));
    }
    LineWriter& operator()(const FocusLost& lost) { return line.text("focus_lost").stamp(lost.at); }
    LineWriter& operator()(const FocusGained& gained) { return line.text("focus_gained").stamp(gained.at); }
    LineWriter& operator()(const WindowChanged& changed) {
      return line.text("window_changed").number(changed.width_px).number(changed.height_px);
    }
    LineWriter& operator()(const CloseRequested&) { return line.text("close_requested"); }
    LineWriter& operator()(const Disturbed& disturbed) {
      return line.text(name_of(disturbed.what)).stamp(disturbed.at);
    }
  };
  Writer writer{LineWriter{"stray"}};
  writer.line.text(name_of(stray.why));
  return std::visit(writer, stray.input).end();
}

void write_onset(LineWriter& line, const std::optional<Onset>& onset) {
  if (!onset) {
    line.none().none().none().none().none().none();
    return;
  }
  line.stamp(onset->at)
      .text(name_of(onset->provider))
      .number(onset->missed_frames)
      .text(name_of(onset->quality));
}

void write_plan(LineWriter& line, const TrialPlan& plan) {
  line.count(plan.item).real(plan.roll_deg).number(plan.foreperiod.count()).number(plan.iti.count());
  plan.level ? line.real(*plan.level) : line.none();
  line.flag(plan.is_catch);
}

void write_stimulus(LineWriter& line, const StimulusItem& item) {
  line.text(item.id)
      .count(item.base)
      .flag(item.mirrored)
      .text(name_of(item.side))
      .text(name_of(item.movement))
      .text(name_of(item.amplitude))
      .real(item.amplitude_deg)
      .real(item.view_deg)
      .text(name_of(item.head))
      .text(item.posture)
      .text(item.model)
      .text(item.background)
      .real(item.difficulty_logit);
}

struct KeepWriter {
  const std::string& name;
  const std::string& utc;

  std::string operator()(const keep::EndUnfinished&) const {
    return LineWriter{"end"}.text(name_of(SessionState::stopped)).text(utc).end();
  }
  std::string operator()(const keep::OpenRecord& open) const {
    if (open.resumes || !open.pain_before) return {};
    return LineWriter{"pain"}.text(name_of(PainMoment::before)).number(*open.pain_before).end();
  }
  std::string operator()(const keep::OpenBlock& open) const {
    const BlockHeader& header = open.header;
    return LineWriter{"block"}
        .number(header.block)
        .text(name_of(header.kind))
        .text(name_of(header.kind.task))
        .text(header.set)
        .number(header.pictures)
        .text(header.phase)
        .end();
  }
  std::string operator()(const keep::SaveTrial& saved) const {
    const TrialRecord& trial = saved.record;
    LineWriter line{"trial"};
    line.number(saved.block).text(name).number(trial.trial).number(trial.plan);
    write_plan(line, trial.planned);
    write_stimulus(line, trial.stimulus);
    line.text(name_of(trial.outcome)).stamp(trial.fixation);
    write_onset(line, trial.onset);
    if (trial.answer)
      line.text(name_of(trial.answer->side))
          .stamp(trial.answer->at)
          .text(name_of(trial.answer->provider))
          .text(name_of(trial.answer->device));
    else
      line.none().none().none().none().none().none();
    trial.brightness ? line.text(name_of(*trial.brightness)) : line.none();
    return with_strays(line.end(), trial.strays);
  }
  std::string operator()(const keep::SaveLedTrial& saved) const {
    const LedTrialRecord& trial = saved.record;
    LineWriter line{"led"};
    line.number(saved.block).text(name).number(trial.trial).number(trial.plan);
    line.number(trial.planned.pause.count()).text(name_of(trial.outcome));
    write_onset(line, trial.cue);
    line.stamp(trial.touch);
    if (trial.answer)
      line.number(trial.answer->answer)
          .stamp(trial.answer->at)
          .text(name_of(trial.answer->provider))
          .text(name_of(trial.answer->device))
          .text(name_of(trial.answer->by));
    else
      line.none().none().none().none().none().none().none();
    for (const double value : factor_values(trial.planned.stimulus)) line.real(value);
    return with_strays(line.end(), trial.strays);
  }
  std::string operator()(const keep::SaveActivity& saved) const {
    const ActivityRecord& done = saved.record;
    std::string text = LineWriter{"activity"}
                           .number(saved.block)
                           .text(name)
                           .number(done.place)
                           .text(done.activity)
                           .text(name_of(done.outcome))
                           .stamp(done.began)
                           .stamp(done.ended)
                           .end();
    for (const ActivityFactor& factor : done.factors)
      text += LineWriter{"factor"}.text(factor.name).real(factor.value).end();
    for (const ActivityRating& rating : done.ratings) {
      LineWriter line{"rating"};
      line.text(rating.question);
      rating.value ? line.number(*rating.value) : line.none();
      text += line.end();
    }
    return text;
  }
  std::string operator()(const keep::KeepResponse& given) const {
    const InstrumentResponse& response = given.response;
    std::string text = LineWriter{"response"}
                           .text(response.instrument)
                           .text(response.occasion)
                           .text(response.language)
                           .text(response.sha256)
                           .text(response.definition)
                           .end();
    for (const ItemAnswer& answer : response.answers) {
      LineWriter line{"answer"};
      line.text(answer.item);
      answer.value ? line.real(*answer.value) : line.none();
      text += line.text(answer.words).end();
    }
    return text;
  }
  std::string operator()(const keep::RatePain& pain) const {
    return LineWriter{"pain"}.text(name_of(PainMoment::after)).number(pain.rating).end();
  }
  std::string operator()(const keep::KeepTold&) const { return {}; }
  std::string operator()(const keep::EndRecord& end) const {
    return LineWriter{"end"}.text(name_of(end.state)).text(utc).end();
  }
  std::string operator()(const keep::SumUp&) const { return {}; }

private:
  static std::string with_strays(std::string text, const std::vector<StrayRecord>& strays) {
    for (const StrayRecord& stray : strays) text += text_of_stray(stray);
    return text;
  }
};

} // namespace

std::string text_of_beginning(const std::string& uuid, const SessionHeader& header) {
  return LineWriter{"visit"}
             .number(1)
             .text(uuid)
             .text(header.patient)
             .text(header.start.utc)
             .number(header.start.offset_minutes)
             .count(header.seed)
             .text(header.software_version)
             .text(header.picture_set_hash)
             .end() +
         LineWriter{"protocol"}.text(header.protocol_text).end() + text_of_facts(header.rig);
}

std::string text_of_facts(const RigFacts& facts) {
  std::string text;
  for (const auto& [name, value] : facts) text += LineWriter{"rig"}.text(name).text(value).end();
  return text;
}

std::string text_of(const Keep& keep, const std::string& name, const std::string& utc) {
  return std::visit(KeepWriter{name, utc}, keep);
}

} // namespace dorsal
