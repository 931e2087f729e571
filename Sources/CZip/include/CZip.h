#ifndef JINZAI_CZIP_H
#define JINZAI_CZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A ZIP archive in memory, read by minizip. One entry is read at a time.
typedef struct jinzai_zip jinzai_zip;

/// Opens the archive in `bytes`, which must stay where they are until it is closed. NULL if they are none.
jinzai_zip *jinzai_zip_open(const uint8_t *bytes, size_t count);
void jinzai_zip_close(jinzai_zip *archive);

/// Goes to the entry of a name, whatever the case of its letters, and begins to read it; false if there is none, or it is
/// encrypted or packed in a way that is not known.
bool jinzai_zip_begin(jinzai_zip *archive, const char *name);

/// How many bytes the present entry takes up in the archive.
uint64_t jinzai_zip_packed_count(const jinzai_zip *archive);

/// The next bytes of the entry; how many, 0 at its end, -1 if it is damaged.
ptrdiff_t jinzai_zip_read(jinzai_zip *archive, uint8_t *buffer, size_t capacity);

/// Ends the reading of the entry; false if all was read and is not what its checksum says.
bool jinzai_zip_end(jinzai_zip *archive);

/// A ZIP archive that is made in memory.
typedef struct jinzai_zip_writer jinzai_zip_writer;

/// NULL when memory is out.
jinzai_zip_writer *jinzai_zip_writer_new(void);
void jinzai_zip_writer_free(jinzai_zip_writer *writer);

/// Adds an entry; false when memory is out. Equal entries make equal archives: none has a time.
bool jinzai_zip_writer_add(jinzai_zip_writer *writer, const char *name, const uint8_t *bytes, size_t count);

/// Ends the archive and gives its bytes, which the writer keeps; NULL when memory is out. Nothing can be added afterwards.
const uint8_t *jinzai_zip_writer_finish(jinzai_zip_writer *writer, size_t *count);

#endif
