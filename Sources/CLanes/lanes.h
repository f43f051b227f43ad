// The operators of a vector of eight floats.
//
// Swift's own SIMD8<Float> works lane by lane and leaves it to the optimizer to find the vectors
// again, which it does only in part (measured: 2.5 times the instructions in the force loop, and
// a library call for each square root). Clang's vector types are vectors from the start. One
// operator per function keeps the compiler from fusing a multiplication with an addition, so the
// bits are the same with and without AVX.

#ifndef THYMUS_LANES_H
#define THYMUS_LANES_H

#if defined(__SSE2__)
#include <immintrin.h>
#endif

typedef int lanes_i8 __attribute__((__ext_vector_type__(8)));
typedef int lanes_i8_unaligned __attribute__((__ext_vector_type__(8), __aligned__(4)));
typedef float lanes_f8 __attribute__((__ext_vector_type__(8)));
typedef float lanes_f4 __attribute__((__ext_vector_type__(4)));
typedef float lanes_f2 __attribute__((__ext_vector_type__(2)));
typedef float lanes_f8_unaligned __attribute__((__ext_vector_type__(8), __aligned__(4)));

#define LANES_OPERATOR static inline __attribute__((__always_inline__))

LANES_OPERATOR lanes_f8 lanes_all(float a) { return (lanes_f8)a; }
LANES_OPERATOR lanes_f8 lanes_add(lanes_f8 a, lanes_f8 b) { return a + b; }
LANES_OPERATOR lanes_f8 lanes_subtract(lanes_f8 a, lanes_f8 b) { return a - b; }
LANES_OPERATOR lanes_f8 lanes_multiply(lanes_f8 a, lanes_f8 b) { return a * b; }
LANES_OPERATOR lanes_f8 lanes_divide(lanes_f8 a, lanes_f8 b) { return a / b; }
LANES_OPERATOR lanes_f8 lanes_root(lanes_f8 a) { return __builtin_elementwise_sqrt(a); }

// The lanes of a where b is above c, and 0 elsewhere.
LANES_OPERATOR lanes_f8 lanes_where_above(lanes_f8 a, lanes_f8 b, lanes_f8 c) {
  return b > c ? a : (lanes_f8)0.0f;
}

// The larger number of each lane; the second where one is not a number.
LANES_OPERATOR lanes_f8 lanes_larger(lanes_f8 a, lanes_f8 b) { return a > b ? a : b; }

// The smaller number of each lane; the second where one is not a number.
LANES_OPERATOR lanes_f8 lanes_smaller(lanes_f8 a, lanes_f8 b) { return a < b ? a : b; }

// The largest lane.
LANES_OPERATOR float lanes_largest(lanes_f8 a) {
  float largest = a[0];
  for (int lane = 1; lane < 8; ++lane) largest = a[lane] > largest ? a[lane] : largest;
  return largest;
}

// Adds 1 to each count where a is above b.
LANES_OPERATOR lanes_i8 lanes_count_above(lanes_i8 counts, lanes_f8 a, lanes_f8 b) {
  return counts - (lanes_i8)(a > b);
}

// A bit for each lane where a is above b, the first lane lowest.
LANES_OPERATOR int lanes_bits_above(lanes_f8 a, lanes_f8 b) {
  lanes_i8 above = a > b;
#if defined(__AVX__)
  return _mm256_movemask_ps((__m256)above);
#elif defined(__SSE2__)
  return _mm_movemask_ps((__m128)above.lo) | _mm_movemask_ps((__m128)above.hi) << 4;
#else
  int bits = 0;
  for (int lane = 0; lane < 8; ++lane) bits |= (above[lane] & 1) << lane;
  return bits;
#endif
}

// Eight lane numbers, in the form in which the processor picks lanes by them.
#if defined(__AVX2__)
typedef __m256i lanes_order;
#else
typedef const unsigned char *lanes_order;
#endif

LANES_OPERATOR lanes_order lanes_load_order(const unsigned char *address) {
#if defined(__AVX2__)
  return _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)address));
#else
  return address;
#endif
}

// Stores the lanes that an order names side by side.
LANES_OPERATOR void lanes_store_in_order(float *address, lanes_f8 a, lanes_order order) {
#if defined(__AVX2__)
  *(lanes_f8_unaligned *)address = _mm256_permutevar8x32_ps(a, order);
#else
  for (int lane = 0; lane < 8; ++lane) address[lane] = a[order[lane]];
#endif
}

// The first guess of 1/sqrt(a) for positive a: half the exponent, negated, and a line for the rest.
LANES_OPERATOR lanes_f8 lanes_guess_inverse_root(lanes_f8 a) {
  return (lanes_f8)(0x5F376908 - ((lanes_i8)a >> 1));
}

LANES_OPERATOR lanes_f8 lanes_load(const float *address) {
  return *(const lanes_f8_unaligned *)address;
}

LANES_OPERATOR void lanes_store(float *address, lanes_f8 a) {
  *(lanes_f8_unaligned *)address = a;
}

// Copies eight rows of eight floats as columns: what lies side by side at one of the two addresses
// lies a stride apart at the other.
LANES_OPERATOR void lanes_transpose(
    const float *from, long from_stride, float *to, long to_stride) {
  lanes_f8 a[8], b[8];
  for (int row = 0; row < 8; ++row) a[row] = lanes_load(from + row * from_stride);
#define LANES_PICK(x, y, ...) __builtin_shufflevector(x, y, __VA_ARGS__)
  for (int row = 0; row < 4; ++row) {
    b[2 * row] = LANES_PICK(a[2 * row], a[2 * row + 1], 0, 8, 1, 9, 4, 12, 5, 13);
    b[2 * row + 1] = LANES_PICK(a[2 * row], a[2 * row + 1], 2, 10, 3, 11, 6, 14, 7, 15);
  }
  for (int half = 0; half < 8; half += 4) {
    a[half] = LANES_PICK(b[half], b[half + 2], 0, 1, 8, 9, 4, 5, 12, 13);
    a[half + 1] = LANES_PICK(b[half], b[half + 2], 2, 3, 10, 11, 6, 7, 14, 15);
    a[half + 2] = LANES_PICK(b[half + 1], b[half + 3], 0, 1, 8, 9, 4, 5, 12, 13);
    a[half + 3] = LANES_PICK(b[half + 1], b[half + 3], 2, 3, 10, 11, 6, 7, 14, 15);
  }
  for (int row = 0; row < 4; ++row) {
    lanes_store(
        to + row * to_stride, LANES_PICK(a[row], a[row + 4], 0, 1, 2, 3, 8, 9, 10, 11));
    lanes_store(
        to + (row + 4) * to_stride, LANES_PICK(a[row], a[row + 4], 4, 5, 6, 7, 12, 13, 14, 15));
  }
#undef LANES_PICK
}

// The sum of all lanes, in one fixed order: halves, quarters, both.
LANES_OPERATOR float lanes_sum(lanes_f8 a) {
  lanes_f4 halves = a.lo + a.hi;
  lanes_f2 quarters = halves.lo + halves.hi;
  return quarters[0] + quarters[1];
}

LANES_OPERATOR lanes_i8 lanes_no_counts(void) { return (lanes_i8)0; }

// The sum of all counts.
LANES_OPERATOR int lanes_sum_counts(lanes_i8 a) {
  return ((a[0] + a[4]) + (a[2] + a[6])) + ((a[1] + a[5]) + (a[3] + a[7]));
}

// The lanes without their fractions; they must fit.
LANES_OPERATOR lanes_i8 lanes_whole(lanes_f8 a) { return __builtin_convertvector(a, lanes_i8); }

LANES_OPERATOR lanes_i8 lanes_add_multiple(lanes_i8 a, lanes_i8 b, int factor) {
  return a + b * factor;
}

LANES_OPERATOR void lanes_store_indices(unsigned *address, lanes_i8 a) {
  *(lanes_i8_unaligned *)address = a;
}

#endif
