// 256 bits. The target is an attribute, not a compiler's flag: one object file serves every machine.
#if defined(__x86_64__)
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define W 8
#define SET avx2
#include "kernels.inc"
#pragma clang attribute pop
#endif
