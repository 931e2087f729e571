#ifndef CHEAP_H
#define CHEAP_H

#include <stddef.h>

// How the C library takes memory from the system. What it does by itself is good for programs that run for long; one that runs for
// milliseconds spends a good part of them on it.

// Has every thread's heap grow by at least `step` bytes at a time and keep what it has, where the C library can do that. To be called
// before there are other threads.
void cheap_grow_in_large_steps(size_t step);

// Has the system put large pages, where it has any, under the next `bytes` bytes that the calling thread will allocate: page by page
// of the usual size, as they are first used, takes several times as long. They must be fewer than half a step.
void cheap_expect(size_t bytes);

#endif
