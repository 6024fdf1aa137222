/**
 * The two fills of a bar: solid, and hatched over a pale ground. `id` makes the pattern's name
 * unique on the page.
 */
export function FillPattern({ id }: { id: string }) {
  return (
    <pattern
      id={`${id}-hatched`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="6" height="6" fill="var(--court-soft)" />
      <rect width="2" height="6" fill="var(--court)" />
    </pattern>
  )
}

export function fillOf(id: string, series: number): string {
  return series === 0 ? 'var(--court)' : `url(#${id}-hatched)`
}
