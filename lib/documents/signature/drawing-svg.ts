import { boxOf, type Drawing } from '@/lib/domain/signature/strokes'

/** White around the name, in points of the drawing. */
const MARGIN = 6
const PEN = 3

const at = (value: number) => Number(value.toFixed(1))

/** Through the middles between the points, so that the line has no corners. */
function pathOf(stroke: readonly number[]): string {
  const points = Array.from({ length: stroke.length / 2 }, (_, index) => [
    at(stroke[2 * index] ?? 0),
    at(stroke[2 * index + 1] ?? 0),
  ]) as [number, number][]
  const [first, ...others] = points
  if (!first) return ''
  // A dot: a line without length, which a round pen draws.
  if (others.length === 0) return `M${first[0]} ${first[1]}h0.1`
  const curves = others.slice(0, -1).map(([x, y], index) => {
    const [nextX, nextY] = others[index + 1]!
    return `Q${x} ${y} ${at((x + nextX) / 2)} ${at((y + nextY) / 2)}`
  })
  const [lastX, lastY] = others.at(-1)!
  return `M${first[0]} ${first[1]}${curves.join('')}L${lastX} ${lastY}`
}

/**
 * A drawing as SVG, cut to what was written. It is made of its numbers alone: nothing that a
 * browser drew gets in.
 */
export function drawingSvg(drawing: Drawing): string {
  const { left, top, width, height } = boxOf(drawing)
  const box = [left - MARGIN, top - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN].map(at)
  const path = drawing.strokes.map(pathOf).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}"><path d="${path}" fill="none" stroke="#111827" stroke-width="${PEN}" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}
