/**
 * How much of a dossier is there: filled, explained, and the rest. SVG, because the content
 * security policy refuses inline styles.
 */
export function SharePart({
  there,
  explained,
  of,
}: {
  there: number
  explained: number
  of: number
}) {
  const percent = (count: number) => (of === 0 ? 100 : (count / of) * 100)
  return (
    <svg aria-hidden className="my-2 block h-1.5 w-full overflow-hidden rounded-full bg-warn/50">
      <rect width={`${percent(there + explained)}%`} height="100%" className="fill-court/50" />
      <rect width={`${percent(there)}%`} height="100%" className="fill-ok" />
    </svg>
  )
}
