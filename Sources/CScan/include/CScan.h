// Scanning of bytes, with SIMD instructions where the machine has them and without where it has not or must not use them.
#ifndef CSCAN_H
#define CSCAN_H

#include <stddef.h>
#include <stdint.h>

// Which instructions to use. All give the same results.
typedef enum {
    CSCAN_PORTABLE = 0,
    CSCAN_SSE2 = 1,
    CSCAN_AVX2 = 2,
} cscan_level;

// The best level of this machine.
cscan_level cscan_best_level(void);

// What rows to cut, and where to note their cells.
typedef struct {
    const uint8_t *bytes;
    // Rows end at or before this offset.
    size_t limit;
    uint8_t separator;
    // How many cells a row has; at least 1.
    size_t columns;
    // For each column the slot in which its cells are noted.
    const uint32_t *slots;
    // By slot and row the offsets where a cell begins and ends, counted from where the first row begins.
    uint32_t *starts;
    uint32_t *ends;
    // The number of rows that a slot has room for.
    size_t capacity;
} cscan_rows;

// Cuts rows from `*position` on while they are plain: no cell begins with a quote, each row has as many cells as there are columns,
// none is blank, and each ends with a line feed, a carriage return or both. Stops where the room is full, at the limit, or at a row
// that is not plain. Gives the number of rows and moves `*position` to the first row that was not taken. `limit - *position` fits 32 bits.
size_t cscan_cut(const cscan_rows *rows, size_t *position, cscan_level level);

// The offset of the first malformed UTF-8 sequence, `count` if there is none.
size_t cscan_utf8_fault(const uint8_t *bytes, size_t count, cscan_level level);

// The offset of the first byte at or after `start` that ends or interrupts the text of a JSON string (a quote, a backslash or a control
// character); `count` if there is none.
size_t cscan_string_end(const uint8_t *bytes, size_t start, size_t count, cscan_level level);

// The offset of the first line feed at or after `start`; `count` if there is none.
size_t cscan_line_end(const uint8_t *bytes, size_t start, size_t count);

// Gives memory that was released, but that the allocator keeps for later, back to the system, where the C library can do that.
void cscan_give_memory_back(void);

// Whether this machine has instructions for SHA-256.
int cscan_has_sha256(void);

// Takes blocks of 64 bytes into the state of a SHA-256 digest. Only where the machine has the instructions for it.
void cscan_sha256(uint32_t state[8], const uint8_t *bytes, size_t blocks);

#endif
