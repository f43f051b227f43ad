// What the library of Swift asks of a system beside memory, where there is no system.

#include <stddef.h>

// Hashing needs a seed, not chance: nothing goes through sets or dictionaries in their order.
void arc4random_buf(void *buffer, size_t bytes) { __builtin_memset(buffer, 7, bytes); }

void *memcpy(void *to, const void *from, size_t bytes) { return __builtin_memcpy(to, from, bytes); }
void *memmove(void *to, const void *from, size_t bytes) { return __builtin_memmove(to, from, bytes); }
void *memset(void *to, int byte, size_t bytes) { return __builtin_memset(to, byte, bytes); }

_Noreturn void abort(void) { __builtin_trap(); }
