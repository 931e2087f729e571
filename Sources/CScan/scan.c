#include "CScan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define HAS_X86 1
#endif

cscan_level cscan_best_level(void) {
#ifdef HAS_X86
    return __builtin_cpu_supports("avx2") ? CSCAN_AVX2 : CSCAN_SSE2;
#else
    return CSCAN_PORTABLE;
#endif
}

// Where among 64 bytes which sign stands, one bit a byte.
typedef struct {
    uint64_t separators;
    uint64_t lines;
    uint64_t returns;
    uint64_t quotes;
} signs;

// How many of the first rows have as many cells as there are columns.
static size_t whole_rows(const cscan_rows *rows, const uint8_t *bytes, size_t count) {
    const uint32_t *marks = rows->marks + 1;
    for (size_t row = 0; row < count; row++) {
        for (size_t column = 0; column < rows->columns; column++) {
            const int ends_line = bytes[marks[row * rows->columns + column]] == '\n';
            if (ends_line != (column + 1 == rows->columns)) return row;
        }
    }
    return count;
}

// How many of the first rows of one cell are not blank.
static size_t filled_rows(const cscan_rows *rows, size_t count) {
    const uint32_t *marks = rows->marks;
    for (size_t row = 0; row < count; row++) {
        if (marks[row + 1] - marks[row] <= 1u + (rows->returns != 0)) return row;
    }
    return count;
}

static inline signs signs_portable(const uint8_t *bytes, uint8_t separator) {
    signs found = {0, 0, 0, 0};
    for (int index = 0; index < 64; index++) {
        const uint8_t byte = bytes[index];
        found.separators |= (uint64_t)(byte == separator) << index;
        found.lines |= (uint64_t)(byte == '\n') << index;
        found.returns |= (uint64_t)(byte == '\r') << index;
        found.quotes |= (uint64_t)(byte == '"') << index;
    }
    return found;
}

#define CUT cut_portable
#define MARKS marks_portable
#define SIGNS signs_portable
#define TARGET
#include "cut.h"

static size_t ascii_portable(const uint8_t *bytes, size_t start, size_t count) {
    while (start + 8 <= count) {
        uint64_t word;
        memcpy(&word, bytes + start, 8);
        if (word & 0x8080808080808080u) break;
        start += 8;
    }
    while (start < count && bytes[start] < 0x80) start++;
    return start;
}

static int interrupts(uint8_t byte) { return byte == '"' || byte == '\\' || byte < 0x20; }

static size_t string_portable(const uint8_t *bytes, size_t start, size_t count) {
    while (start < count && !interrupts(bytes[start])) start++;
    return start;
}

#ifdef HAS_X86

static inline uint64_t equal_sse2(const __m128i blocks[4], uint8_t sign) {
    uint64_t mask = 0;
    for (int index = 0; index < 4; index++) {
        const __m128i equal = _mm_cmpeq_epi8(blocks[index], _mm_set1_epi8((char)sign));
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(equal) << (16 * index);
    }
    return mask;
}

static inline signs signs_sse2(const uint8_t *bytes, uint8_t separator) {
    __m128i blocks[4];
    for (int index = 0; index < 4; index++) blocks[index] = _mm_loadu_si128((const __m128i *)(bytes + 16 * index));
    return (signs){
        equal_sse2(blocks, separator), equal_sse2(blocks, '\n'), equal_sse2(blocks, '\r'), equal_sse2(blocks, '"')};
}

#define CUT cut_sse2
#define MARKS marks_sse2
#define SIGNS signs_sse2
#define TARGET
#include "cut.h"

#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

AVX2 static inline uint64_t equal_avx2(__m256i first, __m256i second, uint8_t sign) {
    const __m256i wanted = _mm256_set1_epi8((char)sign);
    uint64_t low = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(first, wanted));
    uint64_t high = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(second, wanted));
    // Without this barrier clang joins the halves bit by bit as vectors, which takes twice as long.
    __asm__("" : "+r"(low), "+r"(high));
    return low | high << 32;
}

AVX2 static inline signs signs_avx2(const uint8_t *bytes, uint8_t separator) {
    const __m256i first = _mm256_loadu_si256((const __m256i *)bytes);
    const __m256i second = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    return (signs){
        equal_avx2(first, second, separator), equal_avx2(first, second, '\n'), equal_avx2(first, second, '\r'),
        equal_avx2(first, second, '"')};
}

#define CUT cut_avx2
#define MARKS marks_avx2
#define SIGNS signs_avx2
#define TARGET AVX2
#include "cut.h"

static size_t ascii_sse2(const uint8_t *bytes, size_t start, size_t count) {
    while (start + 16 <= count) {
        const int mask = _mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(bytes + start)));
        if (mask) return start + (size_t)__builtin_ctz((unsigned)mask);
        start += 16;
    }
    return ascii_portable(bytes, start, count);
}

AVX2 static size_t ascii_avx2(const uint8_t *bytes, size_t start, size_t count) {
    while (start + 128 <= count) {
        const __m256i *blocks = (const __m256i *)(bytes + start);
        const __m256i low = _mm256_or_si256(_mm256_loadu_si256(blocks), _mm256_loadu_si256(blocks + 1));
        const __m256i high = _mm256_or_si256(_mm256_loadu_si256(blocks + 2), _mm256_loadu_si256(blocks + 3));
        if (_mm256_movemask_epi8(_mm256_or_si256(low, high))) break;
        start += 128;
    }
    while (start + 32 <= count) {
        const unsigned mask = (unsigned)_mm256_movemask_epi8(_mm256_loadu_si256((const __m256i *)(bytes + start)));
        if (mask) return start + (size_t)__builtin_ctz(mask);
        start += 32;
    }
    return ascii_portable(bytes, start, count);
}

static size_t string_sse2(const uint8_t *bytes, size_t start, size_t count) {
    while (start + 16 <= count) {
        const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + start));
        const __m128i signs = _mm_or_si128(
            _mm_cmpeq_epi8(block, _mm_set1_epi8('"')), _mm_cmpeq_epi8(block, _mm_set1_epi8('\\')));
        const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block);
        const int mask = _mm_movemask_epi8(_mm_or_si128(signs, controls));
        if (mask) return start + (size_t)__builtin_ctz((unsigned)mask);
        start += 16;
    }
    return string_portable(bytes, start, count);
}

#endif

size_t cscan_cut(const cscan_rows *rows, size_t *position, cscan_level level) {
    switch (level) {
#ifdef HAS_X86
    case CSCAN_AVX2: return cut_avx2(rows, position);
    case CSCAN_SSE2: return cut_sse2(rows, position);
#endif
    default: return cut_portable(rows, position);
    }
}

static size_t ascii(const uint8_t *bytes, size_t start, size_t count, cscan_level level) {
    switch (level) {
#ifdef HAS_X86
    case CSCAN_AVX2: return ascii_avx2(bytes, start, count);
    case CSCAN_SSE2: return ascii_sse2(bytes, start, count);
#endif
    default: return ascii_portable(bytes, start, count);
    }
}

size_t cscan_string_end(const uint8_t *bytes, size_t start, size_t count, cscan_level level) {
    switch (level) {
#ifdef HAS_X86
    case CSCAN_AVX2:
    case CSCAN_SSE2: return string_sse2(bytes, start, count);
#endif
    default: return string_portable(bytes, start, count);
    }
}

size_t cscan_line_end(const uint8_t *bytes, size_t start, size_t count) {
    if (start >= count) return count;
    const uint8_t *found = memchr(bytes + start, '\n', count - start);
    return found ? (size_t)(found - bytes) : count;
}

// The length of the well-formed sequence of several bytes at `bytes`, of which `left` are left; 0 if it is malformed (Unicode, table 3-7).
static size_t sequence(const uint8_t *bytes, size_t left) {
    const uint8_t lead = bytes[0];
    const size_t length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || left < length) return 0;
    const uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (bytes[1] < low || bytes[1] > high) return 0;
    for (size_t index = 2; index < length; index++) {
        if ((bytes[index] & 0xC0) != 0x80) return 0;
    }
    return length;
}

size_t cscan_utf8_fault(const uint8_t *bytes, size_t count, cscan_level level) {
    size_t index = 0;
    while (index < count) {
        if (bytes[index] < 0x80) {
            index = ascii(bytes, index, count, level);
            continue;
        }
        const size_t length = sequence(bytes + index, count - index);
        if (length == 0) return index;
        index += length;
    }
    return count;
}
