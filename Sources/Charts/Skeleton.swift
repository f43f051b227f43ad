// Skeleton; replaced as the room is built.
