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

// One bit for each of 64 bytes that is a separator, a quote, a line feed or a carriage return.
static inline uint64_t signs_portable(const uint8_t *bytes, uint8_t separator) {
    uint64_t mask = 0;
    for (int index = 0; index < 64; index++) {
        const uint8_t byte = bytes[index];
        const uint64_t hit = (byte == separator) | (byte == '"') | (byte == '\n') | (byte == '\r');
        mask |= hit << index;
    }
    return mask;
}

#define CUT cut_portable
#define MASK signs_portable
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

static inline uint32_t signs16(const uint8_t *bytes, __m128i separator) {
    const __m128i block = _mm_loadu_si128((const __m128i *)bytes);
    const __m128i lines = _mm_or_si128(
        _mm_cmpeq_epi8(block, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(block, _mm_set1_epi8('\r')));
    const __m128i others = _mm_or_si128(
        _mm_cmpeq_epi8(block, separator), _mm_cmpeq_epi8(block, _mm_set1_epi8('"')));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(lines, others));
}

static inline uint64_t signs_sse2(const uint8_t *bytes, uint8_t separator) {
    const __m128i wanted = _mm_set1_epi8((char)separator);
    return (uint64_t)signs16(bytes, wanted) | (uint64_t)signs16(bytes + 16, wanted) << 16
        | (uint64_t)signs16(bytes + 32, wanted) << 32 | (uint64_t)signs16(bytes + 48, wanted) << 48;
}

#define CUT cut_sse2
#define MASK signs_sse2
#define TARGET
#include "cut.h"

#define AVX2 __attribute__((target("avx2,bmi")))

AVX2 static inline uint32_t signs32(const uint8_t *bytes, __m256i separator) {
    const __m256i block = _mm256_loadu_si256((const __m256i *)bytes);
    const __m256i lines = _mm256_or_si256(
        _mm256_cmpeq_epi8(block, _mm256_set1_epi8('\n')), _mm256_cmpeq_epi8(block, _mm256_set1_epi8('\r')));
    const __m256i others = _mm256_or_si256(
        _mm256_cmpeq_epi8(block, separator), _mm256_cmpeq_epi8(block, _mm256_set1_epi8('"')));
    return (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(lines, others));
}

AVX2 static inline uint64_t signs_avx2(const uint8_t *bytes, uint8_t separator) {
    const __m256i wanted = _mm256_set1_epi8((char)separator);
    uint64_t low = signs32(bytes, wanted), high = signs32(bytes + 32, wanted);
    // Without this barrier clang joins the halves bit by bit as vectors, which takes twice as long.
    __asm__("" : "+r"(low), "+r"(high));
    return low | high << 32;
}

#define CUT cut_avx2
#define MASK signs_avx2
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
