#define _DEFAULT_SOURCE

#include "CHeap.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void cheap_grow_in_large_steps(size_t step) {
#ifdef __GLIBC__
    // The heaps of all threads but the first would grow page by page, each time by a call for which all threads wait. To set one of
    // these keeps the C library from adapting the others, so that all are set.
    mallopt(M_TOP_PAD, (int)step);
    mallopt(M_TRIM_THRESHOLD, (int)(4 * step));
    mallopt(M_MMAP_THRESHOLD, (int)(step / 2));
#else
    (void)step;
#endif
}

void cheap_expect(size_t bytes) {
#ifdef MADV_HUGEPAGE
    // Where large pages are larger than this, to ask changes nothing.
    const uintptr_t page = 2 << 20;
    // A thread's heap begins with its own accounts, so that no large page can lie under its beginning. This is left unused: it takes
    // addresses, not memory; volatile, or the compiler would leave the call out. It ends a little before the page, as what the next block
    // has in front of it must not stand on the page.
    char *probe = malloc(64);
    if (!probe) return;
    char *volatile skipped = malloc(page - 512 - ((uintptr_t)probe & (page - 1)));
    if (!skipped) return;
    free(probe);
    char *block = malloc(bytes);
    if (!block) return;
    const uintptr_t start = ((uintptr_t)block + page - 1) & ~(page - 1);
    const uintptr_t end = ((uintptr_t)block + bytes) & ~(page - 1);
    if (start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
    // The heap hands out the same memory again.
    free(block);
#else
    (void)bytes;
#endif
}
