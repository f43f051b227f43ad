// Counts the calls of the process to the functions that allocate memory.

#ifndef THYMUS_ALLOCATIONS_H
#define THYMUS_ALLOCATIONS_H

// The number of allocations that the calling thread has asked for so far.
unsigned long allocations_of_this_thread(void);

// Whether allocations are counted in this build; sanitizers and other C libraries prevent it.
int allocations_are_counted(void);

#endif
