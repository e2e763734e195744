#pragma once
// One-line owning types over SDL's handles, and the check that turns its error text into ours.
#include "engine/core/base/error.h"

#include <SDL.h>
#include <SDL_ttf.h>

#include <memory>
#include <string>

namespace dorsal {

template <auto destroy>
struct SdlDelete {
  template <class T>
  void operator()(T* handle) const noexcept {
    destroy(handle);
  }
};

using SdlWindow = std::unique_ptr<SDL_Window, SdlDelete<SDL_DestroyWindow>>;
using SdlRenderer = std::unique_ptr<SDL_Renderer, SdlDelete<SDL_DestroyRenderer>>;
using SdlTexture = std::unique_ptr<SDL_Texture, SdlDelete<SDL_DestroyTexture>>;
using SdlSurface = std::unique_ptr<SDL_Surface, SdlDelete<SDL_FreeSurface>>;
using TtfFont = std::unique_ptr<TTF_Font, SdlDelete<TTF_CloseFont>>;

// Throws what SDL says, when it failed.
inline void require_sdl(bool success, const std::string& what, ExitCode code = ExitCode::device_error) {
  if (!success) throw Error(code, what + ": " + SDL_GetError());
}

} // namespace dorsal
