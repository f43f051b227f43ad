// The loops of workload W1 by hand, in C with AVX2: what the engine's loops are measured against.
//
// The same numbers in the same order as the engine's own loops: the cells of each bin of a grid that
// is at least as wide as the reach look at all cells of the three by three bins around that may touch
// one of them. One thread, two dimensions, walls, radii and stickiness of each cell of its own.

#ifndef THYMUS_YARDSTICK_H
#define THYMUS_YARDSTICK_H

#include <stdint.h>

// The columns of a sheet of cells in the order of their bins; padded by at least eight elements.
typedef struct {
  const float *x, *y, *radius, *stickiness;
  float *velocity_x, *velocity_y, *pressure;
  uint16_t *contacts;
} yardstick_cells;

// Whether this processor can run the vector loops.
int yardstick_is_supported(void);

// Forces, pressure and contacts of all cells.
void yardstick_forces(
    const yardstick_cells *cells, const uint32_t *starts, int columns, int rows, float repulsion,
    float range);

// One step of the second-order Adams-Bashforth scheme between walls.
void yardstick_move(
    float *x, float *y, const float *now_x, const float *now_y, float *old_x, float *old_y, int count,
    float minutes, float width, float height);

// One implicit step of diffusion and decay on a sealed mesh, in place: first along x, then along y.
// Columns and rows are multiples of eight; the factors are those of yardstick_factor.
void yardstick_diffuse(
    float *values, int columns, int rows, int stride, const float *inverse_x, const float *upper_x,
    const float *inverse_y, const float *upper_y, float coupling_x, float coupling_y);

// The factors of a sealed line of a length: (baseline + 2r)·c − r·(left + right) = c₀.
void yardstick_factor(int length, float coupling, float baseline, float *inverse, float *upper);

#endif
