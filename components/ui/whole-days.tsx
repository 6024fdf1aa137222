const DAY = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/

/** A sentence whose dates do not break: browsers would wrap 2026-11-26 after a hyphen. */
export function WholeDays({ children }: { children: string }) {
  return children.split(DAY).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
