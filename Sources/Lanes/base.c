// What every processor of the architecture has: SSE2, NEON, WebAssembly's simd128.
#define W 4
#if defined(__aarch64__)
#define SET neon
#else
#define SET base
#endif
#include "kernels.inc"
