import type { LucideIconData } from 'lucide-react/types'
import { createElement } from 'react'

/**
 * What an icon of lucide-react is made of, from its own module (`import * as inbox from 'lucide-react/icons/inbox'`): its types keep quiet
 * about it. Throws an Error when the library no longer says it.
 */
export function glyphData(module: object): LucideIconData {
  if (!('__iconData' in module)) throw new Error('lucide-react no longer exports what its icons are made of')
  return module.__iconData as LucideIconData
}

/**
 * An icon as plain tags, for what stands on every page: the library's own component belongs to the browser, and the server would send it
 * with all it is made of, once for its payload and once for its HTML. Its size is its surroundings' business.
 */
export function Glyph({ data }: { data: LucideIconData }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="glyph">
      {data.node.map(([tag, { key, ...shape }], index) => createElement(tag, { key: key ?? index, ...shape }))}
    </svg>
  )
}
