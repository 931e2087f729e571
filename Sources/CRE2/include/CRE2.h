#ifndef JINZAI_CRE2_H
#define JINZAI_CRE2_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled RE2 pattern. Matching takes time linear in the text, whatever the pattern.
typedef struct jinzai_re2 jinzai_re2;

/// Compiles UTF-8 `pattern`. Returns NULL when memory is out; otherwise an object to be freed, even if the pattern is wrong.
jinzai_re2 *jinzai_re2_new(const char *pattern, size_t length);
void jinzai_re2_free(jinzai_re2 *pattern);

/// NULL when the pattern is right; otherwise RE2's words, owned by `pattern`.
const char *jinzai_re2_error(const jinzai_re2 *pattern);

/// The number of capturing groups.
int jinzai_re2_groups(const jinzai_re2 *pattern);

/// Searches `text` from byte `start`. Fills `begins` and `ends` (byte offsets, -1 where a group took no part) for group 0 (the
/// whole match) up to `count` - 1. Returns whether there is a match.
bool jinzai_re2_search(
    const jinzai_re2 *pattern, const char *text, size_t length, size_t start, ptrdiff_t *begins, ptrdiff_t *ends, int count);

#ifdef __cplusplus
}
#endif

#endif
