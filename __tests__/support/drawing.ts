/** A name of two strokes, as a phone sends it. */
export const DRAWING = {
  width: 400,
  height: 200,
  strokes: [
    [40, 60, 80, 62.5, 160, 58],
    [100, 30, 102, 120, 90, 170],
  ],
} as const
