import { Children, type ReactNode } from 'react'

// U+5E74, U+6708 and U+65E5 are behind year, month and day. A bracket before and the marks after it
// belong to it: a line may break before and after an inline block, and none starts with a mark.
const DAY =
  /([（“《]?(?:\d{4}-\d{2}-\d{2}|(?:\d{4}\u5e74)?\d{1,2}\u6708\d{1,2}\u65e5)(?: \d{2}:\d{2})?[，。；：、！？）”》]*)/

function splitDays(text: string): ReactNode {
  const parts = text.split(DAY)
  if (parts.length === 1) return text
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="whitespace-nowrap phone:inline-block phone:whitespace-normal">
        {part}
      </span>
    ) : (
      part
    ),
  )
}

/**
 * Words whose dates do not break: browsers would wrap 2026-11-26 after a hyphen. By style and not
 * by a special hyphen, so that a copied date is a date. Dates inside elements are those elements'
 * own affair. On a phone, a date that is wider than its place may break: text there may be doubled.
 * The kit's sentences are wrapped in it (notice, toast, dialog, help and refusal of a field, value
 * of a fact, subtitle of a page).
 */
export function WholeDays({ children }: { children: ReactNode }): ReactNode {
  if (typeof children === 'string') return splitDays(children)
  if (!Array.isArray(children)) return children
  return Children.map(children, (child) => (typeof child === 'string' ? splitDays(child) : child))
}
