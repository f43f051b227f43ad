#include "yardstick.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define VECTOR __attribute__((target("avx2,popcnt")))
#define INLINE VECTOR static inline __attribute__((always_inline))

enum { ROOM = 1024, LANES = 8 };

int yardstick_is_supported(void) { return __builtin_cpu_supports("avx2"); }

INLINE __m256 all(float a) { return _mm256_set1_ps(a); }

INLINE float sum(__m256 a) {
  __m128 half = _mm_add_ps(_mm256_castps256_ps128(a), _mm256_extractf128_ps(a, 1));
  __m128 pairs = _mm_add_ps(half, _mm_movehl_ps(half, half));
  return _mm_cvtss_f32(_mm_add_ss(pairs, _mm_shuffle_ps(pairs, pairs, 1)));
}

// 1/sqrt(a) to 1 part in 10⁶: a guess from the bits and two Newton steps.
INLINE __m256 inverse_root(__m256 a) {
  __m256 half = _mm256_mul_ps(a, all(0.5f));
  __m256 guess = _mm256_castsi256_ps(_mm256_sub_epi32(
      _mm256_set1_epi32(0x5F376908), _mm256_srai_epi32(_mm256_castps_si256(a), 1)));
  __m256 better = _mm256_mul_ps(
      guess,
      _mm256_sub_ps(all(1.50087896f), _mm256_mul_ps(_mm256_mul_ps(half, guess), guess)));
  return _mm256_mul_ps(
      better,
      _mm256_sub_ps(all(1.50000057f), _mm256_mul_ps(_mm256_mul_ps(half, better), better)));
}

static unsigned char orders[256 * LANES];

static void fill_orders(void) {
  if (orders[8 * 2] == 1) return;
  for (int pattern = 0; pattern < 256; ++pattern) {
    unsigned char *order = orders + LANES * pattern;
    for (int lane = 0; lane < LANES; ++lane)
      if (pattern >> lane & 1) *order++ = (unsigned char)lane;
  }
}

VECTOR void yardstick_forces(
    const yardstick_cells *cells, const uint32_t *starts, int columns, int rows, float repulsion,
    float range) {
  fill_orders();
  float near_x[ROOM + LANES], near_y[ROOM + LANES], near_r[ROOM + LANES], near_s[ROOM + LANES];
  const float *x = cells->x, *y = cells->y, *r = cells->radius, *s = cells->stickiness;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      int bin = row * columns + column;
      int first = (int)starts[bin], end = (int)starts[bin + 1];
      if (first == end) continue;
      float low_x = x[first], high_x = low_x, low_y = y[first], high_y = low_y, most = r[first];
      for (int cell = first + 1; cell < end; ++cell) {
        low_x = x[cell] < low_x ? x[cell] : low_x;
        high_x = x[cell] > high_x ? x[cell] : high_x;
        low_y = y[cell] < low_y ? y[cell] : low_y;
        high_y = y[cell] > high_y ? y[cell] : high_y;
        most = r[cell] > most ? r[cell] : most;
      }
      int count = 0;
      for (int other = row > 0 ? row - 1 : 0; other <= row + 1 && other < rows; ++other) {
        int left = column > 0 ? column - 1 : 0;
        int right = column + 1 < columns ? column + 1 : column;
        int source = (int)starts[other * columns + left];
        int last = (int)starts[other * columns + right + 1];
        for (; source < last && count < ROOM - LANES; source += LANES) {
          __m256 px = _mm256_loadu_ps(x + source), py = _mm256_loadu_ps(y + source);
          __m256 pr = _mm256_loadu_ps(r + source), ps = _mm256_loadu_ps(s + source);
          __m256 gap_x = _mm256_max_ps(
              _mm256_max_ps(_mm256_sub_ps(all(low_x), px), _mm256_sub_ps(px, all(high_x))),
              all(0));
          __m256 gap_y = _mm256_max_ps(
              _mm256_max_ps(_mm256_sub_ps(all(low_y), py), _mm256_sub_ps(py, all(high_y))),
              all(0));
          __m256 square =
              _mm256_add_ps(_mm256_mul_ps(gap_x, gap_x), _mm256_mul_ps(gap_y, gap_y));
          __m256 reach = _mm256_mul_ps(_mm256_add_ps(pr, all(most)), all(range * 1.0001f));
          int near = _mm256_movemask_ps(
              _mm256_cmp_ps(_mm256_mul_ps(reach, reach), square, _CMP_GT_OQ));
          if (last - source < LANES) near &= (1 << (last - source)) - 1;
          __m256i order = _mm256_cvtepu8_epi32(
              _mm_loadl_epi64((const __m128i *)(orders + LANES * near)));
          _mm256_storeu_ps(near_x + count, _mm256_permutevar8x32_ps(px, order));
          _mm256_storeu_ps(near_y + count, _mm256_permutevar8x32_ps(py, order));
          _mm256_storeu_ps(near_r + count, _mm256_permutevar8x32_ps(pr, order));
          _mm256_storeu_ps(near_s + count, _mm256_permutevar8x32_ps(ps, order));
          count += __builtin_popcount((unsigned)near);
        }
      }
      _mm256_storeu_ps(near_x + count, all(1e15f));
      _mm256_storeu_ps(near_y + count, all(1e15f));
      _mm256_storeu_ps(near_r + count, all(1));
      _mm256_storeu_ps(near_s + count, all(0));
      for (int cell = first; cell < end; ++cell) {
        __m256 cx = all(x[cell]), cy = all(y[cell]), cr = all(r[cell]), cs = all(s[cell]);
        __m256 force_x = all(0), force_y = all(0), squeeze = all(0);
        __m256i touching = _mm256_setzero_si256();
        for (int next = 0; next < count; next += LANES) {
          __m256 way_x = _mm256_sub_ps(cx, _mm256_loadu_ps(near_x + next));
          __m256 way_y = _mm256_sub_ps(cy, _mm256_loadu_ps(near_y + next));
          __m256 square =
              _mm256_add_ps(_mm256_mul_ps(way_x, way_x), _mm256_mul_ps(way_y, way_y));
          __m256 radii = _mm256_add_ps(cr, _mm256_loadu_ps(near_r + next));
          __m256 inverse = inverse_root(_mm256_mul_ps(square, _mm256_mul_ps(radii, radii)));
          __m256 relative = _mm256_mul_ps(square, inverse);
          __m256 overlap = _mm256_max_ps(_mm256_sub_ps(all(1), relative), all(0));
          __m256 near = _mm256_max_ps(
              _mm256_sub_ps(all(1), _mm256_mul_ps(relative, all(1 / range))), all(0));
          __m256 push = _mm256_mul_ps(overlap, overlap);
          __m256 pull = _mm256_mul_ps(
              _mm256_mul_ps(near, near), _mm256_mul_ps(_mm256_loadu_ps(near_s + next), cs));
          __m256 force = _mm256_mul_ps(
              _mm256_sub_ps(_mm256_mul_ps(push, all(repulsion)), pull),
              _mm256_mul_ps(radii, inverse));
          force_x = _mm256_add_ps(force_x, _mm256_mul_ps(force, way_x));
          force_y = _mm256_add_ps(force_y, _mm256_mul_ps(force, way_y));
          squeeze = _mm256_add_ps(squeeze, push);
          touching = _mm256_sub_epi32(
              touching, _mm256_castps_si256(_mm256_cmp_ps(near, all(0), _CMP_GT_OQ)));
        }
        cells->velocity_x[cell] = sum(force_x);
        cells->velocity_y[cell] = sum(force_y);
        cells->pressure[cell] = sum(squeeze) - 1;
        __m128i half = _mm_add_epi32(
            _mm256_castsi256_si128(touching), _mm256_extracti128_si256(touching, 1));
        half = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0x4E));
        half = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0xB1));
        cells->contacts[cell] = (uint16_t)(_mm_cvtsi128_si32(half) - 1);
      }
    }
  }
}

VECTOR void yardstick_move(
    float *x, float *y, const float *now_x, const float *now_y, float *old_x, float *old_y, int count,
    float minutes, float width, float height) {
  for (int cell = 0; cell < count; ++cell) {
    float way_x = (1.5f * now_x[cell] - 0.5f * old_x[cell]) * minutes;
    float way_y = (1.5f * now_y[cell] - 0.5f * old_y[cell]) * minutes;
    old_x[cell] = now_x[cell];
    old_y[cell] = now_y[cell];
    float to_x = x[cell] + way_x, to_y = y[cell] + way_y;
    to_x = to_x > 0 ? to_x : 0;
    to_y = to_y > 0 ? to_y : 0;
    x[cell] = to_x < width ? to_x : width;
    y[cell] = to_y < height ? to_y : height;
  }
}

void yardstick_factor(int length, float coupling, float baseline, float *inverse, float *upper) {
  for (int index = 0; index < length; ++index) {
    float diagonal = baseline + 2 * coupling;
    if (index == 0) diagonal -= coupling;
    if (index == length - 1) diagonal -= coupling;
    inverse[index] = 1 / (diagonal - (index == 0 ? 0 : upper[index - 1] * coupling));
    upper[index] = coupling * inverse[index];
  }
}

// Eight lines at once: along x their elements lie a row apart, along y side by side.
VECTOR void yardstick_diffuse(
    float *values, int columns, int rows, int stride, const float *inverse_x, const float *upper_x,
    const float *inverse_y, const float *upper_y, float coupling_x, float coupling_y) {
  const __m256i rows_apart = _mm256_mullo_epi32(
      _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7), _mm256_set1_epi32(stride));
  for (int row = 0; row < rows; row += LANES) {
    float *line = values + row * stride;
    __m256 before = all(0);
    for (int x = 0; x < columns; ++x) {
      __m256 value = _mm256_i32gather_ps(line + x, rows_apart, 4);
      before = _mm256_mul_ps(
          _mm256_add_ps(value, _mm256_mul_ps(before, all(coupling_x))), all(inverse_x[x]));
      for (int lane = 0; lane < LANES; ++lane) line[x + lane * stride] = before[lane];
    }
    for (int x = columns - 2; x >= 0; --x) {
      __m256 value = _mm256_i32gather_ps(line + x, rows_apart, 4);
      before = _mm256_add_ps(value, _mm256_mul_ps(before, all(upper_x[x])));
      for (int lane = 0; lane < LANES; ++lane) line[x + lane * stride] = before[lane];
    }
  }
  for (int column = 0; column < columns; column += LANES) {
    float *line = values + column;
    __m256 before = all(0);
    for (int y = 0; y < rows; ++y) {
      before = _mm256_mul_ps(
          _mm256_add_ps(
              _mm256_loadu_ps(line + y * stride), _mm256_mul_ps(before, all(coupling_y))),
          all(inverse_y[y]));
      _mm256_storeu_ps(line + y * stride, before);
    }
    for (int y = rows - 2; y >= 0; --y) {
      before = _mm256_add_ps(
          _mm256_loadu_ps(line + y * stride), _mm256_mul_ps(before, all(upper_y[y])));
      _mm256_storeu_ps(line + y * stride, before);
    }
  }
}

#else

int yardstick_is_supported(void) { return 0; }

#endif
