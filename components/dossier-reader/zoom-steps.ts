/** 1: as wide as the view allows. */
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const
export const LEAST_ZOOM = STEPS[0]
export const MOST_ZOOM = 4

/** The next larger or smaller size; at the ends the same. */
export function zoomStep(zoom: number, by: 1 | -1): number {
  const next = by === 1 ? STEPS.find((each) => each > zoom) : STEPS.findLast((each) => each < zoom)
  return next ?? zoom
}
