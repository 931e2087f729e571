#include "CZip.h"

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

struct jinzai_zip {
    const uint8_t *bytes;
    uint64_t count;
    uint64_t position;
    unzFile file;
    uint64_t packed;
};

// minizip reads through functions; these give it the bytes in memory as if they were a file.

static voidpf open_bytes(voidpf opaque, const void *name, int mode) {
    (void)name;
    (void)mode;
    ((jinzai_zip *)opaque)->position = 0;
    return opaque;
}

static uLong read_bytes(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)stream;
    jinzai_zip *archive = opaque;
    const uint64_t left = archive->count - archive->position;
    const uint64_t taken = size < left ? size : left;
    memcpy(buffer, archive->bytes + archive->position, taken);
    archive->position += taken;
    return (uLong)taken;
}

static uLong write_bytes(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    (void)opaque;
    (void)stream;
    (void)buffer;
    (void)size;
    return 0;
}

static ZPOS64_T tell_bytes(voidpf opaque, voidpf stream) {
    (void)stream;
    return ((jinzai_zip *)opaque)->position;
}

static long seek_bytes(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)stream;
    jinzai_zip *archive = opaque;
    uint64_t from = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = archive->position;
    if (origin == ZLIB_FILEFUNC_SEEK_END) from = archive->count;
    if (offset > archive->count - from) return -1;
    archive->position = from + offset;
    return 0;
}

static int close_bytes(voidpf opaque, voidpf stream) {
    (void)opaque;
    (void)stream;
    return 0;
}

static int error_of_bytes(voidpf opaque, voidpf stream) {
    (void)opaque;
    (void)stream;
    return 0;
}

jinzai_zip *jinzai_zip_open(const uint8_t *bytes, size_t count) {
    jinzai_zip *archive = calloc(1, sizeof *archive);
    if (!archive) return NULL;
    archive->bytes = bytes;
    archive->count = count;
    zlib_filefunc64_def functions = {
        .zopen64_file = open_bytes,
        .zread_file = read_bytes,
        .zwrite_file = write_bytes,
        .ztell64_file = tell_bytes,
        .zseek64_file = seek_bytes,
        .zclose_file = close_bytes,
        .zerror_file = error_of_bytes,
        .opaque = archive,
    };
    archive->file = unzOpen2_64("", &functions);
    if (archive->file) return archive;
    free(archive);
    return NULL;
}

void jinzai_zip_close(jinzai_zip *archive) {
    unzClose(archive->file);
    free(archive);
}

bool jinzai_zip_begin(jinzai_zip *archive, const char *name) {
    unz_file_info64 info;
    enum { IGNORES_CASE = 2 };
    if (unzLocateFile(archive->file, name, IGNORES_CASE) != UNZ_OK) return false;
    if (unzGetCurrentFileInfo64(archive->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK) return false;
    archive->packed = info.compressed_size;
    return (info.flag & 1) == 0 && unzOpenCurrentFile(archive->file) == UNZ_OK;
}

uint64_t jinzai_zip_packed_count(const jinzai_zip *archive) { return archive->packed; }

ptrdiff_t jinzai_zip_read(jinzai_zip *archive, uint8_t *buffer, size_t capacity) {
    const int count = unzReadCurrentFile(archive->file, buffer, (unsigned)capacity);
    return count < 0 ? -1 : count;
}

bool jinzai_zip_end(jinzai_zip *archive) { return unzCloseCurrentFile(archive->file) == UNZ_OK; }
