import type { LucideIconData } from 'lucide-react/types'
import { createElement } from 'react'

// What an icon is made of stands in its own module, and only its types keep quiet about it; all icons share one file of types.
declare module 'lucide-react/icons/circle' {
  export const __iconData: LucideIconData
}

/**
 * An icon as plain tags, for what stands on every page: the library's own component belongs to the browser, and the server would send it
 * with all it is made of, once for its payload and once for its HTML. Its size is its surroundings' business.
 */
export function Glyph({ data, className }: { data: LucideIconData; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={className ? `glyph ${className}` : 'glyph'}
    >
      {data.node.map(([tag, { key, ...shape }], index) =>
        createElement(tag, { key: key ?? index, ...shape }),
      )}
    </svg>
  )
}
