#include "bench/session/bench_session.h"

namespace dorsal::bench {
namespace {

Protocol short_assess_block(int trials) {
  using std::chrono::milliseconds;
  Protocol protocol = default_protocol();
  protocol.timing.foreperiod = {milliseconds{100}, milliseconds{200}};
  protocol.timing.iti = {milliseconds{100}, milliseconds{150}};
  protocol.blocks = {default_block(BlockKind::assess)};
  protocol.blocks.front().pictures = trials;
  return protocol;
}

} // namespace

SessionOutcome run_bench_session(const BenchSession& session, Stage& stage, SessionListener& listener) {
  PictureSets pictures{session.sets};
  Database database{{.path = session.database}};
  return run_session({.protocol = short_assess_block(session.trials),
                      .patient = "BENCH",
                      .seed = session.seed,
                      .software_version = "bench",
                      .origin = Origin::person,
                      .manner = Manner::trials_only,
                      .unfinished = {}},
                     {stage, pictures, database, listener});
}

} // namespace dorsal::bench
