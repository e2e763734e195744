#include "tools/stimuli/ask_labels.h"

#include "tests/support/catch.h"

#include <sstream>

using namespace dorsal;
using Catch::Contains;

namespace {

const std::vector<std::string> photos{"a.jpg", "b.jpg"};

}

TEST_CASE("ask labels: first letters answer, nonsense is asked again") {
  LabelTable table{"", photos};
  std::istringstream in{"l\nup\nflex\nm\nme\nright\nr\ns\n"};
  std::ostringstream out;
  ask_for_gaps(table, in, out);
  CHECK(table.gaps().empty());
  CHECK_THAT(out.str(), Contains("\"up\" is none of them") && Contains("\"m\" is none of them"));
  CHECK_THAT(table.text(), Contains("a.jpg,left,flexion,medium") && Contains("b.jpg,right,rotation,subtle"));
}

TEST_CASE("ask labels: a skipped picture stays open, and an input that ends loses nothing") {
  LabelTable table{"", photos};
  std::istringstream in{"skip\nright\n"};
  std::ostringstream out;
  ask_for_gaps(table, in, out);
  CHECK(table.gaps().size() == 5);
  CHECK_THAT(table.text(), Contains("b.jpg,right,,"));
}
