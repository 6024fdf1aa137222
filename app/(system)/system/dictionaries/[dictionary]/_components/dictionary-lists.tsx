import { cn } from '@/components/ui/cn'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import type { DictionaryKey } from '@/lib/domain/dictionary/catalogue'
import { DICTIONARY } from '@/lib/labels/zh-CN/dictionary'
import type { DictionaryRow } from '@/lib/queries/system/find-dictionaries'

/** All dictionaries, beside the one that is open; on a phone the page before has them. */
export function DictionaryLists({
  lists,
  current,
}: {
  lists: readonly DictionaryRow[]
  current: DictionaryKey
}) {
  return (
    <nav aria-label={DICTIONARY.lists} className="max-lg:hidden">
      <Card flush>
        <ul className="py-1">
          {lists.map(({ key, name, inForce }) => (
            <li key={key}>
              <SoftLink
                href={`/system/dictionaries/${key}`}
                aria-current={key === current ? 'page' : undefined}
                className={cn(
                  'flex items-baseline justify-between gap-3 px-4 py-2 hover:bg-line-2',
                  key === current && 'bg-court-soft font-semibold text-court-strong',
                )}
              >
                <span>{name}</span>
                <span className="text-sm font-normal text-ink-3 tabular-nums">{inForce}</span>
              </SoftLink>
            </li>
          ))}
        </ul>
      </Card>
    </nav>
  )
}
