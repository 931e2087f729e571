// Lines of texts, put together from pieces that lie in columns.
#ifndef CLINES_H
#define CLINES_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
    // One text for all lines.
    CLINES_SAME,
    // The decimal digits of numbers.
    CLINES_INTEGERS,
    // Texts that lie one behind the other.
    CLINES_TEXTS,
} clines_kind;

// A piece of each line.
typedef struct {
    clines_kind kind;
    // The text of all lines, or all texts one behind the other.
    const uint8_t *bytes;
    // How many bytes the text of all lines has.
    size_t size;
    // Text number `n` begins at `starts[n * step]` and ends where the next one begins.
    const int64_t *starts;
    size_t step;
    // For each line the number of its text; NULL where line and text have the same number.
    const int32_t *codes;
    // For each line its number.
    const int64_t *values;
    // A bit for each line that has the piece; NULL where all have it.
    const uint64_t *present;
} clines_piece;

// How many bytes the first `lines` lines have at most.
size_t clines_size(const clines_piece *pieces, size_t count, size_t lines);

// Writes the first `lines` lines, of `count` pieces each; gives how many bytes they are.
size_t clines_write(const clines_piece *pieces, size_t count, size_t lines, uint8_t *out);

// What some text of a piece has.
enum {
    CLINES_EMPTY = 1,
    CLINES_COMMA = 2,
    CLINES_QUOTE = 4,
    CLINES_BREAK = 8,
    // It begins with a sign with which formulas begin, or with the first byte of such a sign.
    CLINES_FORMULA = 16,
    CLINES_SPACE_FIRST = 32,
    CLINES_SPACE_LAST = 64,
};

// What the texts of a piece have in the first `lines` lines, of the values above.
unsigned clines_traits(const clines_piece *piece, size_t lines);

#endif
