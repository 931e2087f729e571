#ifndef JINZAI_ZIP_MEMORY_H
#define JINZAI_ZIP_MEMORY_H

#include <minizip/ioapi.h>
#include <stdbool.h>
#include <stdint.h>

// Bytes in memory that minizip reads and writes as if they were a file.
struct memory_file {
    uint8_t *bytes;
    uint64_t count;
    uint64_t capacity;
    uint64_t position;
    // Whether the bytes belong to somebody else, so that nothing is written.
    bool is_fixed;
    bool has_failed;
};

// The functions through which minizip works on it.
zlib_filefunc64_def memory_functions(struct memory_file *file);

#endif
