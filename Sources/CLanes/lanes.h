// The operators of a vector of eight floats.
//
// Swift's own SIMD8<Float> works lane by lane and leaves it to the optimizer to find the vectors
// again, which it does only in part (measured: 2.5 times the instructions in the force loop, and
// a library call for each square root). Clang's vector types are vectors from the start. One
// operator per function keeps the compiler from fusing a multiplication with an addition, so the
// bits are the same with and without AVX.
//
// Beside them stands what tells processor and system what comes; what threads ask of the system is in
// threads.h.

#ifndef THYMUS_LANES_H
#define THYMUS_LANES_H

#if defined(__SSE2__)
#include <immintrin.h>
#endif
#if !defined(__wasm__)
#include <sys/mman.h>
#endif

typedef int lanes_i8 __attribute__((__ext_vector_type__(8)));
typedef int lanes_i8_unaligned __attribute__((__ext_vector_type__(8), __aligned__(4)));
typedef int lanes_i4 __attribute__((__ext_vector_type__(4)));
typedef int lanes_i2 __attribute__((__ext_vector_type__(2)));
typedef float lanes_f8 __attribute__((__ext_vector_type__(8)));
typedef float lanes_f4 __attribute__((__ext_vector_type__(4)));
typedef float lanes_f2 __attribute__((__ext_vector_type__(2)));
typedef float lanes_f8_unaligned __attribute__((__ext_vector_type__(8), __aligned__(4)));

#define LANES_OPERATOR static inline __attribute__((__always_inline__))

// Asks the system for large pages, where it has some to give; address begins a page.
LANES_OPERATOR void lanes_prefer_large_pages(void *address, long bytes) {
#if defined(MADV_HUGEPAGE)
  madvise(address, (size_t)bytes, MADV_HUGEPAGE);
#endif
}

// Tells the processor that memory will be read soon.
LANES_OPERATOR void lanes_expect(const void *address) { __builtin_prefetch(address); }

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

// The lanes of a where b is above c, and those of d elsewhere.
LANES_OPERATOR lanes_f8 lanes_choose(lanes_f8 a, lanes_f8 b, lanes_f8 c, lanes_f8 d) {
  return b > c ? a : d;
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

// A bit for each of 32 bytes side by side that equals another, the first lowest.
LANES_OPERATOR unsigned lanes_bits_equal(const unsigned char *bytes, unsigned char wanted) {
#if defined(__AVX2__)
  __m256i equal = _mm256_cmpeq_epi8(
      _mm256_loadu_si256((const __m256i *)bytes), _mm256_set1_epi8((char)wanted));
  return (unsigned)_mm256_movemask_epi8(equal);
#elif defined(__SSE2__)
  __m128i all = _mm_set1_epi8((char)wanted);
  __m128i low = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)bytes), all);
  __m128i high = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)bytes + 1), all);
  return (unsigned)_mm_movemask_epi8(low) | (unsigned)_mm_movemask_epi8(high) << 16;
#else
  unsigned bits = 0;
  for (int byte = 0; byte < 32; ++byte) bits |= (unsigned)(bytes[byte] == wanted) << byte;
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
  lanes_i4 halves = a.lo + a.hi;
  lanes_i2 quarters = halves.lo + halves.hi;
  return quarters[0] + quarters[1];
}

// Adds the whole numbers nearest to the lanes, even ones from the middle; they must fit.
LANES_OPERATOR lanes_i8 lanes_add_nearest(lanes_i8 a, lanes_f8 b) {
#if defined(__AVX__)
  return a + (lanes_i8)_mm256_cvtps_epi32((__m256)b);
#elif defined(__SSE2__)
  lanes_i8 whole;
  whole.lo = (lanes_i4)_mm_cvtps_epi32((__m128)b.lo);
  whole.hi = (lanes_i4)_mm_cvtps_epi32((__m128)b.hi);
  return a + whole;
#else
  return a + __builtin_convertvector(__builtin_elementwise_roundeven(b), lanes_i8);
#endif
}

#define LANES_PICK(x, y, ...) __builtin_shufflevector(x, y, __VA_ARGS__)

// The sums of all counts of four vectors.
LANES_OPERATOR lanes_i4 lanes_sum_four(lanes_i8 a, lanes_i8 b, lanes_i8 c, lanes_i8 d) {
#if defined(__AVX2__)
  lanes_i8 pairs = (lanes_i8)_mm256_hadd_epi32(
      _mm256_hadd_epi32((__m256i)a, (__m256i)b), _mm256_hadd_epi32((__m256i)c, (__m256i)d));
  return pairs.lo + pairs.hi;
#else
  lanes_i4 first = a.lo + a.hi, second = b.lo + b.hi, third = c.lo + c.hi, fourth = d.lo + d.hi;
  lanes_i4 front = LANES_PICK(first, second, 0, 4, 1, 5) + LANES_PICK(first, second, 2, 6, 3, 7);
  lanes_i4 back = LANES_PICK(third, fourth, 0, 4, 1, 5) + LANES_PICK(third, fourth, 2, 6, 3, 7);
  return LANES_PICK(front, back, 0, 1, 4, 5) + LANES_PICK(front, back, 2, 3, 6, 7);
#endif
}

// The sums of four vectors, each in the order of lanes_sum.
LANES_OPERATOR lanes_f4 lanes_sum_four_floats(lanes_f8 a, lanes_f8 b, lanes_f8 c, lanes_f8 d) {
  lanes_f4 first = a.lo + a.hi, second = b.lo + b.hi, third = c.lo + c.hi, fourth = d.lo + d.hi;
  lanes_f4 front = LANES_PICK(first, second, 0, 4, 1, 5) + LANES_PICK(first, second, 2, 6, 3, 7);
  lanes_f4 back = LANES_PICK(third, fourth, 0, 4, 1, 5) + LANES_PICK(third, fourth, 2, 6, 3, 7);
  return LANES_PICK(front, back, 0, 1, 4, 5) + LANES_PICK(front, back, 2, 3, 6, 7);
}

// Whole numbers as floats, times others.
LANES_OPERATOR lanes_f4 lanes_scaled(lanes_i4 a, lanes_f4 factors) {
  return __builtin_convertvector(a, lanes_f4) * factors;
}

// One of the four columns of eight rows that lie anywhere; where each begins is counted in floats.
// Asked for all four, the compiler loads each row once.
LANES_OPERATOR lanes_f8 lanes_pick_column(
    const float *rows, const unsigned *starts, int column) {
  lanes_f8 pairs[4];
  for (int pair = 0; pair < 4; ++pair)
    pairs[pair] = LANES_PICK(
        *(const lanes_f4 *)(rows + starts[pair]), *(const lanes_f4 *)(rows + starts[pair + 4]),
        0, 1, 2, 3, 4, 5, 6, 7);
  lanes_f8 low, high;
  if (column < 2) {
    low = LANES_PICK(pairs[0], pairs[1], 0, 8, 1, 9, 4, 12, 5, 13);
    high = LANES_PICK(pairs[2], pairs[3], 0, 8, 1, 9, 4, 12, 5, 13);
  } else {
    low = LANES_PICK(pairs[0], pairs[1], 2, 10, 3, 11, 6, 14, 7, 15);
    high = LANES_PICK(pairs[2], pairs[3], 2, 10, 3, 11, 6, 14, 7, 15);
  }
  return column % 2 == 0 ? LANES_PICK(low, high, 0, 1, 8, 9, 4, 5, 12, 13)
                         : LANES_PICK(low, high, 2, 3, 10, 11, 6, 7, 14, 15);
}

// One of the four columns of eight rows side by side.
LANES_OPERATOR lanes_f8 lanes_column(const float *rows, int column) {
  const unsigned starts[8] = {0, 4, 8, 12, 16, 20, 24, 28};
  return lanes_pick_column(rows, starts, column);
}

// Eight floats that belong to rows of four.
LANES_OPERATOR lanes_f8 lanes_pick_beside_rows(const float *numbers, const unsigned *starts) {
  lanes_f8 picked;
  for (int lane = 0; lane < 8; ++lane) picked[lane] = numbers[starts[lane] / 4];
  return picked;
}

// Copies four columns of eight floats into eight rows of four.
LANES_OPERATOR void lanes_store_rows(
    float *address, lanes_f8 a, lanes_f8 b, lanes_f8 c, lanes_f8 d) {
  lanes_f4 *rows = (lanes_f4 *)address;
  lanes_f8 low = LANES_PICK(a, b, 0, 8, 1, 9, 4, 12, 5, 13);
  lanes_f8 high = LANES_PICK(c, d, 0, 8, 1, 9, 4, 12, 5, 13);
  lanes_f8 even = LANES_PICK(low, high, 0, 1, 8, 9, 4, 5, 12, 13);
  lanes_f8 odd = LANES_PICK(low, high, 2, 3, 10, 11, 6, 7, 14, 15);
  rows[0] = even.lo, rows[1] = odd.lo, rows[4] = even.hi, rows[5] = odd.hi;
  low = LANES_PICK(a, b, 2, 10, 3, 11, 6, 14, 7, 15);
  high = LANES_PICK(c, d, 2, 10, 3, 11, 6, 14, 7, 15);
  even = LANES_PICK(low, high, 0, 1, 8, 9, 4, 5, 12, 13);
  odd = LANES_PICK(low, high, 2, 3, 10, 11, 6, 7, 14, 15);
  rows[2] = even.lo, rows[3] = odd.lo, rows[6] = even.hi, rows[7] = odd.hi;
}

#undef LANES_PICK

// Stores eight numbers that count up from one, those that an order names side by side.
LANES_OPERATOR void lanes_store_numbers_in_order(
    unsigned *address, unsigned first, lanes_order order) {
#if defined(__AVX2__)
  *(lanes_i8_unaligned *)address = (lanes_i8)_mm256_add_epi32(order, _mm256_set1_epi32((int)first));
#else
  for (int lane = 0; lane < 8; ++lane) address[lane] = first + order[lane];
#endif
}

// The lanes without their fractions; they must fit.
LANES_OPERATOR lanes_i8 lanes_whole(lanes_f8 a) { return __builtin_convertvector(a, lanes_i8); }

LANES_OPERATOR lanes_i8 lanes_add_multiple(lanes_i8 a, lanes_i8 b, int factor) {
  return a + b * factor;
}

LANES_OPERATOR lanes_i8 lanes_load_indices(const unsigned *address) {
  return *(const lanes_i8_unaligned *)address;
}

// Stores four times the indices that an order names side by side.
LANES_OPERATOR void lanes_store_row_starts_in_order(
    unsigned *address, lanes_i8 a, lanes_order order) {
#if defined(__AVX2__)
  *(lanes_i8_unaligned *)address = (lanes_i8)_mm256_permutevar8x32_epi32((__m256i)(a * 4), order);
#else
  for (int lane = 0; lane < 8; ++lane) address[lane] = 4 * (unsigned)a[order[lane]];
#endif
}

LANES_OPERATOR void lanes_store_indices(unsigned *address, lanes_i8 a) {
  *(lanes_i8_unaligned *)address = a;
}

// MARK: - Random numbers

typedef unsigned lanes_u8 __attribute__((__ext_vector_type__(8)));
typedef unsigned long long lanes_u64x4 __attribute__((__ext_vector_type__(4)));

// The upper halves of eight products of 32 bits each, and the lower ones.
LANES_OPERATOR void lanes_products(lanes_u8 a, unsigned factor, lanes_u8 *upper, lanes_u8 *lower) {
  const lanes_u64x4 low = 0xFFFFFFFFull, wide = (lanes_u64x4)(unsigned long long)factor;
  lanes_u64x4 even = ((lanes_u64x4)a & low) * wide, odd = ((lanes_u64x4)a >> 32) * wide;
  *upper = (lanes_u8)(even >> 32 | (odd & ~low));
  *lower = (lanes_u8)((even & low) | odd << 32);
}

// Eight words as numbers from 0 up to but not including 1.
LANES_OPERATOR lanes_f8 lanes_uniforms(lanes_u8 words) {
  lanes_f8 numbers = __builtin_convertvector(words, lanes_f8) * 0x1p-32f;
  return numbers < 0x1.fffffep-1f ? numbers : (lanes_f8)0x1.fffffep-1f;
}

// The four uniform numbers of Philox4x32-10 for eight counters, as eight rows of four. A counter is
// made of a name of 64 bits and two words.
LANES_OPERATOR void lanes_store_philox(
    float *rows, const unsigned long long *names, unsigned third, unsigned fourth, unsigned low,
    unsigned high) {
  lanes_u8 a, b, c = (lanes_u8)third, d = (lanes_u8)fourth;
  for (int lane = 0; lane < 8; ++lane) {
    a[lane] = (unsigned)names[lane];
    b[lane] = (unsigned)(names[lane] >> 32);
  }
  for (int round = 0; round < 10; ++round) {
    lanes_u8 first, first_lower, second, second_lower;
    lanes_products(a, 0xD2511F53u, &first, &first_lower);
    lanes_products(c, 0xCD9E8D57u, &second, &second_lower);
    a = second ^ b ^ (lanes_u8)low;
    b = second_lower;
    c = first ^ d ^ (lanes_u8)high;
    d = first_lower;
    low += 0x9E3779B9u;
    high += 0xBB67AE85u;
  }
  lanes_store_rows(
      rows, lanes_uniforms(a), lanes_uniforms(b), lanes_uniforms(c), lanes_uniforms(d));
}

#endif
