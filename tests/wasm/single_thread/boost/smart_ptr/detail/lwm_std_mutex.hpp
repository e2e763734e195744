#pragma once
// Boost.Math asks for a lock that the C++ library for wasm32 does not have. There is one thread: nothing is locked.
namespace boost::detail {

class lightweight_mutex {
public:
  class scoped_lock {
  public:
    explicit scoped_lock(lightweight_mutex&) {}
    scoped_lock(const scoped_lock&) = delete;
    scoped_lock& operator=(const scoped_lock&) = delete;
    ~scoped_lock() = default;
  };
};

} // namespace boost::detail
