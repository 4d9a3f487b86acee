// 512 bits. The target is an attribute, not a compiler's flag: one object file serves every machine.
#if defined(__x86_64__)
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512bw,avx512vl"))), apply_to = function)
#define W 16
#define SET avx512
#include "kernels.inc"
#pragma clang attribute pop
#endif
