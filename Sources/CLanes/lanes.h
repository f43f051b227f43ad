// The operators of a vector of eight floats.
//
// Swift's own SIMD8<Float> works lane by lane and leaves it to the optimizer to find the vectors
// again, which it does only in part (measured: 2.5 times the instructions in the force loop, and
// a library call for each square root). Clang's vector types are vectors from the start. One
// operator per function keeps the compiler from fusing a multiplication with an addition, so the
// bits are the same with and without AVX.

#ifndef THYMUS_LANES_H
#define THYMUS_LANES_H

typedef float lanes_f8 __attribute__((__ext_vector_type__(8)));
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

LANES_OPERATOR lanes_f8 lanes_load(const float *address) {
  return *(const lanes_f8_unaligned *)address;
}

LANES_OPERATOR void lanes_store(float *address, lanes_f8 a) {
  *(lanes_f8_unaligned *)address = a;
}

LANES_OPERATOR lanes_f8 lanes_gather(const float *address, long stride) {
  return (lanes_f8){address[0],          address[stride],     address[2 * stride],
                    address[3 * stride], address[4 * stride], address[5 * stride],
                    address[6 * stride], address[7 * stride]};
}

LANES_OPERATOR void lanes_scatter(float *address, long stride, lanes_f8 a) {
  for (int lane = 0; lane < 8; ++lane) address[lane * stride] = a[lane];
}

// The sum of all lanes, in one fixed order.
LANES_OPERATOR float lanes_sum(lanes_f8 a) {
  return ((a[0] + a[4]) + (a[2] + a[6])) + ((a[1] + a[5]) + (a[3] + a[7]));
}

#endif
