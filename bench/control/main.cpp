// dorsal-control: the least an SDL2 program can do for a response time, done carefully. It shows a white
// patch by SDL_RenderPresent and stamps the return, blocks in SDL_WaitEventTimeout and stamps the return. It
// writes the columns of Dorsal's export that it has values for; it knows no intervals, so those cells stay
// empty. What Dorsal adds to this is what Dorsal costs, or saves.
#include "bench/base/clock.h"
#include "engine/core/base/error.h"
#include "engine/core/base/random.h"

#include <CLI/CLI.hpp>
#include <SDL.h>
#include <SDL_main.h>
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <memory>
#include <optional>

namespace {

using namespace dorsal;
using namespace dorsal::bench;

constexpr int patch_px = 48;

struct Options {
  std::string log;
  std::string title{"Dorsal control"};
  int trials{100};
  std::pair<double, double> pause_ms{200, 350}; // response to next onset
  double time_limit_s{10};
  std::uint64_t seed{1};
};

struct Destroy {
  void operator()(SDL_Window* window) const noexcept { SDL_DestroyWindow(window); }
  void operator()(SDL_Renderer* renderer) const noexcept { SDL_DestroyRenderer(renderer); }
};

void require(bool well, const char* what) {
  if (!well) throw Error(ExitCode::device_error, fmt::format("{}: {}", what, SDL_GetError()));
}

struct Response {
  const char* side;
  Instant at;
};

class Control {
public:
  explicit Control(const Options& options) : options_(options), draws_(options.seed), log_(options.log) {
    require(SDL_Init(SDL_INIT_VIDEO) == 0, "no screen to show anything on");
    SDL_StopTextInput();
    window_.reset(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                   1280, 720, SDL_WINDOW_SHOWN));
    require(window_ != nullptr, "cannot open a window");
    renderer_.reset(SDL_CreateRenderer(window_.get(), -1, 0));
    require(renderer_ != nullptr, "cannot draw into the window");
    SDL_RaiseWindow(window_.get());
    log_ << "trial,onset_ns,onset_provider,response,response_ns,response_provider,outcome\n";
  }
  Control(const Control&) = delete;
  Control& operator=(const Control&) = delete;
  Control(Control&&) = delete;
  Control& operator=(Control&&) = delete;
  ~Control() {
    renderer_.reset();
    window_.reset();
    SDL_Quit();
  }

  void run() {
    for (int trial = 1; trial <= options_.trials; ++trial) {
      const Instant until = now() + pause();
      while (wait(until)) {
      } // presses between trials are nobody's answer
      const Instant onset = show(true);
      const auto response = wait(onset + Duration{static_cast<std::int64_t>(options_.time_limit_s * 1e9)});
      show(false);
      write(trial, onset, response);
    }
    if (!log_.flush()) throw Error(ExitCode::file_error, fmt::format("cannot write {}", options_.log));
  }

private:
  Duration pause() {
    return Duration{
        static_cast<std::int64_t>(draws_.uniform(options_.pause_ms.first, options_.pause_ms.second) * 1e6)};
  }

  Instant show(bool stimulus) {
    SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, 255);
    SDL_RenderClear(renderer_.get());
    const auto level = static_cast<Uint8>(stimulus ? 255 : 0);
    SDL_SetRenderDrawColor(renderer_.get(), level, level, level, 255);
    const SDL_Rect patch{0, 720 - patch_px, patch_px, patch_px}, picture{340, 60, 600, 600};
    SDL_RenderFillRect(renderer_.get(), &patch);
    SDL_RenderFillRect(renderer_.get(), &picture);
    SDL_RenderPresent(renderer_.get());
    return now();
  }

  // The next left or right press, stamped when the wait returned; empty when the time has come.
  static std::optional<Response> wait(Instant until) {
    for (Instant at = now(); at < until; at = now()) {
      const auto left_ms = std::chrono::ceil<std::chrono::milliseconds>(until - at).count();
      SDL_Event event;
      if (!SDL_WaitEventTimeout(&event, static_cast<int>(left_ms))) continue;
      const Instant read = now();
      if (event.type != SDL_KEYDOWN || event.key.repeat) continue;
      if (event.key.keysym.sym == SDLK_LEFT) return Response{"left", read};
      if (event.key.keysym.sym == SDLK_RIGHT) return Response{"right", read};
    }
    return {};
  }

  void write(int trial, Instant onset, const std::optional<Response>& response) {
    log_ << fmt::format("{},{},render-present,{},{},{},{}\n", trial, in_nanoseconds(onset),
                        response ? response->side : "",
                        response ? fmt::format("{}", in_nanoseconds(response->at)) : "",
                        response ? "sdl-wait" : "", response ? "answered" : "time_out");
  }

  const Options& options_;
  Random draws_;
  std::ofstream log_;
  std::unique_ptr<SDL_Window, Destroy> window_;
  std::unique_ptr<SDL_Renderer, Destroy> renderer_;
};

int run(int argc, char** argv) {
  Options options;
  CLI::App app{"A minimal SDL2 reaction-time loop to compare Dorsal with", "dorsal-control"};
  app.add_option("--log", options.log, "CSV file to write, one row a trial")->required();
  app.add_option("--trials", options.trials, "How many")->capture_default_str();
  app.add_option("--pause-ms", options.pause_ms, "Between trials, ms: LOW HIGH")->capture_default_str();
  app.add_option("--time-limit-s", options.time_limit_s, "For an answer, s")->capture_default_str();
  app.add_option("--title", options.title, "Of the window")->capture_default_str();
  app.add_option("--seed", options.seed, "Of the pauses")->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::usage);
  }
  Control(options).run();
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Error& error) {
    fmt::print(stderr, "dorsal-control: {}\n", error.what());
    return static_cast<int>(error.code());
  } catch (const std::exception& error) {
    fmt::print(stderr, "dorsal-control: internal error: {}\n", error.what());
    return static_cast<int>(ExitCode::internal_error);
  }
}
