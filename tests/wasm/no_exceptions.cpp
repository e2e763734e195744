// Where nothing can be thrown, what Boost would throw ends the program.
#include <boost/throw_exception.hpp>

#include <cstdlib>
#include <exception>

namespace boost {

void throw_exception(const std::exception&) { std::abort(); }
void throw_exception(const std::exception&, const source_location&) { std::abort(); }

} // namespace boost
