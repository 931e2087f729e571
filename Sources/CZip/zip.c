#include "CZip.h"
#include "memory.h"

#include <minizip/unzip.h>
#include <stdlib.h>

struct jinzai_zip {
    struct memory_file memory;
    unzFile file;
    uint64_t packed;
};

jinzai_zip *jinzai_zip_open(const uint8_t *bytes, size_t count) {
    jinzai_zip *archive = calloc(1, sizeof *archive);
    if (!archive) return NULL;
    archive->memory = (struct memory_file){.bytes = (uint8_t *)bytes, .count = count, .is_fixed = true};
    zlib_filefunc64_def functions = memory_functions(&archive->memory);
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
