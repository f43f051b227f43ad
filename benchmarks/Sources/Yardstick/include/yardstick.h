// The loops of workload W1 by hand, in C with AVX2: what the engine's loops are measured against.
//
// The same work as the engine's own loops: a list of who may touch whom, made once, and for each cell
// the forces of those on its list, eight at a time, added up in whole multiples of a small unit. One
// thread, two dimensions, walls, radii and stickiness of each cell of its own.

#ifndef THYMUS_YARDSTICK_H
#define THYMUS_YARDSTICK_H

#include <stdint.h>

// The columns of a sheet of cells in the order of their bins; padded by at least eight elements.
typedef struct {
  const float *x, *y, *radius, *stickiness;
  float *velocity_x, *velocity_y, *pressure;
  uint16_t *contacts;
  // Room for four floats of each cell, and of eight more, at a multiple of 32 bytes.
  float *rows;
} yardstick_cells;

// Whether this processor can run the vector loops.
int yardstick_is_supported(void);

// Lists those of the 3×3 bins around that may touch a cell before both have moved by half a margin,
// filled up to whole vectors with a cell that is nowhere. Returns 0 if there is too little room.
int yardstick_list(
    const yardstick_cells *cells, const uint32_t *starts, int columns, int rows, float range,
    float margin, uint32_t *neighbours, uint8_t *blocks, int room);

// Forces, pressure and contacts of all cells; blocks are the vectors of each cell's neighbours.
void yardstick_forces(
    const yardstick_cells *cells, const uint32_t *neighbours, const uint8_t *blocks, int count,
    float repulsion, float range);

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
