#include "bench/training/reference.h"

#include "tests/support/catch.h"

#include <fstream>
#include <sstream>

using namespace dorsal::bench;

namespace {

std::vector<ReferenceCell> reference() {
  std::ifstream in(DORSAL_SOURCE_DIR "/tests/golden/vectors/open_05_sim_adaptive.csv");
  std::ostringstream text;
  text << in.rdbuf();
  return read_reference(text.str());
}

std::vector<MethodCell> repeated(const std::vector<ReferenceCell>& rows) {
  std::vector<MethodCell> cells;
  for (const ReferenceCell& row : rows)
    cells.push_back({row.method, row.true_width, row.true_lapse, row.trials, row.runs, row.bias, row.sd,
                     row.accuracy, 0.05});
  return cells;
}

} // namespace

TEST_CASE("reference: every QUEST+ row is read, signs and quotes included") {
  const auto rows = reference();
  REQUIRE(rows.size() == 24);
  CHECK(rows[0].method == "QUEST+ 3-param min entropy (.80)");
  CHECK(rows[0].bias == Approx(0.3));
  CHECK(rows[3].bias == Approx(-0.1));
  CHECK(rows[4].method == "QUEST+ posterior, train-at-.80");
  CHECK(rows[4].runs == 450);
}

TEST_CASE("reference: a missing column and a cell that is no number are named") {
  CHECK_THROWS_WITH(read_reference(""), Catch::Contains("\"method\""));
  const std::string header =
      "method,true_width_deg,true_lapse,n_trials,bias_deg,sd_deg,mean_accuracy_during_run,replicates\n";
  CHECK_THROWS_WITH(read_reference(header + "QUEST+,wide,0,1,1,1,1,1\n"),
                    Catch::Contains("line 2") && Catch::Contains("\"wide\""));
  CHECK_THROWS_WITH(read_reference(header + "QUEST+,1,0,1,1,1,1,0\n"), Catch::Contains("whole number"));
  CHECK_THROWS_WITH(read_reference(header + "QUEST+,1,0\n"), Catch::Contains("finite number"));
}

TEST_CASE("reference: the same figures hold, one SD a fifth off does not") {
  const auto rows = reference();
  auto cells = repeated(rows);
  CHECK(compare(cells, rows).holds());
  CHECK(compare(cells, rows).largest == 0);
  CHECK(compare(cells, rows).limit == Approx(3.39).margin(0.01));
  cells[2].sd *= 1.2;
  const auto comparison = compare(cells, rows);
  CHECK_FALSE(comparison.holds());
  CHECK(comparison.cells[2].z_sd == Approx(0.2 / 1.2 / std::sqrt(1.0 / 450)).epsilon(0.01));
}

TEST_CASE("reference: a row that was not simulated does not hold") {
  const auto rows = reference();
  auto cells = repeated(rows);
  cells.pop_back();
  CHECK(compare(cells, rows).missing == 1);
  CHECK_FALSE(compare(cells, rows).holds());
}

TEST_CASE("methods: QUEST+ gives the figures of the independent simulation") {
  TrainingOptions options;
  options.observers = 150;
  CHECK(compare(simulate_methods(options), reference()).holds());
}
