#include "CLines.h"

#include <string.h>

enum { DIGITS = 20 };

static int has(const clines_piece *piece, size_t line) {
    return piece->present == NULL || (piece->present[line >> 6] >> (line & 63) & 1);
}

static size_t text_number(const clines_piece *piece, size_t line) {
    return piece->codes == NULL ? line : (size_t)piece->codes[line];
}

static size_t text_size(const clines_piece *piece, size_t number) {
    return (size_t)(piece->starts[(number + 1) * piece->step] - piece->starts[number * piece->step]);
}

static size_t piece_size(const clines_piece *piece, size_t lines) {
    switch (piece->kind) {
    case CLINES_SAME: return piece->size * lines;
    case CLINES_INTEGERS: return DIGITS * lines;
    case CLINES_TEXTS: break;
    }
    size_t size = 0;
    for (size_t line = 0; line < lines; line++) {
        if (has(piece, line)) size += text_size(piece, text_number(piece, line));
    }
    return size;
}

size_t clines_size(const clines_piece *pieces, size_t count, size_t lines) {
    size_t size = 0;
    for (size_t piece = 0; piece < count; piece++) size += piece_size(pieces + piece, lines);
    return size;
}

static uint8_t *write_number(int64_t number, uint8_t *out) {
    uint8_t digits[DIGITS];
    size_t first = DIGITS;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    if (number < 0) *out++ = '-';
    do {
        digits[--first] = (uint8_t)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    memcpy(out, digits + first, DIGITS - first);
    return out + (DIGITS - first);
}

// Most pieces are short: to call a function for each takes longer than to copy it. Parts of it are copied twice where that saves a loop.
static inline uint8_t *copy(const uint8_t *text, size_t size, uint8_t *out) {
    if (size > 64) {
        memcpy(out, text, size);
    } else if (size >= 16) {
        for (size_t place = 0; place + 16 < size; place += 16) memcpy(out + place, text + place, 16);
        memcpy(out + size - 16, text + size - 16, 16);
    } else if (size >= 8) {
        memcpy(out, text, 8);
        memcpy(out + size - 8, text + size - 8, 8);
    } else if (size >= 4) {
        memcpy(out, text, 4);
        memcpy(out + size - 4, text + size - 4, 4);
    } else if (size > 0) {
        out[0] = text[0];
        out[size / 2] = text[size / 2];
        out[size - 1] = text[size - 1];
    }
    return out + size;
}

size_t clines_write(const clines_piece *pieces, size_t count, size_t lines, uint8_t *out) {
    uint8_t *start = out;
    for (size_t line = 0; line < lines; line++) {
        for (const clines_piece *piece = pieces; piece < pieces + count; piece++) {
            if (!has(piece, line)) continue;
            switch (piece->kind) {
            case CLINES_SAME: out = copy(piece->bytes, piece->size, out); break;
            case CLINES_INTEGERS: out = write_number(piece->values[line], out); break;
            case CLINES_TEXTS: {
                const size_t number = text_number(piece, line);
                out = copy(piece->bytes + piece->starts[number * piece->step], text_size(piece, number), out);
            }
            }
        }
    }
    return (size_t)(out - start);
}

static const uint8_t byte_traits[256] = {
    [','] = CLINES_COMMA,
    ['"'] = CLINES_QUOTE,
    ['\n'] = CLINES_BREAK,
    ['\r'] = CLINES_BREAK,
};

static unsigned text_traits(const uint8_t *text, size_t size) {
    if (size == 0) return CLINES_EMPTY;
    unsigned traits = 0;
    for (size_t byte = 0; byte < size; byte++) traits |= byte_traits[text[byte]];
    switch (text[0]) {
    // The wide forms of the four signs begin with 0xEF.
    case '=': case '+': case '-': case '@': case '\t': case '\r': case 0xEF: traits |= CLINES_FORMULA; break;
    case ' ': traits |= CLINES_SPACE_FIRST; break;
    default: break;
    }
    if (text[size - 1] == ' ') traits |= CLINES_SPACE_LAST;
    return traits;
}

unsigned clines_traits(const clines_piece *piece, size_t lines) {
    if (piece->kind == CLINES_SAME) return text_traits(piece->bytes, piece->size);
    unsigned traits = 0;
    // Of the first texts of a piece, which were looked at: many lines share them.
    uint64_t met[64] = {0};
    for (size_t line = 0; line < lines; line++) {
        if (!has(piece, line)) {
            traits |= CLINES_EMPTY;
        } else if (piece->kind == CLINES_INTEGERS) {
            if (piece->values[line] < 0) traits |= CLINES_FORMULA;
        } else {
            const size_t number = text_number(piece, line);
            if (number < 64 * 64) {
                const uint64_t bit = (uint64_t)1 << (number & 63);
                if (met[number >> 6] & bit) continue;
                met[number >> 6] |= bit;
            }
            traits |= text_traits(piece->bytes + piece->starts[number * piece->step], text_size(piece, number));
        }
    }
    return traits;
}
