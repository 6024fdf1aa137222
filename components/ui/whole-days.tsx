const DAY = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/

/** A sentence whose days stay in one piece: browsers would break 2026-11-26 behind a hyphen. */
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
