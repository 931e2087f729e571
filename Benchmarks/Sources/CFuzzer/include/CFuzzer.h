#ifndef JINZAI_CFUZZER_H
#define JINZAI_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop over a function that is given one input at a time. The library comes with `-sanitize=fuzzer`.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif
