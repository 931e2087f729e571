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

// What rows to cut, and where to mark their cells.
typedef struct {
    const uint8_t *bytes;
    // Rows end at or before this offset.
    size_t limit;
    uint8_t separator;
    // Whether lines end with a carriage return and a line feed rather than with a line feed alone.
    uint8_t returns;
    // How many cells a row has; at least 1.
    size_t columns;
    // Where each cell ends, row by row, counted from where the first row begins; in front of them where the cell before the first would
    // end, which is set already. There is room for the first, for `capacity * columns` others and for `CSCAN_SLACK` more.
    uint32_t *marks;
    // How many rows to cut at most.
    size_t capacity;
} cscan_rows;

enum { CSCAN_SLACK = 68 };

// Cuts rows from `*position` on while they are plain: none has a quote, each has as many cells as there are columns, none is blank, and
// each ends as `returns` says. Stops where the room is full, at the limit, or at a row that is not plain. Gives the number of rows and moves
// `*position` to the first row that was not taken. `limit - *position` fits 32 bits.
size_t cscan_cut(const cscan_rows *rows, size_t *position, cscan_level level);

// The cells of one column of some rows.
typedef struct {
    // Offsets count from here.
    const uint8_t *bytes;
    // How many bytes there are.
    size_t size;
    // The cell of a row begins `gap` bytes behind `starts[row * stride]` and ends `trim` bytes before `ends[row * stride]`. One that the
    // row does not have begins behind all that there is.
    const uint32_t *starts;
    const uint32_t *ends;
    size_t stride;
    uint32_t gap;
    uint32_t trim;
    // How many rows there are.
    size_t count;
} cscan_cells;

// These read the cells that stand as programs write them. They give in `misses` the rows of all others, ascending, with 0 as the value of
// each, and how many they are; `values` and `misses` have room for all rows.

// Digits that write a number from `low` to `high`, at most eight of them, or `width` if that is not 0.
size_t cscan_ints(const cscan_cells *cells, size_t width, int64_t low, int64_t high, int64_t *values, uint32_t *misses);

// Days that every year has, as 2024-04-01: days since 1970-01-01.
size_t cscan_dates(const cscan_cells *cells, int32_t *values, uint32_t *misses);

enum { CSCAN_MEMORY_BITS = 9 };

// A short text with the word that it stands for; 0 as the number of its bytes where there is none.
typedef struct {
    uint64_t head;
    uint64_t front;
    uint64_t back;
    uint64_t tail;
    uint32_t count;
    int32_t word;
} cscan_memory;

// Texts that are remembered: their words. `memory` has 2 to the power of CSCAN_MEMORY_BITS entries.
size_t cscan_words(const cscan_cells *cells, const cscan_memory *memory, int32_t *values, uint32_t *misses);

// Remembers a text of 1 to 32 bytes; does nothing for another.
void cscan_remember(cscan_memory *memory, const uint8_t *text, size_t count, int32_t word);

// The rows whose cell is not the same as that of the row before, the first among them, ascending; how many they are.
size_t cscan_changes(const cscan_cells *cells, uint32_t *changes);

// The rows whose cell is empty or begins with another byte than those of printing ASCII but the asterisk and the opening parenthesis, and
// of the full-width forms of these; ascending; how many they are.
size_t cscan_doubtful(const cscan_cells *cells, uint32_t *rows);

// Whether a text consists of printing ASCII without spaces and pluses.
int cscan_is_plain_code(const uint8_t *text, size_t count);

// A property as objects of one shape have it.
typedef struct {
    // The name between its quotes, and a colon; at least eight bytes can be read.
    const uint8_t *name;
    uint32_t count;
    // Where its cell is noted; -1 for a property that nothing is read from.
    int32_t slot;
    // The shape of the objects in its list, and the list's number among those of the table; -1 for a property that is no list.
    int32_t child;
    int32_t number;
} cscan_property;

// The properties that objects of one table have, in their order, any of which an object may be without; and room for their cells.
typedef struct {
    const cscan_property *properties;
    // 0 where no shape is known.
    size_t count;
    // How many cells a row has, and for how many rows there is room.
    size_t slots;
    size_t capacity;
    // How many rows there are.
    size_t rows;
    // By row and slot the offsets where a cell begins and ends; it begins at the greatest of all offsets where there is none.
    uint32_t *starts;
    uint32_t *ends;
    // By row how many lines and objects were met before it, and itself.
    int64_t *positions;
} cscan_shape;

// A list of objects: its shape, the shape, number and row of the object that has it, and how many objects it has.
typedef struct {
    uint32_t shape;
    uint32_t parent;
    uint32_t number;
    uint32_t row;
    uint32_t count;
} cscan_list;

// What is read of lines of objects.
typedef struct {
    // From where offsets count.
    const uint8_t *base;
    cscan_shape *shapes;
    // The lists of the last line, in the order in which they begin.
    cscan_list *lists;
    size_t list_count;
    size_t list_capacity;
    int64_t position;
    // Whether the last line was not taken because there was no room for it.
    int is_full;
} cscan_lines;

// Notes the cells of a line's object and of all objects in its lists if they have the properties of their shapes, in that order, and
// values without escapes and exponents. Gives 0 otherwise: rows, lists and position are then to be set back. All cells of the rows stand
// less than 4 GiB behind `base`.
int cscan_take_line(cscan_lines *lines, size_t shape, const uint8_t *line, size_t count);

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

// Takes as many blocks into each of two digests, whose states stand behind each other, in little more time than one of them takes.
void cscan_sha256_pair(uint32_t states[16], const uint8_t *first, const uint8_t *second, size_t blocks);

#endif
