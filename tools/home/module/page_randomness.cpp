// Bytes for libsodium that nobody can guess: the browser's.
#include <sodium.h>

#include <cstddef>
#include <cstdint>

namespace {

[[clang::import_module("page"), clang::import_name("random")]] void random_of_page(void* to,
                                                                                   std::size_t size);

const char* name_of_source() { return "page"; }
std::uint32_t random_word() {
  std::uint32_t word{};
  random_of_page(&word, sizeof word);
  return word;
}
void random_bytes(void* to, std::size_t size) { random_of_page(to, size); }

randombytes_implementation of_page{name_of_source, random_word, nullptr, nullptr, random_bytes, nullptr};

// Before anything asks for it.
[[maybe_unused]] const int known = randombytes_set_implementation(&of_page) + sodium_init();

} // namespace
