// Handwriting as it was drawn: bounded numbers, from which the server makes its own picture.
// Nothing that a browser drew is ever shown or set.

export const MOST_STROKES = 200
export const MOST_POINTS = 20_000
/** A drawing area is no larger than a screen. */
const MOST_SIDE = 4_000
/** Less than this in both directions is a dot or a slip of the finger, no name. */
const LEAST_EXTENT = 24

/** `strokes`: of each the pairs of coordinates of its points, within the box. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly strokes: readonly (readonly number[])[]
}

export type DrawingBox = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What the strokes cover. */
export function boxOf({ strokes }: Drawing): DrawingBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const stroke of strokes)
    for (let at = 0; at + 1 < stroke.length; at += 2) {
      const [x = 0, y = 0] = [stroke[at], stroke[at + 1]]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  return left > right
    ? { left: 0, top: 0, width: 0, height: 0 }
    : { left, top, width: right - left, height: bottom - top }
}

/** `DRAWING_UNREADABLE`: not what the page draws. `DRAWING_EMPTY`: no name was written. */
export type DrawingMistake = 'DRAWING_UNREADABLE' | 'DRAWING_TOO_LARGE' | 'DRAWING_EMPTY'

const isSide = (side: unknown) =>
  typeof side === 'number' && Number.isFinite(side) && side >= 1 && side <= MOST_SIDE

const isWithin = (coordinate: unknown, side: number) =>
  typeof coordinate === 'number' &&
  Number.isFinite(coordinate) &&
  coordinate >= 0 &&
  coordinate <= side

/**
 * Reads a drawing as a page sent it.
 * @returns the drawing; DRAWING_UNREADABLE, DRAWING_TOO_LARGE, DRAWING_EMPTY
 */
export function readDrawing(
  sent: unknown,
): { readonly drawing: Drawing } | { readonly mistake: DrawingMistake } {
  const { width, height, strokes } = (sent ?? {}) as Partial<Record<keyof Drawing, unknown>>
  if (!isSide(width) || !isSide(height) || !Array.isArray(strokes))
    return { mistake: 'DRAWING_UNREADABLE' }
  if (strokes.length > MOST_STROKES) return { mistake: 'DRAWING_TOO_LARGE' }
  let points = 0
  for (const stroke of strokes) {
    if (!Array.isArray(stroke) || stroke.length % 2 === 1) return { mistake: 'DRAWING_UNREADABLE' }
    points += stroke.length / 2
    if (points > MOST_POINTS) return { mistake: 'DRAWING_TOO_LARGE' }
    if (!stroke.every((each, at) => isWithin(each, (at % 2 === 0 ? width : height) as number)))
      return { mistake: 'DRAWING_UNREADABLE' }
  }
  const drawing = { width, height, strokes } as Drawing
  const box = boxOf(drawing)
  return Math.max(box.width, box.height) < LEAST_EXTENT ? { mistake: 'DRAWING_EMPTY' } : { drawing }
}
