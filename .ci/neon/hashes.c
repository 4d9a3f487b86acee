// A hash of all that every kernel of a set says about random columns, a line a set: the same line on every machine.

#include "../../Sources/Lanes/include/Lanes.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { COUNT = 4099, ROOM = COUNT + LANES_PADDING, SEGMENTS = 3 };

static uint64_t mixed(uint64_t z) {
  z += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

// FNV-1a over bytes.
static uint64_t hashed(uint64_t hash, const void *bytes, size_t size) {
  for (const unsigned char *at = bytes, *end = at + size; at < end; at++) hash = (hash ^ *at) * 0x100000001B3u;
  return hash;
}

static uint32_t low[ROOM], high[ROOM], words[ROOM];
static float lasting[ROOM], current[ROOM], first[ROOM], second[ROOM], third[ROOM];
static int16_t active_from[ROOM], asks_from[ROOM];
static uint8_t segment[ROOM], answers[ROOM];
static int32_t stay[ROOM];
static double values[ROOM], sums[SEGMENTS];
static LanesCandidate found[3][ROOM];

static uint64_t all(const LanesKernels *kernels) {
  uint64_t hash = 0xCBF29CE484222325u;
  for (int row = 0; row < ROOM; row++) {
    uint64_t id = mixed(row), more = mixed(id);
    low[row] = (uint32_t)id; high[row] = (uint32_t)(id >> 32); words[row] = (uint32_t)more;
    lasting[row] = (float)((double)(more >> 40) * 0x1p-22 - 2); current[row] = (float)((double)(id >> 40) * 0x1p-22 - 2);
    active_from[row] = (int16_t)(more % 90); asks_from[row] = (int16_t)(id % 90);
    segment[row] = (uint8_t)(more % SEGMENTS); values[row] = (double)(id >> 11) * 1e-9;
  }
  const float churn[] = {-6, -7.5f, -INFINITY}, early[] = {1, 2, 3}, more[] = {-5, INFINITY, -9}, refer[] = {-4, -8, -6};
  const LanesEngagement how = {0.92f, 0.39f, 0.7f, 0.71f, 0.1f};
  const LanesKey key = {0x12345678u, 0x9ABCDEF0u};
  LanesCustomers customers = {low, high, lasting, current, active_from, asks_from, segment, SEGMENTS};
  for (int step = 0; step < 100; step++) {
    // In the second half all are of one segment, and the first rows stay as they are.
    customers.segments = step < 50 ? SEGMENTS : 1;
    const int begin = step < 50 ? 0 : 37;
    LanesCandidates may[3] = {{found[0], 0}, {found[1], 0}, {found[2], 0}};
    const LanesStepBounds bounds = {{churn, -1.15f}, step % 3 ? early : NULL, {more, 0.4f}, {refer, 0.9f}};
    kernels->live(&customers, begin, COUNT, key, step, 0, how, bounds, &may[0], &may[1], &may[2]);
    for (int i = 0; i < 3; i++) hash = hashed(hash, found[i], may[i].count * sizeof(LanesCandidate));
    hash = hashed(hash, current, COUNT * sizeof(float));
    may[0].count = may[1].count = 0;
    kernels->occasional(&customers, 0, COUNT, key, step, 1, how, (LanesBound){refer, -0.4f}, (LanesBound){churn, 0}, &may[0],
                        &may[1]);
    for (int i = 0; i < 2; i++) hash = hashed(hash, found[i], may[i].count * sizeof(LanesCandidate));
    kernels->answers(&customers, COUNT, key, step, 1, how, 6.5f, 1.5f, answers);
    hash = hashed(hash, answers, COUNT);
  }
  kernels->sum(COUNT, values, segment, SEGMENTS, sums);
  hash = hashed(hash, sums, sizeof sums);
  kernels->people(COUNT, low, high, key, 5, first, second);
  hash = hashed(hashed(hash, first, COUNT * sizeof(float)), second, COUNT * sizeof(float));
  kernels->waits(COUNT, low, high, key, 7, first);
  hash = hashed(hash, first, COUNT * sizeof(float));
  kernels->enter(COUNT, low, high, key, 2, 4, 11.5f, 0.6f, 1, first, third, stay);
  hash = hashed(hashed(hash, third, COUNT * sizeof(float)), stay, COUNT * sizeof(int32_t));
  kernels->enter(COUNT, low, high, key, 1, 4, 1e9f, -2, 0, second, third, stay);
  hash = hashed(hashed(hash, third, COUNT * sizeof(float)), stay, COUNT * sizeof(int32_t));
  kernels->normals(COUNT, words, first);
  return hashed(hash, first, COUNT * sizeof(float));
}

int main(void) {
  for (int set = LANES_BASE; set <= LANES_NEON; set++) {
    const LanesKernels *kernels = lanes_kernels((LanesSet)set);
    if (kernels) printf("%s %016llx\n", kernels->name, (unsigned long long)all(kernels));
  }
}
