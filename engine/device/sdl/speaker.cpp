#include "engine/device/sdl/speaker.h"

#include "engine/device/sdl/tone_samples.h"

#include <SDL.h>
#include <fmt/format.h>

namespace dorsal {
namespace {

constexpr int rate_hz = 48000;
constexpr int buffer_samples = 1024;

} // namespace

// Owns SDL's audio as long as a device is open.
struct Speaker::Device {
  Device() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return;
    started = true;
    SDL_AudioSpec wanted{};
    wanted.freq = rate_hz;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = buffer_samples;
    id = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0); // SDL converts where the device differs
  }
  ~Device() {
    if (id != 0) SDL_CloseAudioDevice(id);
    if (started) SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;

  bool started{};
  SDL_AudioDeviceID id{};
};

Speaker::Speaker() = default;
Speaker::~Speaker() = default;

bool Speaker::open() {
  if (device_) return true;
  if (refused_) return false;
  auto device = std::make_unique<Device>();
  refused_ = device->id == 0;
  if (refused_) {
    outcome_ = fmt::format("refused: {}", SDL_GetError());
    return false;
  }
  outcome_ = fmt::format("{}, {} Hz", SDL_GetCurrentAudioDriver(), rate_hz);
  device_ = std::move(device);
  return true;
}

void Speaker::play(Tone tone) {
  if (!open()) return;
  const auto samples = tone_samples(tone, rate_hz);
  SDL_ClearQueuedAudio(device_->id);
  const auto bytes = static_cast<Uint32>(samples.size() * sizeof samples.front());
  if (SDL_QueueAudio(device_->id, samples.data(), bytes) != 0)
    outcome_ = fmt::format("refused: {}", SDL_GetError());
  SDL_PauseAudioDevice(device_->id, 0);
}

void Speaker::close() { device_.reset(); }

bool Speaker::is_playing() const { return device_ && SDL_GetQueuedAudioSize(device_->id) > 0; }

RigFacts Speaker::facts() const {
  if (outcome_.empty()) return {};
  return {{"sound", outcome_}};
}

} // namespace dorsal
