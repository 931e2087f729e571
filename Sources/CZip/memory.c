#include "memory.h"

#include <stdlib.h>
#include <string.h>

static voidpf open_bytes(voidpf opaque, const void *name, int mode) {
    (void)name;
    (void)mode;
    ((struct memory_file *)opaque)->position = 0;
    return opaque;
}

static uLong read_bytes(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)stream;
    struct memory_file *file = opaque;
    const uint64_t left = file->count - file->position;
    const uint64_t taken = size < left ? size : left;
    memcpy(buffer, file->bytes + file->position, taken);
    file->position += taken;
    return (uLong)taken;
}

static uLong write_bytes(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    (void)stream;
    struct memory_file *file = opaque;
    if (file->is_fixed) return 0;
    const uint64_t end = file->position + size;
    if (end > file->capacity) {
        const uint64_t capacity = 2 * end + 4096;
        uint8_t *bytes = realloc(file->bytes, capacity);
        if (!bytes) {
            file->has_failed = true;
            return 0;
        }
        file->bytes = bytes;
        file->capacity = capacity;
    }
    memcpy(file->bytes + file->position, buffer, size);
    file->position = end;
    if (end > file->count) file->count = end;
    return size;
}

static ZPOS64_T tell_bytes(voidpf opaque, voidpf stream) {
    (void)stream;
    return ((struct memory_file *)opaque)->position;
}

static long seek_bytes(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)stream;
    struct memory_file *file = opaque;
    uint64_t from = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = file->position;
    if (origin == ZLIB_FILEFUNC_SEEK_END) from = file->count;
    if (offset > file->count - from) return -1;
    file->position = from + offset;
    return 0;
}

static int close_bytes(voidpf opaque, voidpf stream) {
    (void)opaque;
    (void)stream;
    return 0;
}

static int error_of_bytes(voidpf opaque, voidpf stream) {
    (void)stream;
    return ((struct memory_file *)opaque)->has_failed;
}

zlib_filefunc64_def memory_functions(struct memory_file *file) {
    return (zlib_filefunc64_def){
        .zopen64_file = open_bytes,
        .zread_file = read_bytes,
        .zwrite_file = write_bytes,
        .ztell64_file = tell_bytes,
        .zseek64_file = seek_bytes,
        .zclose_file = close_bytes,
        .zerror_file = error_of_bytes,
        .opaque = file,
    };
}
