// The two soft tones: as numbers, and as SDL's drivers write them.
#include "engine/device/sdl/speaker.h"

#include "engine/device/clock.h"
#include "engine/device/sdl/tone_samples.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <thread>

using namespace dorsal;
using namespace dorsal::test;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 48000;
using Samples = std::vector<std::int16_t>;

int peak_of(const Samples& samples, std::size_t from, std::size_t count) {
  int peak = 0;
  for (std::size_t i = from; i < std::min(from + count, samples.size()); ++i)
    peak = std::max(peak, std::abs(int{samples[i]}));
  return peak;
}

// Zero crossings upwards a second.
double pitch_of(const Samples& samples, std::size_t from, std::size_t count) {
  int crossings = 0;
  for (std::size_t i = from + 1; i < from + count; ++i) crossings += samples[i - 1] < 0 && samples[i] >= 0;
  return crossings * static_cast<double>(rate) / static_cast<double>(count);
}

class AudioDriver {
public:
  AudioDriver(const char* name, const std::string& file = {}) {
    setenv("SDL_AUDIODRIVER", name, 1);
    for (const char* variable : {"SDL_DISKAUDIOFILE", "SDL_AUDIO_DISK_OUTPUT_FILE"})
      setenv(variable, file.c_str(), 1); // of SDL 2, and where SDL 3 stands in for it
  }
  ~AudioDriver() {
    for (const char* variable : {"SDL_AUDIODRIVER", "SDL_DISKAUDIOFILE", "SDL_AUDIO_DISK_OUTPUT_FILE"})
      unsetenv(variable);
  }
};

// Until the driver has taken it all.
void hear_out(const Speaker& speaker) {
  for (const Instant end = monotonic_now() + 10s; speaker.is_playing() && monotonic_now() < end;)
    std::this_thread::sleep_for(1ms);
}

// What a driver wrote, without the silence before and after.
Samples sound_in(const std::string& bytes) {
  Samples all(bytes.size() / sizeof(std::int16_t));
  std::memcpy(all.data(), bytes.data(), all.size() * sizeof(std::int16_t));
  const auto sounds = [](std::int16_t sample) { return sample != 0; };
  const auto first = std::ranges::find_if(all, sounds);
  const auto last = std::find_if(all.rbegin(), all.rend(), sounds).base();
  return first < last ? Samples(first, last) : Samples{};
}

} // namespace

TEST_CASE("tone: 150 to 200 ms, at -26 dB of full scale, with soft edges") {
  for (const Tone tone : {Tone::start, Tone::end}) {
    const Samples samples = tone_samples(tone, rate);
    CHECK(samples.size() >= rate * 150 / 1000);
    CHECK(samples.size() <= rate * 200 / 1000);
    const double peak = peak_of(samples, 0, samples.size());
    CHECK(20 * std::log10(peak / 32767) == Approx(-26).margin(0.1));
    const std::size_t edge = rate * 4 / 1000; // of 40 ms: a tenth of half a cosine is 2.4 %
    CHECK(peak_of(samples, 0, edge) < 0.03 * peak);
    CHECK(peak_of(samples, samples.size() - edge, edge) < 0.03 * peak);
    for (std::size_t i = 1; i < samples.size(); ++i)
      CHECK(std::abs(samples[i] - samples[i - 1]) < 0.08 * peak);
  }
}

TEST_CASE("tone: the one that begins rises, the one that ends falls") {
  const Samples start = tone_samples(Tone::start, rate), end = tone_samples(Tone::end, rate);
  const std::size_t third = start.size() / 3;
  CHECK(pitch_of(start, 2 * third, third) > pitch_of(start, 0, third) + 15);
  CHECK(pitch_of(end, 2 * third, third) < pitch_of(end, 0, third) - 15);
  CHECK(pitch_of(start, 0, start.size()) == Approx(555).margin(10));
  CHECK(pitch_of(end, 0, end.size()) == Approx(482).margin(10));
}

TEST_CASE("speaker: what reaches the driver is the tone, sample by sample") {
  const ScratchFolder folder;
  const auto file = folder.path() / "sound.raw";
  const AudioDriver disk{"disk", file.string()};
  Speaker speaker;
  CHECK(speaker.facts().empty()); // not asked for, nothing opened
  CHECK_FALSE(std::filesystem::exists(file));
  speaker.play(Tone::start);
  CHECK(speaker.is_playing());
  hear_out(speaker);
  speaker.close();
  CHECK_FALSE(speaker.is_playing());
  const Samples heard = sound_in(read_text(file));
  Samples made = tone_samples(Tone::start, rate);
  const auto sounds = [](std::int16_t sample) { return sample != 0; };
  made.erase(std::find_if(made.rbegin(), made.rend(), sounds).base(), made.end());
  made.erase(made.begin(), std::ranges::find_if(made, sounds));
  CHECK(heard == made);
  CHECK(speaker.facts() == RigFacts{{"sound", "disk, 48000 Hz"}});
}

TEST_CASE("speaker: opened again after a trial has closed it") {
  const AudioDriver dummy{"dummy"};
  Speaker speaker;
  speaker.play(Tone::start);
  speaker.close();
  speaker.play(Tone::end);
  CHECK(speaker.is_playing());
  hear_out(speaker);
  CHECK_FALSE(speaker.is_playing());
  CHECK(speaker.facts() == RigFacts{{"sound", "dummy, 48000 Hz"}});
}

TEST_CASE("speaker: no device is a fact and no error") {
  const AudioDriver none{"there-is-none"};
  Speaker speaker;
  speaker.play(Tone::start);
  speaker.play(Tone::end);
  CHECK_FALSE(speaker.is_playing());
  REQUIRE(speaker.facts().size() == 1);
  CHECK(speaker.facts().front().first == "sound");
  CHECK_THAT(speaker.facts().front().second, Catch::StartsWith("refused: "));
}
