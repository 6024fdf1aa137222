import type { PointGroup } from 'signature_pad'

type Box = { readonly offsetWidth: number; readonly offsetHeight: number }

const round = (value: number, most: number) =>
  Math.round(Math.min(Math.max(value, 0), most) * 10) / 10

/**
 * The strokes of a pad as they are sent (lib/domain/signature/strokes.ts): pairs of coordinates
 * within the box, to a tenth of a point. A finger that leaves the box is kept at its edge.
 */
export function toSent(
  groups: readonly PointGroup[],
  { offsetWidth: width, offsetHeight: height }: Box,
): { readonly text: string; readonly strokes: number } {
  const strokes = groups.map(({ points }) =>
    points.flatMap(({ x, y }) => [round(x, width), round(y, height)]),
  )
  return strokes.length === 0
    ? { text: '', strokes: 0 }
    : { text: JSON.stringify({ width, height, strokes }), strokes: strokes.length }
}

/** The same strokes in a box of another size. */
export function scaleStrokes(groups: readonly PointGroup[], scale: number): PointGroup[] {
  return groups.map((group) => ({
    ...group,
    points: group.points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale })),
  }))
}
