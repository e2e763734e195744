#include "engine/session/parts/answer_map.h"

#include "tests/support/catch.h"

using namespace dorsal;

namespace {

const Layout layout{{1280, 720}};

Input key(Key which) { return KeyInput{which, Motion::press, {}, ResponseProvider::simulated}; }
Input pointer(Pointer kind, const Box& box) {
  return PointerInput{
      kind, Motion::press, box.x + box.width / 2, box.y + box.height / 2, {}, ResponseProvider::simulated};
}

} // namespace

TEST_CASE("answers: both keys of each side answer it, others nothing") {
  AnswerMap answers{AnswerKeys{}, layout};
  CHECK(answers.side_of(key(Key::arrow_left)) == Side::left);
  CHECK(answers.side_of(key(Key::f)) == Side::left);
  CHECK(answers.side_of(key(Key::arrow_right)) == Side::right);
  CHECK(answers.side_of(key(Key::j)) == Side::right);
  CHECK_FALSE(answers.side_of(key(Key::space)));
  CHECK_FALSE(answers.side_of(FocusLost{}));
}

TEST_CASE("answers: a click or a touch in a zone answers its side, elsewhere nothing") {
  AnswerMap answers{AnswerKeys{}, layout};
  CHECK(answers.side_of(pointer(Pointer::mouse, layout.zone(Side::left))) == Side::left);
  CHECK(answers.side_of(pointer(Pointer::mouse, layout.zone(Side::right))) == Side::right);
  CHECK_FALSE(answers.side_of(pointer(Pointer::mouse, layout.picture(0.75f))));
}

TEST_CASE("answers: the first pointer that answers is the pointer of the session") {
  AnswerMap answers{AnswerKeys{}, layout};
  CHECK(answers.side_of(pointer(Pointer::touch, layout.zone(Side::left))) == Side::left);
  CHECK_FALSE(answers.side_of(pointer(Pointer::mouse, layout.zone(Side::left))));
  CHECK(answers.side_of(pointer(Pointer::touch, layout.zone(Side::right))) == Side::right);
}
