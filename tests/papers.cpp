// The pages (*.md) speak of files that are there. A path of the repository is
//   - the target of a link: from the page's own folder, as a browser goes, with a heading of that name behind
//   `#`;
//   - a word that begins with one of the top folders: from the root. `*` stands for any characters;
//   - between backticks, a word that begins with a folder of engine/, or a name that ends as a source does:
//   the end
//     of some path.
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;
using Paths = std::set<std::string>;

Words all_of(const std::string& text, const std::regex& pattern) {
  Words found;
  for (auto match = std::sregex_iterator(text.begin(), text.end(), pattern); match != std::sregex_iterator();
       ++match)
    found.push_back((*match)[1]);
  return found;
}

// "engine/core/": files and the folders they lie in.
Paths with_folders(const Paths& files) {
  Paths paths = files;
  for (const std::string& file : files)
    for (fs::path folder = fs::path{file}.parent_path(); !folder.empty(); folder = folder.parent_path())
      paths.insert(folder.string());
  return paths;
}

std::string without_ends(std::string word) {
  while (word.ends_with('.') || word.ends_with('/')) word.pop_back();
  return word;
}

std::regex pattern_of(const std::string& word, std::string_view before) {
  std::string pattern{before};
  for (const char c : word)
    pattern += c == '*' ? "[^/]*" : c == '.' || c == '+' ? fmt::format("\\{}", c) : std::string(1, c);
  return std::regex(pattern);
}

bool is_one_of(const Paths& paths, const std::string& word) {
  if (word.find('*') == std::string::npos) return paths.contains(word);
  const std::regex pattern = pattern_of(word, "");
  return std::ranges::any_of(paths,
                             [&pattern](const std::string& path) { return std::regex_match(path, pattern); });
}

bool ends_one_of(const Paths& paths, const std::string& word) {
  const std::regex pattern = pattern_of(word, "(.*/)?");
  return std::ranges::any_of(paths,
                             [&pattern](const std::string& path) { return std::regex_match(path, pattern); });
}

// As browsers are led to a heading: "With a photodiode" is `#with-a-photodiode`.
std::string anchor_of(const std::string& heading) {
  std::string anchor;
  for (const char c : heading)
    if (c == ' ' || c == '-')
      anchor += '-';
    else if (c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0)
      anchor += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return anchor;
}

Paths anchors_in(const std::string& text) {
  static const std::regex heading(R"((?:^|\n)#+ ([^\n]*))");
  Paths anchors;
  for (const std::string& title : all_of(text, heading)) anchors.insert(anchor_of(title));
  return anchors;
}

// "engine/README.md#time" of a link to ../README.md#time on engine/core/README.md.
Words anchored_links(const std::string& page, const std::string& text) {
  static const std::regex link(R"(\]\(([^):]*#[^)]*)\))");
  Words found;
  for (const std::string& target : all_of(text, link)) {
    const bool own = target.starts_with("#");
    found.push_back(own ? page + target
                        : (fs::path{page}.parent_path() / target).lexically_normal().string());
  }
  return found;
}

Words lost_links(const std::string& page, const std::string& text, const Paths& paths) {
  static const std::regex link(R"(\]\(([^)#:]+)(#[^)]*)?\))");
  Words lost;
  for (const std::string& target : all_of(text, link)) {
    const std::string path = (fs::path{page}.parent_path() / target).lexically_normal().string();
    if (!paths.contains(without_ends(path))) lost.push_back(target);
  }
  return lost;
}

Words lost_words(const std::string& text, const Paths& paths) {
  static const std::regex from_root(
      R"((?:^|[^\w./~$*-])((?:\./)?(?:engine|stimuli|bench|tests|tools|\.ci)/[\w./*-]*))");
  Words lost;
  for (const std::string& found : all_of(text, from_root)) {
    const std::string word = without_ends(found.starts_with("./") ? found.substr(2) : found);
    if (!is_one_of(paths, word)) lost.push_back(word);
  }
  return lost;
}

Words lost_names(const std::string& text, const Paths& paths) {
  static const std::regex below_engine(R"(`((?:core|session|device|store|shared|clinic)/[\w./*-]*)`)");
  static const std::regex source(R"(`([\w*-][\w./*-]*\.(?:h|cpp|js|css|po|cmake|sh))`)");
  Words lost;
  for (const std::regex& pattern : {below_engine, source})
    for (const std::string& word : all_of(text, pattern))
      if (!ends_one_of(paths, without_ends(word))) lost.push_back(word);
  return lost;
}

Words lost_in(const std::string& page, const std::string& text, const Paths& paths) {
  Words lost = lost_links(page, text, paths);
  for (Words& more : std::array{lost_words(text, paths), lost_names(text, paths)})
    std::ranges::move(more, std::back_inserter(lost));
  return lost;
}

std::map<std::string, Paths> anchors_of_pages(const Paths& files) {
  std::map<std::string, Paths> anchors;
  for (const std::string& page : files)
    if (page.ends_with(".md")) anchors[page] = anchors_in(dorsal::test::text_of_source(page));
  return anchors;
}

} // namespace

TEST_CASE("papers: a link into a page leads to a heading") {
  const std::map<std::string, Paths> anchors = anchors_of_pages(dorsal::test::source_tree());
  int followed = 0;
  for (const auto& [page, own] : anchors)
    for (const std::string& link : anchored_links(page, dorsal::test::text_of_source(page))) {
      const std::size_t hash = link.find('#');
      const auto target = anchors.find(link.substr(0, hash));
      INFO(page << " leads to " << link);
      CHECK((target != anchors.end() && target->second.contains(link.substr(hash + 1))));
      ++followed;
    }
  CHECK(followed > 3);
}

TEST_CASE("papers: headings and links into them are read as browsers read them") {
  CHECK(anchors_in("# On time\n\ntext # none\n\n## `run`, and 2-fold\n") ==
        Paths{"on-time", "run-and-2-fold"});
  CHECK(anchored_links("engine/core/README.md",
                       "[a](../README.md#time) [b](#own) [c](../x.md) [d](https://e.f/#g)") ==
        Words{"engine/README.md#time", "engine/core/README.md#own"});
}

TEST_CASE("papers: no page names a path of the repository that is not there") {
  const Paths files = dorsal::test::source_tree();
  const Paths paths = with_folders(files);
  int pages = 0;
  for (const std::string& page : files) {
    if (!page.ends_with(".md")) continue;
    ++pages;
    for (const std::string& word : lost_in(page, dorsal::test::text_of_source(page), paths))
      FAIL_CHECK(fmt::format("{} names {}, which is not there", page, word));
  }
  CHECK(pages > 15);
}

TEST_CASE("papers: a path that is not there is found, one that is there is not") {
  const Paths paths = with_folders({"README.md", "engine/core/trial/trial.h", "engine/core/README.md",
                                    "engine/store/file/migrations/step_1.h", "tools/run"});
  const auto lost = [&paths](const std::string& text) {
    return lost_in("engine/core/README.md", text, paths);
  };
  CHECK(lost("see [up](../../README.md#two-commands), [web](https://a.org/b), [here](#x)").empty());
  CHECK(lost("`engine/core/trial/trial.h`, engine/core/. (tools/run) ./tools/run `trial.h` `core/trial`")
            .empty());
  CHECK(lost("`engine/store/file/migrations/step_*.h` `trial/trial.h` /usr/tools/none ~/tests/none r.html")
            .empty());
  CHECK(lost("[up](../README.md)") == Words{"../README.md"});
  CHECK(lost("in engine/core/trial.h, it says") == Words{"engine/core/trial.h"});
  CHECK(lost("    ./tools/walk  # walks") == Words{"tools/walk"});
  CHECK(lost("(`core/trail`)") == Words{"core/trail"});
  CHECK(lost("`rial.h`") == Words{"rial.h"});
  CHECK(lost("engine/core/step_*.h") == Words{"engine/core/step_*.h"});
}
