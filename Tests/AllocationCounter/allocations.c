// Replaces the functions that allocate memory by ones that count and then do the same.
//
// A definition in the executable takes the place of the C library's for the whole process, and the
// library's own functions stay reachable by the names that it keeps for this purpose. The counter
// belongs to the thread, so that tests that run at the same time do not count each other.

#include "allocations.h"

#include <errno.h>
#include <stddef.h>

// Sanitizers replace the same functions, and then there is nothing to count.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
#define SANITIZED
#endif
#endif

#if defined(__GLIBC__) && !defined(SANITIZED)

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *address, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static __thread unsigned long allocations = 0;

unsigned long allocations_of_this_thread(void) { return allocations; }

int allocations_are_counted(void) { return 1; }

void *malloc(size_t size) {
  allocations += 1;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  allocations += 1;
  return __libc_calloc(count, size);
}

void *realloc(void *address, size_t size) {
  allocations += 1;
  return __libc_realloc(address, size);
}

void *memalign(size_t alignment, size_t size) {
  allocations += 1;
  return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  allocations += 1;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **address, size_t alignment, size_t size) {
  allocations += 1;
  void *memory = __libc_memalign(alignment, size);
  if (memory == NULL) return ENOMEM;
  *address = memory;
  return 0;
}

#else

unsigned long allocations_of_this_thread(void) { return 0; }

int allocations_are_counted(void) { return 0; }

#endif
