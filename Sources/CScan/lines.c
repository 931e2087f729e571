#include "CScan.h"

#include <string.h>

static inline uint64_t load8(const uint8_t *at) {
    uint64_t word;
    memcpy(&word, at, 8);
    return word;
}

// A text that is read from its beginning; `limit` is where it ends.
typedef struct {
    const uint8_t *at;
    const uint8_t *limit;
} cursor;

static inline void skip_spaces(cursor *text) {
    while (text->at < text->limit && (*text->at == ' ' || *text->at == '\t' || *text->at == '\r')) text->at++;
}

static inline int take(cursor *text, uint8_t sign) {
    if (text->at == text->limit || *text->at != sign) return 0;
    text->at++;
    return 1;
}

static inline int take_word(cursor *text, const char *word, size_t count) {
    if ((size_t)(text->limit - text->at) < count || memcmp(text->at, word, count) != 0) return 0;
    text->at += count;
    return 1;
}

// Whether a text begins with a property's name, its quotes and its colon.
static inline int is_named(const cursor *text, const cscan_property *property) {
    const size_t count = property->count;
    if ((size_t)(text->limit - text->at) < count) return 0;
    if (count - 8 > 8) return memcmp(text->at, property->name, count) == 0;
    return load8(text->at) == load8(property->name) && load8(text->at + count - 8) == load8(property->name + count - 8);
}

// A bit at the top of the first byte of eight that ends or interrupts a string, and maybe of others behind it.
static inline uint64_t interruptions(uint64_t word) {
    const uint64_t ones = 0x0101010101010101u;
    const uint64_t quotes = word ^ (ones * '"'), escapes = word ^ (ones * '\\');
    return (((quotes - ones) & ~quotes) | ((escapes - ones) & ~escapes) | ((word - ones * 0x20) & ~word)) & (ones * 0x80);
}

// Goes to the quote that ends a string without escapes; false if there is none.
static inline int take_string(cursor *text) {
    while (text->limit - text->at >= 8) {
        const uint64_t found = interruptions(load8(text->at));
        if (found) {
            text->at += __builtin_ctzll(found) >> 3;
            return *text->at == '"';
        }
        text->at += 8;
    }
    while (text->at < text->limit && *text->at != '"' && *text->at != '\\' && *text->at >= 0x20) text->at++;
    return text->at < text->limit && *text->at == '"';
}

static inline int take_digits(cursor *text) {
    const uint8_t *start = text->at;
    while (text->at < text->limit && (uint8_t)(*text->at - '0') < 10) text->at++;
    return text->at > start;
}

// A number without an exponent.
static inline int take_number(cursor *text) {
    take(text, '-');
    const uint8_t *start = text->at;
    if (!take_digits(text) || (*start == '0' && text->at > start + 1)) return 0;
    return take(text, '.') ? take_digits(text) : 1;
}

// A value that is neither an object nor a list, and where its text stands, which is empty for null; false for any other.
static inline int take_value(cursor *text, const uint8_t **start, const uint8_t **end) {
    if (text->at == text->limit) return 0;
    *start = text->at;
    switch (*text->at) {
    case '"':
        *start = ++text->at;
        if (!take_string(text)) return 0;
        *end = text->at++;
        return 1;
    case 'n': *end = text->at; return take_word(text, "null", 4);
    case 't': if (!take_word(text, "true", 4)) return 0; break;
    case 'f': if (!take_word(text, "false", 5)) return 0; break;
    default: if (!take_number(text)) return 0;
    }
    *end = text->at;
    return 1;
}

static int take_object(cscan_lines *lines, size_t number, cursor *text);

static int take_list(cscan_lines *lines, const cscan_property *property, size_t number, size_t row, cursor *text) {
    if (take_word(text, "null", 4)) return 1;
    if (!take(text, '[')) return 0;
    if (lines->list_count == lines->list_capacity) {
        lines->is_full = 1;
        return 0;
    }
    const size_t child = (size_t)property->child;
    cscan_list *list = lines->lists + lines->list_count++;
    *list = (cscan_list){(uint32_t)child, (uint32_t)number, (uint32_t)property->number, (uint32_t)row, 0};
    skip_spaces(text);
    if (take(text, ']')) return 1;
    do {
        skip_spaces(text);
        if (!take_object(lines, child, text)) return 0;
        list->count++;
        skip_spaces(text);
    } while (take(text, ','));
    return take(text, ']');
}

static int take_object(cscan_lines *lines, size_t number, cursor *text) {
    cscan_shape *shape = lines->shapes + number;
    if (shape->count == 0 || !take(text, '{')) return 0;
    if (shape->rows == shape->capacity) {
        lines->is_full = 1;
        return 0;
    }
    const size_t row = shape->rows++;
    uint32_t *starts = shape->starts + row * shape->slots, *ends = shape->ends + row * shape->slots;
    shape->positions[row] = ++lines->position;
    memset(starts, 0xFF, shape->slots * sizeof *starts);
    skip_spaces(text);
    if (take(text, '}')) return 1;
    const cscan_property *property = shape->properties, *last = property + shape->count;
    do {
        skip_spaces(text);
        while (property < last && !is_named(text, property)) property++;
        if (property == last) return 0;
        text->at += property->count;
        skip_spaces(text);
        if (property->child >= 0) {
            if (!take_list(lines, property, number, row, text)) return 0;
        } else {
            const uint8_t *start, *end;
            if (!take_value(text, &start, &end)) return 0;
            if (property->slot >= 0) {
                starts[property->slot] = (uint32_t)(start - lines->base);
                ends[property->slot] = (uint32_t)(end - lines->base);
            }
        }
        property++;
        skip_spaces(text);
    } while (take(text, ','));
    return take(text, '}');
}

int cscan_take_line(cscan_lines *lines, size_t shape, const uint8_t *line, size_t count) {
    cursor text = {line, line + count};
    lines->list_count = 0;
    lines->is_full = 0;
    skip_spaces(&text);
    if (!take_object(lines, shape, &text)) return 0;
    skip_spaces(&text);
    return text.at == text.limit;
}
