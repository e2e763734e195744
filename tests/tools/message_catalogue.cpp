#include "engine/clinic/machine/message_catalogue.h"

#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("message catalogue: a locale's name says its language") {
  CHECK(language_of_locale("de_DE.UTF-8") == "de");
  CHECK(language_of_locale("ar") == "ar");
  CHECK(language_of_locale("gsw_CH") == "gsw");
  for (const char* none : {"C", "C.UTF-8", "POSIX", "", "x", "../../etc", "english"})
    CHECK(language_of_locale(none) == "en");
}

TEST_CASE("message catalogue: the built catalogues are found") {
  CHECK(words_for("de").say("Thank you") == "Vielen Dank");
  CHECK(words_for("en").say("Thank you") == "Thank you");
}
