// What is thrown leaves the module: the page gets its message and lets go of this instance. Debian's C++
// library for wasm32 knows no exceptions, and nothing here catches one.
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string_view>
#include <typeinfo>

namespace {

// Does not return: the page throws.
[[clang::import_module("page"), clang::import_name("thrown")]] void thrown_to_page(const char* why,
                                                                                   std::size_t size);

} // namespace

extern "C" {

void* __cxa_allocate_exception(std::size_t size) noexcept { return std::malloc(size); }
void __cxa_free_exception(void* room) noexcept { std::free(room); }

// Every error of ours, and of toml++, begins with a std::exception.
[[noreturn]] void __cxa_throw(void* thrown, std::type_info*, void (*)(void*)) {
  const std::string_view why = static_cast<const std::exception*>(thrown)->what();
  thrown_to_page(why.data(), why.size());
  std::abort();
}

void* __cxa_begin_catch(void*) noexcept { std::abort(); }
void __cxa_end_catch() { std::abort(); }
[[noreturn]] void __cxa_rethrow() { std::abort(); }

} // extern "C"
