// What threads ask of the system.

#ifndef THYMUS_THREADS_H
#define THYMUS_THREADS_H

#if !defined(__wasm__)
#include <unistd.h>
#endif
#if defined(__linux__)
#include <pthread.h>
#include <sys/syscall.h>
#endif

// The processors that this process may use, at least one: those of its affinity mask (taskset, cpuset).
static inline int threads_processors(void) {
#if defined(__linux__)
  // The bits of 8,192 processors; the system wants no less room than it has processors.
  unsigned long mask[128];
  long bytes = syscall(SYS_sched_getaffinity, 0, sizeof mask, mask), count = 0;
  for (long word = 0; word < bytes / (long)sizeof mask[0]; ++word)
    count += __builtin_popcountl(mask[word]);
  if (0 < count) return (int)count;
#endif
#if defined(__wasm__)
  return 1;
#else
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online < 1 ? 1 : (int)online;
#endif
}

#if defined(__linux__)
static inline void *threads_pass(void *gate) {
  pthread_mutex_lock((pthread_mutex_t *)gate);
  pthread_mutex_unlock((pthread_mutex_t *)gate);
  return 0;
}
#endif

// Whether so many threads can be made beside those that there are. They are made, all live at the same time
// for a moment, and are gone when this returns.
static inline int threads_can_be_made(int count) {
#if defined(__linux__)
  pthread_t threads[512];
  pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  int made = 0, most = count < 512 ? count : 512;
  pthread_mutex_lock(&gate);
  while (made < most && pthread_create(&threads[made], 0, threads_pass, &gate) == 0) ++made;
  pthread_mutex_unlock(&gate);
  for (int thread = 0; thread < made; ++thread) pthread_join(threads[thread], 0);
  return made == most;
#else
  return 1;
#endif
}

#endif
