// Kernels over many agents at a time: the few passes that touch every customer, or every lead, in every step.
//
// Idea. Agents stand in columns; W neighbours travel in one register (W = 4, 8 or 16 floats). A kernel draws the words of
// all of them (Philox4x32-10, addressed by agent, step and block), moves them, and names the few to whom something may
// happen: a bound turns nearly everybody away, and the caller decides for those named in double precision. A bound never
// turns away somebody to whom it happens.
//
// The same bits everywhere. Each kernel is written once (customers.inc, leads.inc) and compiled for each instruction set.
// There are only + - * / sqrt, comparisons, shifts and integers, in an order that the width does not change: no fused
// multiply-add, no library function. Sums run in sixteen lanes, whatever the width.
//
// Columns have room for LANES_PADDING entries beyond the last: a kernel reads, and where it says so writes, whole registers.
#pragma once
#include <stdint.h>

enum { LANES_PADDING = 16 };

/// The key of a trial's chance.
typedef struct { uint32_t k0, k1; } LanesKey;

/// Which instructions a kernel is made of.
typedef enum LanesSet {
  LANES_BASE,    ///< What every processor of the architecture has: SSE2 on x86-64, simd128 in WebAssembly.
  LANES_AVX2,    ///< 256 bits: x86-64 since 2013.
  LANES_AVX512,  ///< 512 bits: F, DQ, BW and VL.
  LANES_NEON,    ///< 128 bits: every arm64.
} LanesSet;

/// Somebody to whom something may happen in this step, with the word that decides it.
typedef struct { int32_t row; uint32_t word; } LanesCandidate;

/// Candidates of one decision: those found so far; the caller sees to it that there is room for every row of the next call.
typedef struct { LanesCandidate *at; int32_t count; } LanesCandidates;

/// A decision by hazard. `base` holds one number a segment; base + slope * e, e the engagement, is at least the base-2
/// logarithm of the hazard per step, with the margin that float needs (minus infinity: never). Off where `base` is null.
typedef struct { const float *base; float slope; } LanesBound;

/// How engagement moves, x <- persistence * x + noise * N(0, 1), and what it is, e = lasting * a + current * x + shift.
typedef struct { float persistence, noise, lasting, current, shift; } LanesEngagement;

/// Customers' columns, read and, where not const, written.
typedef struct {
  const uint32_t *low, *high;             ///< The halves of an agent's name.
  const float *lasting;                   ///< a, standard deviations.
  float *current;                         ///< x, standard deviations.
  const int16_t *active_from, *asks_from; ///< First steps in which a customer is activated, and may refer.
  const uint8_t *segment;
  int32_t segments;
} LanesCustomers;

/// What may happen to a customer in a step: churn by word 1, plus `early` by segment while unactivated (null: nothing);
/// expansion by word 2; referral by word 3 from `asks_from` on.
typedef struct { LanesBound churn; const float *early; LanesBound expansion, referral; } LanesStepBounds;

/// The kernels of one instruction set.
typedef struct {
  const char *name;

  /// Lives one step of the customers in rows [first, end): moves x by word 0 of `block` and finds candidates. Whole
  /// registers of x are moved: `end` is the end of the table, or end - first a multiple of LANES_PADDING.
  void (*live)(const LanesCustomers *customers, int32_t first, int32_t end, LanesKey key, int32_t step, uint32_t block,
               LanesEngagement engagement, LanesStepBounds bounds, LanesCandidates *may_churn,
               LanesCandidates *may_expand, LanesCandidates *may_refer);

  /// Finds candidates of two decisions that are rarely on, by words 0 and 1 of `block`, in rows [first, end).
  void (*occasional)(const LanesCustomers *customers, int32_t first, int32_t end, LanesKey key, int32_t step,
                     uint32_t block, LanesEngagement engagement, LanesBound by_word_0, LanesBound by_word_1,
                     LanesCandidates *may_0, LanesCandidates *may_1);

  /// Everybody's would-recommend answer, round(clamp(centre + weight * e + N(0, 1), 0, 10)), the noise by word 2.
  void (*answers)(const LanesCustomers *customers, int32_t count, LanesKey key, int32_t step, uint32_t block,
                  LanesEngagement engagement, float centre, float weight, uint8_t *answers);

  /// Sums `values` by segment, in a fixed order; `sums` holds one number a segment.
  void (*sum)(int32_t count, const double *values, const uint8_t *segment, int32_t segments, double *sums);

  /// Two standard normal numbers an agent, by words 0 and 1 of `block` at step 0.
  void (*people)(int32_t count, const uint32_t *low, const uint32_t *high, LanesKey key, uint32_t block, float *first,
                 float *second);

  /// The sum of two exponential numbers of mean 1 an agent, by words 0 and 1 of `block` at step 0: Gamma of shape 2.
  void (*waits)(int32_t count, const uint32_t *low, const uint32_t *high, LanesKey key, uint32_t block, float *sum);

  /// Prospects enter a stage. By word 0 how many whole steps they stay, floor(-mean * ln u), at most a million; by word 1
  /// their resistance, logit(u) - weight * quality: they advance iff it is below the stage's log odds. Quality is N(0, 1)
  /// by word 2, or, where it is not drawn, read.
  void (*enter)(int32_t count, const uint32_t *low, const uint32_t *high, LanesKey key, uint32_t stage, uint32_t block,
                float mean, float weight, int32_t draws_quality, float *quality, float *resistance, int32_t *stay);

  /// The standard normal numbers of words, for tests: error below 1.1e-6, rising with the word but for rounding.
  void (*normals)(int32_t count, const uint32_t *words, float *numbers);
} LanesKernels;

/// The kernels of `set`, or null where this machine lacks it.
const LanesKernels *lanes_kernels(LanesSet set);

/// The widest set this machine has.
LanesSet lanes_widest(void);
