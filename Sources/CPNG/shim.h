#ifndef THYMUS_CPNG_SHIM_H
#define THYMUS_CPNG_SHIM_H

#include <png.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// libpng reports an error by a long jump. A jump over a Swift frame is undefined, so everything that
// can fail is done in the C functions below: they set the jump target themselves, free what they
// hold, and return a message.

#define THYMUS_PNG_MESSAGE_SIZE 160

// Pixels that wait to be written.
typedef struct {
  uint32_t width;
  uint32_t height;
  int colour_type;          // PNG_COLOR_TYPE_…
  size_t bytes_per_row;
  const uint8_t *pixels;
  const uint8_t *palette;   // red, green, blue for each entry, or NULL
  int palette_count;
  uint32_t pixels_per_metre;  // 0: not said
  int level;                // of zlib, 1–9
  int strategy;             // of zlib
  int filters;              // PNG_FILTER_…
} ThymusPNGImage;

// A growing block of bytes and, after a failure, the reason.
typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t capacity;
  char message[THYMUS_PNG_MESSAGE_SIZE];
} ThymusPNGOutput;

static void thymus_png_fail(png_structp png, png_const_charp message) {
  ThymusPNGOutput *output = (ThymusPNGOutput *)png_get_error_ptr(png);
  strncpy(output->message, message, THYMUS_PNG_MESSAGE_SIZE - 1);
  output->message[THYMUS_PNG_MESSAGE_SIZE - 1] = 0;
  longjmp(png_jmpbuf(png), 1);
}

static void thymus_png_warn(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static void thymus_png_append(png_structp png, png_bytep bytes, size_t count) {
  ThymusPNGOutput *output = (ThymusPNGOutput *)png_get_io_ptr(png);
  if (count > output->capacity - output->count) {
    size_t capacity = output->capacity * 2 > output->count + count
      ? output->capacity * 2 : output->count + count;
    uint8_t *grown = (uint8_t *)realloc(output->bytes, capacity);
    if (grown == NULL) png_error(png, "out of memory");
    output->bytes = grown;
    output->capacity = capacity;
  }
  memcpy(output->bytes + output->count, bytes, count);
  output->count += count;
}

static void thymus_png_flush(png_structp png) { (void)png; }

// Compresses an image. `texts` holds `text_count` pairs of a keyword and a UTF-8 text.
// Returns 1 and bytes to be freed by the caller, or 0 and a message.
__attribute__((noinline)) static int thymus_png_encode(
    const ThymusPNGImage *image, const char *const *texts, int text_count, ThymusPNGOutput *output) {
  memset(output, 0, sizeof *output);
  png_structp png =
    png_create_write_struct(PNG_LIBPNG_VER_STRING, output, thymus_png_fail, thymus_png_warn);
  png_infop info = png != NULL ? png_create_info_struct(png) : NULL;
  if (info == NULL) {
    strcpy(output->message, "out of memory");
    png_destroy_write_struct(&png, NULL);
    return 0;
  }
  if (setjmp(png_jmpbuf(png))) {
    png_destroy_write_struct(&png, &info);
    free(output->bytes);
    output->bytes = NULL;
    output->count = 0;
    return 0;
  }
  png_set_write_fn(png, output, thymus_png_append, thymus_png_flush);
  png_set_IHDR(
    png, info, image->width, image->height, 8, image->colour_type, PNG_INTERLACE_NONE,
    PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(png, image->level);
  png_set_compression_strategy(png, image->strategy);
  png_set_compression_buffer_size(png, 1 << 18);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, image->filters);
  if (image->palette != NULL) {
    png_color colours[256];
    for (int i = 0; i < image->palette_count && i < 256; i++) {
      colours[i].red = image->palette[3 * i];
      colours[i].green = image->palette[3 * i + 1];
      colours[i].blue = image->palette[3 * i + 2];
    }
    png_set_PLTE(png, info, colours, image->palette_count);
    // The pixels are made from this very palette; to look at each again takes as long as to make it.
    png_set_check_for_invalid_index(png, 0);
  }
  if (image->pixels_per_metre > 0) {
    png_set_pHYs(
      png, info, image->pixels_per_metre, image->pixels_per_metre, PNG_RESOLUTION_METER);
  }
  for (int i = 0; i < text_count; i++) {
    const char *value = texts[2 * i + 1];
    int ascii = 1;
    for (const char *c = value; *c != 0; c++) {
      if ((unsigned char)*c > 126) ascii = 0;
    }
    // A tEXt chunk may hold Latin-1 only; an iTXt chunk holds UTF-8.
    png_text text;
    memset(&text, 0, sizeof text);
    text.compression = ascii ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
    text.key = (char *)texts[2 * i];
    text.text = (char *)value;
    png_set_text(png, info, &text, 1);
  }
  png_write_info(png, info);
  for (uint32_t y = 0; y < image->height; y++) {
    png_write_row(png, image->pixels + (size_t)y * image->bytes_per_row);
  }
  png_write_end(png, NULL);
  png_destroy_write_struct(&png, &info);
  return 1;
}

static void thymus_png_release(ThymusPNGOutput *output) { free(output->bytes); }

// Reads width and height; returns 0 and a message in `image` when the bytes are not a PNG.
// (The simplified interface of libpng catches its own jumps.)
static int thymus_png_begin_decode(png_image *image, const uint8_t *bytes, size_t count) {
  memset(image, 0, sizeof *image);
  image->version = PNG_IMAGE_VERSION;
  return png_image_begin_read_from_memory(image, bytes, count) != 0;
}

// Reads the pixels as RGBA into a buffer of 4 · width · height bytes and frees the image.
static int thymus_png_finish_decode(png_image *image, uint8_t *pixels) {
  image->format = PNG_FORMAT_RGBA;
  return png_image_finish_read(image, NULL, pixels, (png_int_32)(image->width * 4), NULL) != 0
    && !PNG_IMAGE_FAILED(*image);
}

static void thymus_png_abandon_decode(png_image *image) { png_image_free(image); }

static const char *thymus_png_message(const png_image *image) { return image->message; }

static const char *thymus_png_output_message(const ThymusPNGOutput *output) {
  return output->message;
}

#endif
