#include "CScan.h"

#include <string.h>

// How many bytes a load takes, how many are read of any text that is remembered, and how long such a text may be.
enum { REACH = 8, HALF = 16, LONGEST = 32 };

static inline uint64_t load8(const uint8_t *at) {
    uint64_t word;
    memcpy(&word, at, 8);
    return word;
}

// The first `count` bytes of a word; there are 1 to 8 of them.
static inline uint64_t first_bytes(uint64_t word, size_t count) { return word & (~(uint64_t)0 >> (64 - 8 * count)); }

// Where a cell is. One that is not there ends before it begins, so that its length is above all that is read.
typedef struct {
    size_t start;
    size_t count;
} place;

static inline place place_of(const cscan_cells *cells, size_t row) {
    const size_t start = (uint32_t)(cells->starts[row * cells->stride] + cells->gap);
    return (place){start, cells->ends[row * cells->stride] - cells->trim - start};
}

// Whether all eight bytes are digits.
static inline int are_digits(uint64_t word) {
    const uint64_t high = 0xF0F0F0F0F0F0F0F0u;
    return ((word & high) | (((word + 0x0606060606060606u) & high) >> 4)) == 0x3333333333333333u;
}

// Of each two of eight digits, the first in the lowest byte, the number that they write, in 16 bits.
static inline uint64_t pairs_of(uint64_t digits) { return ((digits & 0x0F0F0F0F0F0F0F0Fu) * 2561) >> 8 & 0x00FF00FF00FF00FFu; }

size_t cscan_ints(const cscan_cells *cells, size_t width, int64_t low, int64_t high, int64_t *values, uint32_t *misses) {
    const uint8_t *bytes = cells->bytes;
    size_t missed = 0;
    for (size_t row = 0; row < cells->count; row++) {
        const place at = place_of(cells, row);
        const size_t end = at.start + at.count;
        int64_t value = 0;
        int is_read = 0;
        if (at.count == 1) {
            value = bytes[at.start] - '0';
            is_read = (uint8_t)value < 10;
        } else if (at.count - 1 < 8 && end >= REACH) {
            // The digits stand at the top of the word; what is in front of them becomes zeros.
            const uint64_t kept = ~(uint64_t)0 << (64 - 8 * at.count);
            const uint64_t word = (load8(bytes + end - 8) & kept) | (0x3030303030303030u & ~kept);
            const uint64_t fours = (pairs_of(word) * 6553601) >> 16 & 0x0000FFFF0000FFFFu;
            value = (int64_t)((fours * 42949672960001u) >> 32);
            is_read = are_digits(word);
        }
        is_read = is_read && value >= low && value <= high && (width == 0 || at.count == width);
        values[row] = is_read ? value : 0;
        misses[missed] = (uint32_t)row;
        missed += !is_read;
    }
    return missed;
}

// By month how many days of a year that begins in March are before it, and how many days it has in every year.
static const uint16_t days_before[16] = {0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275};
static const uint8_t month_days[16] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

size_t cscan_dates(const cscan_cells *cells, int32_t *values, uint32_t *misses) {
    const uint8_t *bytes = cells->bytes;
    size_t missed = 0;
    for (size_t row = 0; row < cells->count; row++) {
        const place at = place_of(cells, row);
        int32_t value = 0;
        int is_read = 0;
        if (at.count == 10) {
            uint16_t day_digits;
            memcpy(&day_digits, bytes + at.start + 8, 2);
            const uint64_t head = load8(bytes + at.start);
            const uint64_t digits = (head & 0xFFFFFFFFu) | (head >> 40 & 0xFFFF) << 32 | (uint64_t)day_digits << 48;
            const uint64_t pairs = pairs_of(digits);
            const uint32_t year = (uint32_t)(pairs & 0xFF) * 100 + (uint32_t)(pairs >> 16 & 0xFF);
            const uint32_t month = pairs >> 32 & 0xFF, day = (uint32_t)(pairs >> 48);
            is_read = are_digits(digits) && (head & 0xFF0000FF00000000u) == 0x2D00002D00000000u && year > 0 && month <= 12
                && day - 1 < month_days[month & 15];
            const uint32_t march_year = year - (month <= 2);
            const uint32_t leap_days = march_year / 4 - march_year / 100 + march_year / 400;
            value = (int32_t)(march_year * 365 + leap_days + days_before[month & 15] + day) - 719469;
        }
        values[row] = is_read ? value : 0;
        misses[missed] = (uint32_t)row;
        missed += !is_read;
    }
    return missed;
}

// A text of 1 to 32 bytes: its first 16, or all of a shorter one with zeros behind it, and of a longer one the last 16.
typedef struct {
    uint64_t head;
    uint64_t front;
    uint64_t back;
    uint64_t tail;
} key;

// By the length of a text which bits of its first eight bytes and of the eight behind them are its own.
#define BYTES(count) ((count) >= 8 ? ~(uint64_t)0 : ((uint64_t)1 << (8 * (count) & 63)) - 1)
#define OWN(count) {BYTES(count), (count) > 8 ? BYTES((count) - 8) : 0}
static const uint64_t own[HALF + 1][2] = {
    OWN(0), OWN(1), OWN(2), OWN(3), OWN(4), OWN(5), OWN(6), OWN(7), OWN(8), OWN(9), OWN(10), OWN(11), OWN(12), OWN(13), OWN(14),
    OWN(15), OWN(16)};

// Reads 16 bytes even of a shorter text. Lengths follow each other in no order, so that a branch on them would often be guessed wrong.
static inline key key_of(const uint8_t *text, size_t count) {
    const size_t clipped = count < HALF ? count : HALF;
    const uint8_t *late = text + (count - clipped);
    const uint64_t is_long = (uint64_t)0 - (count > HALF);
    return (key){
        load8(text) & own[clipped][0], load8(text + 8) & own[clipped][1], load8(late) & is_long, load8(late + 8) & is_long};
}

static inline size_t slot_of(key key, size_t count) {
    const uint64_t mixed = (key.head ^ (key.tail * 0x9E3779B97F4A7C15u) ^ (key.front + key.back) ^ count) * 0xA0761D6478BD642Fu;
    return (size_t)(mixed >> (64 - CSCAN_MEMORY_BITS));
}

static inline int holds(const cscan_memory *entry, key key, size_t count) {
    return ((entry->head ^ key.head) | (entry->front ^ key.front) | (entry->back ^ key.back) | (entry->tail ^ key.tail)
               | (entry->count ^ count))
        == 0;
}

size_t cscan_words(const cscan_cells *cells, const cscan_memory *memory, int32_t *values, uint32_t *misses) {
    const uint8_t *bytes = cells->bytes;
    size_t missed = 0;
    for (size_t row = 0; row < cells->count; row++) {
        const place at = place_of(cells, row);
        int32_t value = 0;
        int is_read = 0;
        if (at.count - 1 < LONGEST && at.start + HALF <= cells->size) {
            const key key = key_of(bytes + at.start, at.count);
            const cscan_memory *entry = memory + slot_of(key, at.count);
            is_read = holds(entry, key, at.count);
            value = entry->word;
        }
        values[row] = is_read ? value : 0;
        misses[missed] = (uint32_t)row;
        missed += !is_read;
    }
    return missed;
}

void cscan_remember(cscan_memory *memory, const uint8_t *text, size_t count, int32_t word) {
    if (count - 1 >= LONGEST) return;
    uint8_t copy[LONGEST] = {0};
    memcpy(copy, text, count);
    const key key = key_of(copy, count);
    memory[slot_of(key, count)] = (cscan_memory){key.head, key.front, key.back, key.tail, (uint32_t)count, word};
}

static inline int are_same(const uint8_t *left, const uint8_t *right, size_t count) {
    if (count - 8 > 8) return memcmp(left, right, count) == 0;
    return ((load8(left) ^ load8(right)) | (load8(left + count - 8) ^ load8(right + count - 8))) == 0;
}

size_t cscan_changes(const cscan_cells *cells, uint32_t *changes) {
    const uint8_t *bytes = cells->bytes;
    size_t changed = 0;
    place last = {0, SIZE_MAX};
    for (size_t row = 0; row < cells->count; row++) {
        const place at = place_of(cells, row);
        int is_same = 0;
        if (at.count == last.count && at.count <= cells->size) {
            const size_t later = at.start > last.start ? at.start : last.start;
            if (at.count - 1 < 7 && later + REACH <= cells->size) {
                is_same = first_bytes(load8(bytes + at.start) ^ load8(bytes + last.start), at.count) == 0;
            } else {
                is_same = are_same(bytes + at.start, bytes + last.start, at.count);
            }
        }
        changes[changed] = (uint32_t)row;
        changed += !is_same;
        last = at;
    }
    return changed;
}

size_t cscan_doubtful(const cscan_cells *cells, uint32_t *rows) {
    size_t found = 0;
    for (size_t row = 0; row < cells->count; row++) {
        const place at = place_of(cells, row);
        int is_doubtful = at.count - 1 >= cells->size;
        if (!is_doubtful) {
            const uint8_t *text = cells->bytes + at.start;
            is_doubtful = *text < 0x21 || *text == '*' || *text == '(';
            // Full-width letters and digits.
            if (*text >= 0x80) is_doubtful = *text != 0xEF || at.count < 3 || text[1] != 0xBC;
        }
        rows[found] = (uint32_t)row;
        found += is_doubtful;
    }
    return found;
}

// Whether each of eight bytes is a sign of ASCII, neither a space nor a plus.
static inline int are_plain(uint64_t word) {
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    const uint64_t lows = word & ~tops;
    const uint64_t is_space = ~(lows + 0x5F * ones), is_deleted = lows + ones;
    const uint64_t other = lows ^ '+' * ones, is_plus = ~(other + 0x7F * ones);
    return ((word | is_space | is_deleted | is_plus) & tops) == 0;
}

int cscan_is_plain_code(const uint8_t *text, size_t count) {
    if (count < REACH) {
        uint64_t word = 0x3030303030303030u;
        memcpy(&word, text, count);
        return are_plain(word);
    }
    for (size_t index = 0; index + REACH < count; index += REACH) {
        if (!are_plain(load8(text + index))) return 0;
    }
    return are_plain(load8(text + count - REACH));
}
