#include "engine/core/readiness/evidence/finding.h"

#include "engine/core/base/names.h"

#include <algorithm>

namespace dorsal {
namespace {

constexpr Names<Grade, 4> grade_names = {{{Grade::ready, "READY"},
                                          {Grade::nearly, "NEARLY"},
                                          {Grade::not_yet, "NOT YET"},
                                          {Grade::cannot_tell, "CANNOT TELL"}}};

constexpr Names<Verdict, 4> verdict_names = {{{Verdict::holds, "holds"},
                                              {Verdict::fails, "fails"},
                                              {Verdict::held_back, "held_back"},
                                              {Verdict::not_tested, "not_tested"}}};

} // namespace

std::string_view name_of(Grade grade) { return grade_names.name_of(grade); }
std::optional<Grade> parse_grade(std::string_view name) { return grade_names.parse(name); }
std::string_view name_of(Verdict verdict) { return verdict_names.name_of(verdict); }

TrialsUsed trials_used(BlockView blocks) {
  TrialsUsed used;
  for (const AssessBlock* block : blocks) {
    used.trials += block->scored_trials();
    used.blocks.push_back({block->session, block->block, block->day});
  }
  return used;
}

namespace {
void conclude(RuleFinding& finding, Verdict verdict, Grade leaves, std::string reason) {
  finding.verdict = verdict;
  finding.leaves = leaves;
  finding.reason = std::move(reason);
}
} // namespace

void hold(RuleFinding& finding, std::string reason) {
  conclude(finding, Verdict::holds, Grade::ready, std::move(reason));
}
void fail(RuleFinding& finding, Grade leaves, std::string reason) {
  conclude(finding, Verdict::fails, leaves, std::move(reason));
}
void hold_back(RuleFinding& finding, std::string reason) {
  conclude(finding, Verdict::held_back, Grade::nearly, std::move(reason));
}
void leave_untested(RuleFinding& finding, Grade leaves, std::string reason) {
  conclude(finding, Verdict::not_tested, leaves, std::move(reason));
}

Grade combine(std::span<const RuleFinding> findings) {
  if (findings.empty()) return Grade::cannot_tell;
  return std::ranges::max(findings, {}, &RuleFinding::leaves).leaves;
}

} // namespace dorsal
