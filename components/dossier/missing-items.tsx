import type { ReactNode } from 'react'
import { documentHref } from '@/components/document/document-href'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { ARCHIVE } from '@/lib/labels/zh-CN/archive'
import type { MissingItemView } from '@/lib/queries/case/archive-view'

export interface MissingItemsProps {
  missing: readonly MissingItemView[]
  documentsHref?: string
  explain?: (item: MissingItemView) => ReactNode
}

/**
 * What a closed dossier lacks: why it is owed, who supplies it and until when, and the ways to put
 * it right.
 */
export function MissingItems({ missing, documentsHref, explain }: MissingItemsProps) {
  if (missing.length === 0) return null
  return (
    <ul className="divide-y divide-line-2 border-t border-line-2">
      {missing.map((item) => (
        <li
          key={`${item.slot} ${item.name}`}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 phone:py-3"
        >
          <div className="min-w-[14em] flex-1">
            {item.name}
            {item.unsigned ? <p className="text-sm text-warn">{item.unsigned.words}</p> : null}
            <p className="text-sm text-ink-3">{item.why}</p>
          </div>
          <p className="text-sm text-ink-2">
            {item.who}
            {item.until ? (
              <span className={item.isLate ? 'ml-2 font-semibold text-danger' : 'ml-2'}>
                {item.until}
              </span>
            ) : null}
          </p>
          <div className="flex gap-2">
            {item.isDocument && documentsHref ? (
              <SoftLink
                href={item.unsigned ? documentHref(documentsHref, item.unsigned) : documentsHref}
                className={`${buttonClasses('default', 'sm')} phone:min-h-11`}
              >
                {item.unsigned ? ARCHIVE.missing.toSign : ARCHIVE.missing.toDocuments}
              </SoftLink>
            ) : null}
            {explain?.(item)}
          </div>
        </li>
      ))}
    </ul>
  )
}
