#include "CZip.h"

#include <minizip/zip.h>
#include <stdlib.h>
#include <string.h>

struct jinzai_zip_writer {
    uint8_t *bytes;
    uint64_t count;
    uint64_t capacity;
    uint64_t position;
    zipFile file;
    bool has_failed;
};

// minizip writes through functions; these keep what it writes in memory as if it were a file.

static voidpf open_bytes(voidpf opaque, const void *name, int mode) {
    (void)name;
    (void)mode;
    return opaque;
}

static uLong read_bytes(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)stream;
    jinzai_zip_writer *writer = opaque;
    const uint64_t left = writer->count - writer->position;
    const uint64_t taken = size < left ? size : left;
    memcpy(buffer, writer->bytes + writer->position, taken);
    writer->position += taken;
    return (uLong)taken;
}

static uLong write_bytes(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    (void)stream;
    jinzai_zip_writer *writer = opaque;
    const uint64_t end = writer->position + size;
    if (end > writer->capacity) {
        const uint64_t capacity = 2 * end + 4096;
        uint8_t *bytes = realloc(writer->bytes, capacity);
        if (!bytes) {
            writer->has_failed = true;
            return 0;
        }
        writer->bytes = bytes;
        writer->capacity = capacity;
    }
    memcpy(writer->bytes + writer->position, buffer, size);
    writer->position = end;
    if (end > writer->count) writer->count = end;
    return size;
}

static ZPOS64_T tell_bytes(voidpf opaque, voidpf stream) {
    (void)stream;
    return ((jinzai_zip_writer *)opaque)->position;
}

static long seek_bytes(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)stream;
    jinzai_zip_writer *writer = opaque;
    uint64_t from = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = writer->position;
    if (origin == ZLIB_FILEFUNC_SEEK_END) from = writer->count;
    if (offset > writer->count - from) return -1;
    writer->position = from + offset;
    return 0;
}

static int close_bytes(voidpf opaque, voidpf stream) {
    (void)opaque;
    (void)stream;
    return 0;
}

static int error_of_bytes(voidpf opaque, voidpf stream) {
    (void)stream;
    return ((jinzai_zip_writer *)opaque)->has_failed;
}

jinzai_zip_writer *jinzai_zip_writer_new(void) {
    jinzai_zip_writer *writer = calloc(1, sizeof *writer);
    if (!writer) return NULL;
    zlib_filefunc64_def functions = {
        .zopen64_file = open_bytes,
        .zread_file = read_bytes,
        .zwrite_file = write_bytes,
        .ztell64_file = tell_bytes,
        .zseek64_file = seek_bytes,
        .zclose_file = close_bytes,
        .zerror_file = error_of_bytes,
        .opaque = writer,
    };
    writer->file = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
    if (writer->file) return writer;
    free(writer);
    return NULL;
}

void jinzai_zip_writer_free(jinzai_zip_writer *writer) {
    if (writer->file) zipClose(writer->file, NULL);
    free(writer->bytes);
    free(writer);
}

bool jinzai_zip_writer_add(jinzai_zip_writer *writer, const char *name, const uint8_t *bytes, size_t count) {
    // The first day that the format has.
    const zip_fileinfo info = {.dosDate = 1 << 5 | 1};
    const int is_large = count > UINT32_MAX / 2;
    if (!writer->file) return false;
    if (zipOpenNewFileInZip64(
            writer->file, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED, Z_DEFAULT_COMPRESSION, is_large) != ZIP_OK)
        return false;
    bool is_written = true;
    while (is_written && count > 0) {
        const size_t piece = count < (1 << 20) ? count : (1 << 20);
        is_written = zipWriteInFileInZip(writer->file, bytes, (unsigned)piece) == ZIP_OK;
        bytes += piece;
        count -= piece;
    }
    return zipCloseFileInZip(writer->file) == ZIP_OK && is_written && !writer->has_failed;
}

const uint8_t *jinzai_zip_writer_finish(jinzai_zip_writer *writer, size_t *count) {
    if (writer->file && zipClose(writer->file, NULL) != ZIP_OK) writer->has_failed = true;
    writer->file = NULL;
    *count = writer->count;
    return writer->has_failed ? NULL : writer->bytes;
}
