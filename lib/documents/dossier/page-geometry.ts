/** Six numbers of a transformation of PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

const A4: Box = [0, 0, 595.28, 841.89]
/** The largest side that readers of PDF accept (ISO 32000-1, annex C). */
const LONGEST_SIDE = 14_400

const isBox = (box: readonly number[]): boolean =>
  box.length === 4 && box.every(Number.isFinite) && box[2]! - box[0]! >= 3 && box[3]! - box[1]! >= 3

function ordered([a = 0, b = 0, c = 0, d = 0]: readonly number[]): Box {
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

/** What is seen of a page: its crop box within its media box. A page without a sound box is A4. */
export function visibleBox(media: readonly number[], crop: readonly number[] | null): Box {
  const outer = isBox(ordered(media)) ? ordered(media) : A4
  if (!crop || crop.length !== 4) return outer
  const inner = ordered(crop)
  const both: Box = [
    Math.max(outer[0], inner[0]),
    Math.max(outer[1], inner[1]),
    Math.min(outer[2], inner[2]),
    Math.min(outer[3], inner[3]),
  ]
  return isBox(both) ? both : outer
}

export type SeenPage = {
  readonly width: number
  readonly height: number
  /** From the page as it is written to the page as it is seen. */
  readonly matrix: Matrix
}

/** A page upright, from 0, 0, in points: turned as its rotation says, with its unit applied. */
export function seenPage(
  [left, bottom, right, top]: Box,
  rotation: number,
  unit: number,
): SeenPage {
  const turns = (((Math.round(rotation / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3
  const [width, height] = [right - left, top - bottom]
  const isTurned = turns % 2 === 1
  const longest = Math.max(width, height)
  const scale = Math.min(Number.isFinite(unit) && unit > 0 ? unit : 1, LONGEST_SIDE / longest)
  const matrices: readonly Matrix[] = [
    [1, 0, 0, 1, -left, -bottom],
    [0, -1, 1, 0, -bottom, right],
    [-1, 0, 0, -1, right, top],
    [0, 1, -1, 0, top, -left],
  ]
  const matrix = matrices[turns]!.map((value) => value * scale) as unknown as Matrix
  return {
    width: (isTurned ? height : width) * scale,
    height: (isTurned ? width : height) * scale,
    matrix,
  }
}

/**
 * Where the appearance of an annotation is drawn (ISO 32000-1, 12.5.5, algorithm 8.1); null where
 * it has no area.
 */
export function appearanceMatrix(rect: readonly number[], box: readonly number[], own: Matrix) {
  const [a, b, c, d, e, f] = own
  const [x0, y0, x1, y1] = ordered(box)
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, bottom, width, height] = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs) - Math.min(...xs),
    Math.max(...ys) - Math.min(...ys),
  ]
  const [rx, ry, rx1, ry1] = ordered(rect)
  const [sx, sy] = [(rx1 - rx) / width, (ry1 - ry) / height]
  const matrix: Matrix = [sx, 0, 0, sy, rx - left * sx, ry - bottom * sy]
  return matrix.every(Number.isFinite) && sx > 0 && sy > 0 ? matrix : null
}
