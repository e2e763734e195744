#include "engine/clinic/visit/talk.h"

#include "engine/clinic/visit/in_view.h"

namespace dorsal {

Talk::Talk(Stage& stage, SessionListener& listener, const Words& words, Person& person)
    : stage_(stage), listener_(listener),
      person_(person), around_{words, stage.ruler(), Theme{}.background, stage.size()} {}

Dialogue::Context Talk::context() { return {person_, around_, stage_.now()}; }

void Talk::look_around() {
  around_.size = stage_.size();
  around_.in_view = is_all_in_view(stage_);
}

void Talk::tell_news() {
  for (auto news = dialogue_.take_news(); news.show || news.bring_into_view; news = dialogue_.take_news()) {
    if (news.show) stage_.show(dialogue_.list());
    if (news.opened) listener_.on_screen(dialogue_.name());
    if (!news.bring_into_view) continue;
    stage_.bring_into_view();
    look_around();
    dialogue_.brought_back(context());
  }
}

void Talk::show(const ScreenMaker& maker) {
  look_around();
  const Screen screen = maker(look_of(around_, person_.comfort()));
  stage_.show(screen.list);
  listener_.on_screen(screen.name);
}

Pressed Talk::decide(const ScreenMaker& maker) {
  look_around();
  if (const auto decision = dialogue_.open(maker, context())) return *decision;
  for (;;) {
    tell_news();
    const auto due = dialogue_.due();
    const auto input = stage_.wait(due);
    if (!input) {
      if (!due) continue;
      if (const auto decision = dialogue_.time_came(context())) return *decision;
      continue;
    }
    if (std::holds_alternative<WindowChanged>(*input)) look_around();
    if (const auto decision = dialogue_.take(*input, context())) return *decision;
  }
}

} // namespace dorsal
