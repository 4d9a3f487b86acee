// Numbers in lanes: W agents at a time, the same to the bit for every W and on every machine.
//
// Contraction to fused multiply-adds is off; nothing of the C library's mathematics is called. Vectors are clang's; what
// the processor lacks (256 bits on SSE2, say) the compiler splits.
//
// Errors, sampled over words and floats of the whole range (Tests/LanesTests): ln 1.5e-7 absolute plus one unit in the last
// place; normal quantile 1.1e-6 absolute. Polynomials are minimax fits in float, evaluated in pairs (G. Estrin 1960), which
// takes a third of the latency of Horner's rule.
//
// M. Giles: "Approximating the erfinv function", GPU Computing Gems 2, 2011: the two ranges of the normal quantile.
// J. K. Salmon et al.: "Parallel random numbers: as easy as 1, 2, 3", SC'11: Philox.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#ifdef __FAST_MATH__
#error "fast mathematics would give other bits on other machines"
#endif
#pragma STDC FP_CONTRACT OFF
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))
typedef float    vf __attribute__((vector_size(4 * W)));
typedef int32_t  vi __attribute__((vector_size(4 * W)));
typedef uint32_t vu __attribute__((vector_size(4 * W)));
typedef int16_t  vs __attribute__((vector_size(2 * W)));
typedef uint8_t  vc __attribute__((vector_size(W)));
typedef uint64_t vh __attribute__((vector_size(4 * W)));  // a vu seen in pairs
typedef bool     vb __attribute__((ext_vector_type(W)));

INLINE vf splatf(float x) { return (vf){} + x; }
INLINE vi splati(int32_t x) { return (vi){} + x; }
INLINE vf loadf(const float *p) { vf v; memcpy(&v, p, sizeof v); return v; }
INLINE vu loadu(const uint32_t *p) { vu v; memcpy(&v, p, sizeof v); return v; }
INLINE vi loads(const int16_t *p) { vs v; memcpy(&v, p, sizeof v); return __builtin_convertvector(v, vi); }
INLINE vi loadc(const uint8_t *p) { vc v; memcpy(&v, p, sizeof v); return __builtin_convertvector(v, vi); }
INLINE void storef(float *p, vf v) { memcpy(p, &v, sizeof v); }
INLINE void storeu(uint32_t *p, vu v) { memcpy(p, &v, sizeof v); }
INLINE void storei(int32_t *p, vi v) { memcpy(p, &v, sizeof v); }
INLINE void storec(uint8_t *p, vi v) { vc c = __builtin_convertvector(v, vc); memcpy(p, &c, sizeof c); }
INLINE vf selectf(vi m, vf a, vf b) { return (vf)(((vi)a & m) | ((vi)b & ~m)); }
INLINE vf minf(vf a, vf b) { return selectf(a < b, a, b); }
INLINE vf maxf(vf a, vf b) { return selectf(a > b, a, b); }

// One bit a lane.
INLINE uint32_t bits(vi m) {
  vb b = __builtin_convertvector(m, vb);
#if W <= 8
  uint8_t r; memcpy(&r, &b, 1);
#else
  uint16_t r; memcpy(&r, &b, 2);
#endif
  return r & ((1u << W) - 1);
}

typedef struct { vu w0, w1, w2, w3; } words;
INLINE vu paired(vh even, vh odd) { return (vu)((even & ((vh){} + 0xFFFFFFFFu)) | (odd << 32)); }

// Philox4x32-10 of W agents, named by the two halves of their 64-bit names.
//
// Every word lives in the lower half of a 64-bit lane, as the widening multiplication wants it; what a round leaves in the
// upper halves is never read. Even agents travel in one register and odd ones in another, so that neither names nor words
// are ever shuffled: a shift and a blend a word.
INLINE words philox(vu low_name, vu high_name, uint32_t step, uint32_t block, LanesKey key) {
  const vh low = (vh){} + 0xFFFFFFFFu, m0 = (vh){} + 0xD2511F53u, m1 = (vh){} + 0xCD9E8D57u;
  vh a0 = (vh)low_name, b0 = (vh)low_name >> 32, a1 = (vh)high_name, b1 = (vh)high_name >> 32;
  vh a2 = (vh){} + step, b2 = a2, a3 = (vh){} + block, b3 = a3;
  uint32_t k0 = key.k0, k1 = key.k1;
#pragma clang loop unroll(full)
  for (int r = 0; r < 10; r++) {
    const vh key0 = (vh){} + k0, key1 = (vh){} + k1;
    vh p0 = (a0 & low) * m0, p1 = (a2 & low) * m1, q0 = (b0 & low) * m0, q1 = (b2 & low) * m1;
    a0 = (p1 >> 32) ^ a1 ^ key0; a1 = p1; a2 = (p0 >> 32) ^ a3 ^ key1; a3 = p0;
    b0 = (q1 >> 32) ^ b1 ^ key0; b1 = q1; b2 = (q0 >> 32) ^ b3 ^ key1; b3 = q0;
    k0 += 0x9E3779B9u; k1 += 0xBB67AE85u;
  }
  return (words){paired(a0, b0), paired(a1, b1), paired(a2, b2), paired(a3, b3)};
}

// ln y for normal floats 0 < y < infinity: exponent, and a polynomial of degree 8 on [sqrt(1/2), sqrt(2)).
INLINE vf lnf(vf y) {
  vi b = (vi)y - 0x3f3504f3;  // the bits of sqrt(1/2)
  vf e = __builtin_convertvector(b >> 23, vf);
  vf m = (vf)((b & 0x7fffff) + 0x3f3504f3) - 1.0f;
  vf m2 = m * m, m4 = m2 * m2;
  vf p01 = 9.999998139e-01f - 5.000066740e-01f * m, p23 = 3.333618200e-01f - 2.495934377e-01f * m;
  vf p45 = 1.987304688e-01f - 1.733346642e-01f * m, p67 = 1.641998687e-01f - 1.010222951e-01f * m;
  vf p = (p01 + p23 * m2) + (p45 + p67 * m2) * m4;
  return p * m + e * 0.69314718056f;
}

// (v + 1/2) / 2^32 for 0 <= v < 2^31: the smaller half of the unit interval.
INLINE vf lower_half(vi v) { return (__builtin_convertvector(v, vf) + 0.5f) * 0x1p-32f; }

// (w + 1/2) / 2^32, above 0 and, rounded, at most 1: in two halves, since SSE2 converts no unsigned integers.
INLINE vf uniform(vu w) {
  vf high = __builtin_convertvector((vi)(w >> 16), vf), low = __builtin_convertvector((vi)(w & 0xFFFFu), vf);
  return (high * 65536.0f + (low + 0.5f)) * 0x1p-32f;
}

// ln(u / (1 - u)) of u = (w + 1/2) / 2^32, by the distance to the nearer end.
INLINE vf logit(vu w) {
  vi upper = (vi)w >> 31;
  vf u = lower_half(((vi)w ^ upper) & 0x7FFFFFFF);
  return (vf)((vi)lnf(u / (1.0f - u)) ^ (upper & (vi)((vu){} + 0x80000000u)));
}

// The standard normal quantile of u = (w + 1/2) / 2^32: t = 1 - 2 min(u, 1 - u) times a polynomial of degree 8 in
// l = -ln(1 - t^2) below 6, in the root of l above; the sign by the half. Reaches as far as 2^-33 allows, 6.3.
INLINE vf normal_quantile(vu w) {
  vi upper = (vi)w >> 31;
  vi v = ((vi)w ^ upper) & 0x7FFFFFFF;
  vf t = (__builtin_convertvector(0x7FFFFFFF - v, vf) + 0.5f) * 0x1p-31f;
  vf u = lower_half(v);
  vf l = -lnf(4.0f * u * (1.0f - u));
  vf c = l * 0.333333333f - 1.0f, c2 = c * c, c4 = c2 * c2;
  vf p01 = 2.296035072e+00f + 1.025154846e+00f * c, p23 = -7.303352064e-02f - 3.198528078e-02f * c;
  vf p45 = 2.235098823e-02f - 4.146703915e-03f * c, p67 = -1.865741612e-03f + 1.068388944e-03f * c;
  vf p = (p01 + p23 * c2) + ((p45 + p67 * c2) + -8.532384052e-05f * c4) * c4;
  vi tail = l >= 6.0f;  // one draw in 800
  if (__builtin_expect(bits(tail) != 0, 0)) {
    vf r = __builtin_elementwise_sqrt(l) * 0.9098807382f - 3.2287435355f;
    vf q = 1.070115085e-04f * r + -5.120497704e-04f;
    q = q * r + 1.008105697e-03f;
    q = q * r + -1.323564631e-03f;
    q = q * r + 1.903892561e-03f;
    q = q * r + -3.488094680e-03f;
    q = q * r + 5.114882879e-03f;
    q = q * r + 1.566208968e+00f;
    q = q * r + 4.786244093e+00f;
    p = selectf(tail, q, p);
  }
  return (vf)((vi)(p * t) ^ (~upper & (vi)((vu){} + 0x80000000u)));
}
