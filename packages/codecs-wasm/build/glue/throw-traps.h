// C++ exceptions end the call by a trap: the caller reads the reason and drops the instance, so nothing has to be
// unwound and code that may throw costs nothing.
#include <exception>
#include <typeinfo>

#include "common.h"

extern "C" void* __cxa_allocate_exception(size_t size) throw() {
  void* memory = malloc(size + 64);
  if (memory == nullptr) __builtin_trap();
  memset(memory, 0, size + 64);
  return static_cast<char*>(memory) + 64;
}

extern "C" void __cxa_throw(void* thrown, std::type_info* type, void (*)(void*)) {
  fail(THROWN_REASON(thrown, type));
  __builtin_trap();
}
