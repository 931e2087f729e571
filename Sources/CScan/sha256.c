#include "CScan.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

int cscan_has_sha256(void) {
    unsigned eax, ebx, ecx, edx;
    if (!__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)) return 0;
    return (ebx >> 29 & 1) && __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("ssse3");
}

// FIPS 180-4, 4.2.2: the fractional parts of the cube roots of the first 64 primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

#define SHA __attribute__((target("sha,sse4.1,ssse3")))

// A digest on its way, with the last sixteen words of its message schedule. The instructions want the eight words of the state as
// A B E F and C D G H, each pair of halves in that order from the top.
typedef struct {
    __m128i abef;
    __m128i cdgh;
    __m128i words[4];
} lane;

SHA static inline lane begun(const uint32_t state[8]) {
    const __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
    const __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
    return (lane){_mm_alignr_epi8(low, high, 8), _mm_blend_epi16(high, low, 0xF0), {low, low, low, low}};
}

SHA static inline void end(const lane *lane, uint32_t state[8]) {
    const __m128i top = _mm_shuffle_epi32(lane->abef, 0x1B);
    const __m128i bottom = _mm_shuffle_epi32(lane->cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(top, bottom, 0xF0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(bottom, top, 8));
}

// Four of the 64 rounds, from number 4 * `four` on.
SHA static inline void rounds(lane *lane, const uint8_t *block, int four) {
    __m128i *words = lane->words;
    if (four < 4) {
        const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
        words[four] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(block + 16 * four)), big_endian);
    } else {
        const __m128i last = words[(four + 3) % 4];
        const __m128i middle = _mm_alignr_epi8(last, words[(four + 2) % 4], 4);
        const __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(words[four % 4], words[(four + 1) % 4]), middle);
        words[four % 4] = _mm_sha256msg2_epu32(sum, last);
    }
    const __m128i input = _mm_add_epi32(words[four % 4], _mm_loadu_si128((const __m128i *)(constants + 4 * four)));
    lane->cdgh = _mm_sha256rnds2_epu32(lane->cdgh, lane->abef, input);
    lane->abef = _mm_sha256rnds2_epu32(lane->abef, lane->cdgh, _mm_shuffle_epi32(input, 0x0E));
}

SHA void cscan_sha256(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
    lane lane = begun(state);
    for (; blocks > 0; blocks--, bytes += 64) {
        const __m128i abef = lane.abef, cdgh = lane.cdgh;
#pragma clang loop unroll(full)
        for (int four = 0; four < 16; four++) rounds(&lane, bytes, four);
        lane.abef = _mm_add_epi32(lane.abef, abef);
        lane.cdgh = _mm_add_epi32(lane.cdgh, cdgh);
    }
    end(&lane, state);
}

// Each round waits for the one before, so that the rounds of another digest fit in between.
SHA void cscan_sha256_pair(uint32_t states[16], const uint8_t *first, const uint8_t *second, size_t blocks) {
    lane one = begun(states), other = begun(states + 8);
    for (; blocks > 0; blocks--, first += 64, second += 64) {
        const __m128i abef[2] = {one.abef, other.abef}, cdgh[2] = {one.cdgh, other.cdgh};
#pragma clang loop unroll(full)
        for (int four = 0; four < 16; four++) {
            rounds(&one, first, four);
            rounds(&other, second, four);
        }
        one.abef = _mm_add_epi32(one.abef, abef[0]);
        one.cdgh = _mm_add_epi32(one.cdgh, cdgh[0]);
        other.abef = _mm_add_epi32(other.abef, abef[1]);
        other.cdgh = _mm_add_epi32(other.cdgh, cdgh[1]);
    }
    end(&one, states);
    end(&other, states + 8);
}

#else

int cscan_has_sha256(void) { return 0; }

void cscan_sha256(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
    (void)state;
    (void)bytes;
    (void)blocks;
    __builtin_trap();
}

void cscan_sha256_pair(uint32_t states[16], const uint8_t *first, const uint8_t *second, size_t blocks) {
    (void)states;
    (void)first;
    (void)second;
    (void)blocks;
    __builtin_trap();
}

#endif
