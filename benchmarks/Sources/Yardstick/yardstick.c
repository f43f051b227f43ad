#include "yardstick.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <math.h>

#define VECTOR __attribute__((target("avx2,popcnt")))
#define INLINE VECTOR static inline __attribute__((always_inline))

enum { LANES = 8 };

int yardstick_is_supported(void) { return __builtin_cpu_supports("avx2"); }

INLINE __m256 all(float a) { return _mm256_set1_ps(a); }

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

// A neighbour is where its row begins. Simple and not timed: the sheet keeps its order while it is measured.
int yardstick_list(
    const yardstick_cells *cells, const uint32_t *starts, int columns, int rows, float range,
    float margin, uint32_t *neighbours, uint8_t *blocks, int room) {
  int used = 0;
  const uint32_t nobody = 4 * starts[columns * rows];
  for (int bin = 0; bin < columns * rows; ++bin) {
    const int row = bin / columns, column = bin % columns;
    for (uint32_t cell = starts[bin]; cell < starts[bin + 1]; ++cell) {
      const int first = used;
      for (int other = row > 0 ? row - 1 : 0; other <= row + 1 && other < rows; ++other) {
        const int left = column > 0 ? column - 1 : 0;
        const int right = column + 1 < columns ? column + 1 : column;
        const uint32_t end = starts[other * columns + right + 1];
        for (uint32_t near = starts[other * columns + left]; near < end; ++near) {
          const float x = cells->x[cell] - cells->x[near], y = cells->y[cell] - cells->y[near];
          const float reach = (cells->radius[cell] + cells->radius[near]) * range + margin;
          if (near == cell || x * x + y * y >= reach * reach) continue;
          if (room - LANES <= used) return 0;
          neighbours[used++] = 4 * near;
        }
      }
      while ((used - first) % LANES != 0) neighbours[used++] = nobody;
      blocks[cell] = (uint8_t)((used - first) / LANES);
    }
  }
  return 1;
}

// Rows of x, y, radius, stickiness, eight at a time.
INLINE void copy_rows(const yardstick_cells *cells, int count) {
  for (int cell = 0; cell < count; cell += LANES) {
    __m256 x = _mm256_loadu_ps(cells->x + cell), y = _mm256_loadu_ps(cells->y + cell);
    __m256 r = _mm256_loadu_ps(cells->radius + cell);
    __m256 s = _mm256_loadu_ps(cells->stickiness + cell);
    __m256d low = _mm256_castps_pd(_mm256_unpacklo_ps(x, y));
    __m256d high = _mm256_castps_pd(_mm256_unpackhi_ps(x, y));
    __m256d other_low = _mm256_castps_pd(_mm256_unpacklo_ps(r, s));
    __m256d other_high = _mm256_castps_pd(_mm256_unpackhi_ps(r, s));
    __m256 first = _mm256_castpd_ps(_mm256_unpacklo_pd(low, other_low));
    __m256 second = _mm256_castpd_ps(_mm256_unpackhi_pd(low, other_low));
    __m256 third = _mm256_castpd_ps(_mm256_unpacklo_pd(high, other_high));
    __m256 fourth = _mm256_castpd_ps(_mm256_unpackhi_pd(high, other_high));
    float *row = cells->rows + 4 * (long)cell;
    _mm256_store_ps(row, _mm256_permute2f128_ps(first, second, 0x20));
    _mm256_store_ps(row + 8, _mm256_permute2f128_ps(third, fourth, 0x20));
    _mm256_store_ps(row + 16, _mm256_permute2f128_ps(first, second, 0x31));
    _mm256_store_ps(row + 24, _mm256_permute2f128_ps(third, fourth, 0x31));
  }
  float *nobody = cells->rows + 4 * (long)count;
  nobody[0] = nobody[1] = 1e15f, nobody[2] = 1, nobody[3] = 0;
}

INLINE __m256 two_rows(const float *rows, uint32_t first, uint32_t second) {
  return _mm256_insertf128_ps(
      _mm256_castps128_ps256(_mm_load_ps(rows + first)), _mm_load_ps(rows + second), 1);
}

VECTOR void yardstick_forces(
    const yardstick_cells *cells, const uint32_t *neighbours, const uint8_t *blocks, int count,
    float repulsion, float range) {
  copy_rows(cells, count);
  // Whole multiples of a small unit: at most 2²¹ of them for a pair.
  const float units = ldexpf(1, 20 - ilogbf(repulsion)), speed = 1 / units;
  const float *rows = cells->rows;
  for (int cell = 0; cell < count; ++cell) {
    const float *own = rows + 4 * (long)cell;
    __m256 cx = _mm256_broadcast_ss(own), cy = _mm256_broadcast_ss(own + 1);
    __m256 cr = _mm256_broadcast_ss(own + 2), cs = all(own[3] * units);
    __m256i force_x = _mm256_setzero_si256(), force_y = force_x, squeeze = force_x;
    __m256i touching = force_x;
    for (int block = blocks[cell]; block > 0; --block, neighbours += LANES) {
      __m256 a = two_rows(rows, neighbours[0], neighbours[4]);
      __m256 b = two_rows(rows, neighbours[1], neighbours[5]);
      __m256 c = two_rows(rows, neighbours[2], neighbours[6]);
      __m256 d = two_rows(rows, neighbours[3], neighbours[7]);
      __m256 low = _mm256_unpacklo_ps(a, b), high = _mm256_unpacklo_ps(c, d);
      __m256 way_x = _mm256_sub_ps(cx, _mm256_shuffle_ps(low, high, 0x44));
      __m256 way_y = _mm256_sub_ps(cy, _mm256_shuffle_ps(low, high, 0xEE));
      low = _mm256_unpackhi_ps(a, b), high = _mm256_unpackhi_ps(c, d);
      __m256 radii = _mm256_add_ps(cr, _mm256_shuffle_ps(low, high, 0x44));
      __m256 grip = _mm256_mul_ps(_mm256_shuffle_ps(low, high, 0xEE), cs);
      __m256 square = _mm256_add_ps(_mm256_mul_ps(way_x, way_x), _mm256_mul_ps(way_y, way_y));
      __m256 inverse = inverse_root(_mm256_mul_ps(square, _mm256_mul_ps(radii, radii)));
      __m256 relative = _mm256_mul_ps(square, inverse);
      __m256 overlap = _mm256_max_ps(_mm256_sub_ps(all(1), relative), all(0));
      __m256 near = _mm256_max_ps(
          _mm256_sub_ps(all(1), _mm256_mul_ps(relative, all(1 / range))), all(0));
      __m256 push = _mm256_mul_ps(overlap, overlap);
      __m256 force = _mm256_mul_ps(
          _mm256_sub_ps(
              _mm256_mul_ps(push, all(repulsion * units)),
              _mm256_mul_ps(_mm256_mul_ps(near, near), grip)),
          _mm256_mul_ps(radii, inverse));
      force_x = _mm256_add_epi32(force_x, _mm256_cvtps_epi32(_mm256_mul_ps(force, way_x)));
      force_y = _mm256_add_epi32(force_y, _mm256_cvtps_epi32(_mm256_mul_ps(force, way_y)));
      squeeze = _mm256_add_epi32(
          squeeze, _mm256_cvtps_epi32(_mm256_mul_ps(push, all(0x1p21f))));
      touching = _mm256_sub_epi32(
          touching, _mm256_castps_si256(_mm256_cmp_ps(near, all(0), _CMP_GT_OQ)));
    }
    __m256i pairs = _mm256_hadd_epi32(
        _mm256_hadd_epi32(force_x, force_y), _mm256_hadd_epi32(squeeze, touching));
    __m128i sums = _mm_add_epi32(
        _mm256_castsi256_si128(pairs), _mm256_extracti128_si256(pairs, 1));
    __m128 feels = _mm_mul_ps(_mm_cvtepi32_ps(sums), _mm_setr_ps(speed, speed, 0x1p-21f, 1));
    cells->velocity_x[cell] = _mm_cvtss_f32(feels);
    cells->velocity_y[cell] = _mm_cvtss_f32(_mm_shuffle_ps(feels, feels, 1));
    cells->pressure[cell] = _mm_cvtss_f32(_mm_shuffle_ps(feels, feels, 2));
    cells->contacts[cell] = (uint16_t)_mm_extract_epi16(sums, 6);
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
