#include "engine/session/activities/lesson_screens.h"

#include "engine/core/observer/lesson_screen_names.h"
#include "engine/core/programme/visit_length.h"
#include "engine/core/trial/answer_keys.h"
#include "engine/core/trial/lesson_plan.h"
#include "engine/session/activities/activity_parts.h"
#include "engine/session/looks/drawn_back.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/lesson_pictures.h"
#include "engine/session/looks/marks.h"
#include "engine/session/parts/button_grid.h"
#include "engine/session/parts/buttons.h"
#include "engine/session/parts/typing_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dorsal {
namespace {

namespace shows = lesson::shows;
using lesson::Telling;
using ButtonText = ScreenBuilder::ButtonText;

// A square of the own back: its number, and beside it what was felt there, as a shape and not as a colour
// alone.
void add_felt_square(Screen& out, const Look& look, const Box& box, int number, lesson::Felt felt) {
  const Theme& theme = look.theme;
  if (felt != lesson::Felt::blurred)
    return add_square(out.list, look, box, number,
                      felt == lesson::Felt::clear ? SquareLook::lit : SquareLook::plain);
  // An edge that fades away, beside the number and not below it.
  constexpr int edges = 4;
  for (int edge = 0; edge < edges; ++edge) {
    const float inset = 0.06F * static_cast<float>(edge) * box.width,
                share = static_cast<float>(edge) / edges;
    out.list.items.emplace_back(
        Frame{{box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset},
              mixed(theme.zone_line, theme.zone, share),
              0.07F * box.width,
              0.2F * box.width});
  }
  out.list.items.emplace_back(look.fitted({.box = box,
                                           .text = fmt::format("{}", number),
                                           .size_px = box.height * 0.4F,
                                           .colour = theme.ink,
                                           .bold = true}));
}

Key key_of_square(int number) {
  return number < 10 ? digit_key(number) : static_cast<Key>('a' + number - 10);
}

// Their number before them, not below: whole lines are left for the letters.
std::vector<ButtonText> numbered(const std::vector<std::string>& labels) {
  std::vector<ButtonText> texts;
  texts.reserve(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    texts.push_back({fmt::format("{}. {}", number, labels[i]), "", Command::choose,
                     number < 10 ? std::vector{digit_key(number)} : std::vector<Key>{}, number});
  }
  return texts;
}

// One screen of a lesson; each shape of it has its own function.
struct LessonPainter {
  const Look& look;
  const face::LessonScreen& shown;
  const std::string& language;

  [[nodiscard]] const Lesson& of() const { return *shown.lesson; }
  [[nodiscard]] const std::string& in(const Texts& texts) const { return text_in(texts, language); }
  [[nodiscard]] const lesson::Card& card(std::size_t place) const { return of().cards[place]; }
  [[nodiscard]] const lesson::Wording& wording(std::size_t check) const {
    return lesson::wording_of(of().checks[check], shown.telling);
  }

  [[nodiscard]] std::vector<ButtonText> with_back(ButtonText first) const {
    std::vector<ButtonText> buttons{std::move(first)};
    if (shown.may_go_back) buttons.push_back(back_button(look, {Key::backspace}));
    return buttons;
  }
  [[nodiscard]] std::vector<ButtonText> going_on() const { return with_back(way_on(look, look.say("Next"))); }
  [[nodiscard]] std::vector<ButtonText> passing_over() const { return with_back(dorsal::passing_over(look)); }

  [[nodiscard]] std::vector<std::string> labels_of(const std::vector<Texts>& options) const {
    std::vector<std::string> labels;
    labels.reserve(options.size());
    for (const Texts& option : options) labels.push_back(in(option));
    return labels;
  }
  void add_options(ScreenBuilder& screen, const std::vector<std::string>& labels) const {
    screen.area(
        static_cast<float>(labels.size()) * option_units(look),
        [this, labels](Screen& out, const Box& box) { add_grid(out, look, box, numbered(labels), 1); });
  }
  void add_picture(ScreenBuilder& screen, lesson::Picture picture) const {
    if (picture == lesson::Picture::none) return;
    screen.area(200, [this, picture](Screen& out, const Box& box) {
      add_lesson_picture(out.list, look, box, picture);
    });
    if (picture == lesson::Picture::ages)
      screen.text(look.say(
          "Each bar: of 100 people without back pain, how many have changed discs. Below it: their age."));
  }

  Screen operator()(const shows::Reads& at) const {
    const auto& read = std::get<lesson::Read>(card(at.card).kind);
    ScreenBuilder screen{std::string{lesson_screen_name::reads}, look};
    screen.title(in(read.heading));
    add_picture(screen, card(at.card).picture);
    screen.reading(in(card(at.card).text));
    Screen made = screen.buttons(going_on()).build();
    if (read.warns) add_frame(made);
    return made;
  }
  // Around what is read, in the colour of what is not to be missed.
  void add_frame(Screen& made) const {
    const float unit = look.layout.unit(), edge = 16 * unit;
    const Box column = look.layout.column();
    const float foot = look.layout.button(0, 1).y - 8 * unit;
    made.list.items.emplace_back(
        Frame{{column.x - edge, column.y - edge / 2, column.width + 2 * edge, foot - column.y + edge / 2},
              look.theme.no,
              5 * unit,
              18 * unit});
  }

  Screen operator()(const shows::AsksOption& at) const {
    const auto* predict = std::get_if<lesson::Predict>(&card(at.card).kind);
    ScreenBuilder screen{std::string{lesson_screen_name::option}, look};
    screen.reading(in(card(at.card).text));
    add_options(screen, labels_of(predict ? predict->options
                                          : std::get<lesson::Experiment>(card(at.card).kind).options));
    return screen.buttons(passing_over()).build();
  }

  Screen operator()(const shows::Reveals& at) const {
    const auto& predict = std::get<lesson::Predict>(card(at.card).kind);
    ScreenBuilder screen{std::string{lesson_screen_name::reveals}, look};
    screen.title(look.say("What is known"));
    add_picture(screen, card(at.card).picture);
    screen.reading(in(predict.reveal));
    if (at.chosen) add_said(screen, in(predict.options[static_cast<std::size_t>(*at.chosen - 1)]));
    return screen.buttons(going_on()).build();
  }
  void add_said(ScreenBuilder& screen, const std::string& said) const {
    screen.note(look.say("Your guess: {said}", fmt::arg("said", said)));
  }

  // A sentence to be judged is a quotation, never the largest thing on a screen: it may be a fear.
  [[nodiscard]] std::string quoted(const Texts& texts) const {
    return look.say("\u201c{said}\u201d", fmt::arg("said", in(texts)));
  }
  [[nodiscard]] std::string yes_of(const lesson::Sort& sort) const {
    return sort.yes.empty() ? look.say("Fits") : in(sort.yes);
  }
  [[nodiscard]] std::string no_of(const lesson::Sort& sort) const {
    return sort.no.empty() ? look.say("Does not fit") : in(sort.no);
  }

  Screen operator()(const shows::AsksStatement& at) const {
    const auto& sort = std::get<lesson::Sort>(card(at.card).kind);
    ScreenBuilder screen{std::string{lesson_screen_name::statement}, look};
    screen.text(in(card(at.card).text)).reading(quoted(sort.statements[at.statement].text));
    screen.area(130, [this, &sort](Screen& out, const Box& box) {
      const std::vector<ButtonText> texts{
          {yes_of(sort), "1", Command::choose, {digit_key(1)}, 1},
          {no_of(sort), "2", Command::choose, {digit_key(2)}, 0},
      };
      add_grid(out, look, box, texts, 2);
    });
    return screen.buttons(passing_over()).build();
  }

  Screen operator()(const shows::ExplainsStatement& at) const {
    const auto& sort = std::get<lesson::Sort>(card(at.card).kind);
    const lesson::SortedStatement& statement = sort.statements[at.statement];
    ScreenBuilder screen{std::string{lesson_screen_name::statement_said}, look};
    screen.text(quoted(statement.text))
        .title(statement.fits ? yes_of(sort) : no_of(sort))
        .reading(in(statement.why));
    if (at.said_fits && *at.said_fits != statement.fits)
      screen.note(
          look.say("You chose: {said}", fmt::arg("said", *at.said_fits ? yes_of(sort) : no_of(sort))));
    return screen.buttons(going_on()).build();
  }

  Screen operator()(const shows::AsksStep& at) const {
    const auto& order = std::get<lesson::Order>(card(at.card).kind);
    const auto next = std::ranges::find_if(
        at.offered, [&](int step) { return std::ranges::find(at.chosen, step) == at.chosen.end(); });
    ScreenBuilder screen{lesson_screen_name::step_with(static_cast<int>(next - at.offered.begin()) + 1),
                         look};
    screen.title(at.chosen.empty() ? look.say("Which comes first?") : look.say("Which comes next?"))
        .text(in(card(at.card).text));
    screen.area(static_cast<float>(at.offered.size()) * 0.74F * option_units(look), [this, &at,
                                                                                     &order](Screen& out,
                                                                                             const Box& box) {
      std::vector<ButtonText> texts;
      for (std::size_t i = 0; i < at.offered.size(); ++i) {
        const int step = at.offered[i];
        const auto chosen = std::ranges::find(at.chosen, step);
        const std::string& label = in(order.steps[static_cast<std::size_t>(step - 1)]);
        const Key key = digit_key(static_cast<int>(i) + 1);
        if (chosen == at.chosen.end())
          texts.push_back({label, "", Command::choose, {key}, step});
        else // its place, as it was chosen
          texts.push_back(
              {fmt::format("{}. {}", chosen - at.chosen.begin() + 1, label), "", Command::choose, {}, step});
      }
      add_grid(out, look, box, texts, 1);
    });
    return screen.buttons(passing_over()).build();
  }

  Screen operator()(const shows::RevealsOrder& at) const {
    const auto& order = std::get<lesson::Order>(card(at.card).kind);
    ScreenBuilder screen{std::string{lesson_screen_name::order}, look};
    screen.title(look.say("One good order"));
    for (std::size_t i = 0; i < order.steps.size(); ++i)
      screen.text(fmt::format("{}. {}", i + 1, in(order.steps[i])));
    screen.text(in(order.reveal));
    return screen.buttons(going_on()).build();
  }

  Screen operator()(const shows::Types& at) const {
    return typing_screen(look, {.name = lesson_screen_name::sentence,
                                .name_typed = lesson_screen_name::sentence_typed,
                                .title = look.say("One sentence of yours"),
                                .text = in(card(at.card).text),
                                .typed = at.typed,
                                .may_go_back = shown.may_go_back});
  }

  Screen operator()(const shows::MarksBack& at) const {
    ScreenBuilder screen{std::string{lesson_screen_name::own_back}, look};
    screen.text(in(card(at.card).text));
    screen.area(330, [this, &at](Screen& out, const Box& box) {
      const BackOnScreen back{
          box, touch::grid_of(static_cast<int>(lesson::squares_of_own_back)).value(), {250, 470}};
      back.draw(out.list, look.theme);
      add_side_words(out, back);
      for (int number = 1; number <= static_cast<int>(lesson::squares_of_own_back); ++number) {
        const Box square = back.square(number);
        add_felt_square(out, look, square, number, at.felt.at(static_cast<std::size_t>(number - 1)));
        const Key key = key_of_square(number); // Tab reaches those without one
        const bool is_free = !side_of(look.answer_keys, key);
        out.buttons.push_back(
            {square, Command::choose, is_free ? std::vector{key} : std::vector<Key>{}, number});
      }
    });
    screen.note(look.say("Press a square once: clear. Twice: blurred. Again: empty."));
    return screen.buttons(with_back(way_on(look, look.say("Done")))).build();
  }

  // Seen from behind, so left is left.
  void add_side_words(Screen& out, const BackOnScreen& back) const {
    const Box first = back.square(1), last = back.square(4);
    const float wide = 110 * look.layout.unit(), tall = first.height;
    const auto add = [&](float x, std::string word) {
      out.list.items.emplace_back(look.fitted({.box = {x, first.y + tall, wide, tall},
                                               .text = std::move(word),
                                               .size_px = 26 * look.layout.unit(),
                                               .colour = look.theme.ink}));
    };
    const float away = back.length(120);
    add(first.x - away - wide, look.say("left"));
    add(last.x + last.width + away, look.say("right"));
  }

  Screen operator()(const shows::AsksBelief& at) const {
    const lesson::Belief& belief = of().belief;
    ScreenBuilder screen{std::string{lesson_screen_name::belief}, look};
    screen.title(in(belief.text))
        .text(at.moment == lesson::Moment::before
                  ? look.say("Before we begin: how much is this true for you?")
                  : look.say("And now: how much is this true for you?"));
    screen.area(170, [this, &belief](Screen& out, const Box& box) {
      add_rating_row(out, look, box, {in(belief.low), in(belief.high)});
    });
    screen.note(look.say("There is no right answer. It helps to see what changes."));
    return screen.buttons(passing_over()).build();
  }

  Screen operator()(const shows::AsksCheck& at) const {
    const lesson::Wording& asked = wording(at.check);
    ScreenBuilder screen{lesson_screen_name::check_with(asked.right), look};
    screen.reading(in(asked.text));
    add_options(screen, labels_of({asked.options.begin(), asked.options.end()}));
    screen.note(look.say("Question {number} of {count}", fmt::arg("number", at.check + 1),
                         fmt::arg("count", of().checks.size())));
    return screen.buttons(passing_over()).build();
  }

  Screen operator()(const shows::Explains& at) const {
    const lesson::Wording& asked = wording(at.check);
    ScreenBuilder screen{std::string{lesson_screen_name::explains}, look};
    screen.title(at.chosen == asked.right ? look.say("Yes, that fits") : look.say("Here is what fits"))
        .reading(in(asked.options.at(static_cast<std::size_t>(asked.right - 1))))
        .text(in(asked.explain));
    if (at.chosen && at.chosen != asked.right)
      screen.note(look.say("You chose: {said}",
                           fmt::arg("said", in(asked.options.at(static_cast<std::size_t>(*at.chosen - 1))))));
    return screen.buttons(going_on()).build();
  }

  Screen operator()(const shows::OtherWords& at) const {
    ScreenBuilder screen{std::string{lesson_screen_name::other_words}, look};
    screen.title(look.say("In other words")).reading(in(of().checks[at.check].other_words));
    return screen.buttons(going_on()).build();
  }

  Screen operator()(const shows::Sums& at) const {
    ScreenBuilder screen{std::string{lesson_screen_name::sums}, look};
    screen.title(look.say("This lesson is done"));
    if (!at.passed) screen.text(look.say("We look at it once more another day, in other words."));
    screen.reading(look.say("To remember: {idea}", fmt::arg("idea", in(of().idea))));
    return screen.buttons(going_on()).build();
  }
};

} // namespace

ScreenMaker lesson_intro_screen(const face::LessonIntro& intro) {
  return [intro](const Look& look) {
    const std::string& language = look.words.get().language();
    ScreenBuilder screen{std::string{lesson_screen_name::intro}, look};
    screen.title(text_in(intro.lesson->title, language))
        .text(
            intro.telling == Telling::first
                ? look.say("A short lesson, about {minutes} minutes. You read a little and answer a little.",
                           fmt::arg("minutes", minutes_a_lesson))
                : look.say("You know this lesson. Today it comes in other words."))
        .text(look.say("Your answers are not marks. Your clinician sees them, to know what to talk about."))
        .note(look.say("You can skip whatever you like, go back to read again, and pause at any moment."));
    return screen
        .buttons({way_on(look, look.say("Begin")),
                  lettered(look,
                           {.label = look.say("Another day"),
                            .command = Command::choose,
                            .choice = static_cast<int>(face::TouchBegins::not_today)},
                           "nxz"),
                  stop_button(look)})
        .build();
  };
}

ScreenMaker which_lesson_screen(std::vector<Texts> titles) {
  return [titles = std::move(titles)](const Look& look) {
    const std::string& language = look.words.get().language();
    ScreenBuilder screen{"which-lesson", look};
    screen.title(look.say("Which lesson would you like to read again?"));
    const std::size_t in_rows_of_two = (titles.size() + 1) / 2;
    const auto rows = static_cast<float>(in_rows_of_two);
    screen.area(rows * 64, [&](Screen& out, const Box& box) {
      std::vector<std::string> labels;
      for (const Texts& title : titles) labels.push_back(text_in(title, language));
      add_grid(out, look, box, numbered(labels), 2);
    });
    return screen.buttons({way_on(look, look.say("Close"))}).escape_goes_on().build();
  };
}

ScreenMaker lesson_idea_screen(const std::shared_ptr<const Lesson>& lesson) {
  return [lesson](const Look& look) {
    const std::string& language = look.words.get().language();
    ScreenBuilder screen{"lesson-idea", look};
    screen.title(text_in(lesson->title, language))
        .reading(look.say("To remember: {idea}", fmt::arg("idea", text_in(lesson->idea, language))));
    return screen.buttons({way_on(look, look.say("Close"))}).escape_goes_on().build();
  };
}

ScreenMaker lesson_screen(const face::LessonScreen& shown) {
  return [shown](const Look& look) {
    Screen screen = std::visit(LessonPainter{look, shown, look.words.get().language()}, shown.shows);
    add_share_done(screen, look, shown.progress);
    return screen;
  };
}

} // namespace dorsal
