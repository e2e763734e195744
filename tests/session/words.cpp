#include "engine/session/looks/words.h"

#include "engine/session/looks/languages.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <set>
#include <string>

using namespace dorsal;

namespace {

// One message in a language that says it otherwise.
class OneMessage final : public Catalogue {
public:
  explicit OneMessage(std::string said) : said_(std::move(said)) {}
  [[nodiscard]] const char* find(const char*) const override { return said_.c_str(); }
  [[nodiscard]] const char* find(const char*, int) const override { return said_.c_str(); }

private:
  std::string said_;
};

std::string said(const char* translation) {
  const Words words{"de", std::make_shared<const OneMessage>(translation)};
  return words.say("{count} of {all} pictures", fmt::arg("count", 3), fmt::arg("all", 8));
}

} // namespace

TEST_CASE("words: a translation is filled as the message is, in its own order") {
  CHECK(said("von {all} Bildern {count}") == "von 8 Bildern 3");
  CHECK(said("nur {count}") == "nur 3");
  CHECK(said("{{{count}}}") == "{3}");
}

TEST_CASE("words: a translation whose places do not fit stays English") {
  for (const char* wrong :
       {"{zahl} Bilder", "{count Bilder", "{count:x.9} Bilder", "Bilder}", "{}", "{0}", "{"})
    CHECK(said(wrong) == "3 of 8 pictures");
}

TEST_CASE("words: without a catalogue, and for what it lacks, English") {
  CHECK(Words{}.say("Next") == "Next");
  CHECK(Words{"de", nullptr}.say_count("one", "many", 2) == "many");
}

TEST_CASE("words: the languages of the screens are English and those that have a catalogue") {
  std::set<std::string> languages{"en"};
  for (const auto& entry : std::filesystem::directory_iterator(DORSAL_SOURCE_DIR "/engine/session/languages"))
    if (entry.path().extension() == ".po") languages.insert(entry.path().stem().string());
  CHECK(languages == std::set<std::string>{screen_languages.begin(), screen_languages.end()});
}
