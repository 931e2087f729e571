#include "CZip.h"
#include "memory.h"

#include <minizip/zip.h>
#include <stdlib.h>

struct jinzai_zip_writer {
    struct memory_file memory;
    zipFile file;
};

jinzai_zip_writer *jinzai_zip_writer_new(void) {
    jinzai_zip_writer *writer = calloc(1, sizeof *writer);
    if (!writer) return NULL;
    zlib_filefunc64_def functions = memory_functions(&writer->memory);
    writer->file = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
    if (writer->file) return writer;
    free(writer->memory.bytes);
    free(writer);
    return NULL;
}

void jinzai_zip_writer_free(jinzai_zip_writer *writer) {
    if (writer->file) zipClose(writer->file, NULL);
    free(writer->memory.bytes);
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
    return zipCloseFileInZip(writer->file) == ZIP_OK && is_written && !writer->memory.has_failed;
}

const uint8_t *jinzai_zip_writer_finish(jinzai_zip_writer *writer, size_t *count) {
    if (writer->file && zipClose(writer->file, NULL) != ZIP_OK) writer->memory.has_failed = true;
    writer->file = NULL;
    *count = writer->memory.count;
    return writer->memory.has_failed ? NULL : writer->memory.bytes;
}
