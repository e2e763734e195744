#include "stimuli/making/label_gaps.h"

#include "stimuli/making/photo_labels.h"
#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("label gaps: photographs without a row get one, and all that is open is listed in order") {
  const std::vector<std::string> photos{"a.jpg", "b.jpg"};
  LabelTable table{"file,side,note\nb.jpg,left,\"at, home\"\n", photos};
  const auto gaps = table.gaps();
  REQUIRE(gaps.size() == 5);
  CHECK(gaps[0].file == "b.jpg");
  CHECK(gaps[0].column == "movement");
  CHECK(gaps[4].file == "a.jpg");
  for (const LabelGap& gap : gaps) table.fill(gap, std::string{answers_for(gap.column).front()});
  CHECK(table.gaps().empty());
  CHECK(table.text() == "file,side,note,movement,amplitude\n"
                        "b.jpg,left,\"at, home\",rotation,subtle\n"
                        "a.jpg,left,,rotation,subtle\n");
  CHECK(parse_photo_labels(table.text(), "l").problems.empty());
}

TEST_CASE("label gaps: an empty table asks for everything, a whole one for nothing") {
  const std::vector<std::string> photos{"a.jpg"};
  CHECK(LabelTable{"", photos}.gaps().size() == 3);
  CHECK(LabelTable{"file,side,movement,amplitude\na.jpg,left,flexion,marked\n", photos}.gaps().empty());
  CHECK(LabelTable{"file,side,movement,amplitude\na.jpg,up,flexion,marked\n", photos}.gaps().size() == 1);
}
