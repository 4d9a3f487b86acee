// Which kernels this machine can run. Nothing is remembered: whoever runs trials asks once and hands the answer down.
#include "include/Lanes.h"
#include <stddef.h>

#if defined(__x86_64__)
extern const LanesKernels lanes_kernels_base, lanes_kernels_avx2, lanes_kernels_avx512;

const LanesKernels *lanes_kernels(LanesSet set) {
  __builtin_cpu_init();
  switch (set) {
  case LANES_BASE: return &lanes_kernels_base;
  case LANES_AVX2: return __builtin_cpu_supports("avx2") ? &lanes_kernels_avx2 : NULL;
  case LANES_AVX512:
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw")
                   && __builtin_cpu_supports("avx512vl")
               ? &lanes_kernels_avx512
               : NULL;
  default: return NULL;
  }
}

LanesSet lanes_widest(void) {
  return lanes_kernels(LANES_AVX512) ? LANES_AVX512 : lanes_kernels(LANES_AVX2) ? LANES_AVX2 : LANES_BASE;
}

#elif defined(__aarch64__)
extern const LanesKernels lanes_kernels_neon;

const LanesKernels *lanes_kernels(LanesSet set) { return set == LANES_NEON ? &lanes_kernels_neon : NULL; }
LanesSet lanes_widest(void) { return LANES_NEON; }

#else
extern const LanesKernels lanes_kernels_base;

const LanesKernels *lanes_kernels(LanesSet set) { return set == LANES_BASE ? &lanes_kernels_base : NULL; }
LanesSet lanes_widest(void) { return LANES_BASE; }
#endif
