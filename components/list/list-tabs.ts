import type { TabLink } from '@/components/ui/tabs-nav'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'
import type { EmptyListProps } from './empty-list'

/** What is searched for: words, or a telephone number by its hash. */
type Search = { readonly q?: string | undefined; readonly phone?: string | undefined }

export interface ListTabsProps<Tab extends string> {
  tabs: readonly Tab[]
  current: Tab | null
  labels: Readonly<Record<Tab, string>>
  /** Everything in each tab. */
  counts: Readonly<Record<Tab, number>>
  search: Search
  /** What the words find in each tab; null where that is not known. */
  found: Readonly<Partial<Record<Tab, number>>> | null
  hrefOf: (params: Search & { readonly tab: Tab }) => string
}

/** The tabs of a list. A search goes with them, and their numbers are what it finds there. */
export function listTabs<Tab extends string>(props: ListTabsProps<Tab>): TabLink[] {
  const { tabs, current, labels, counts, found, hrefOf } = props
  const { q, phone } = props.search
  return tabs.map((tab) => {
    const count = q || phone ? found?.[tab] : counts[tab]
    return {
      href: hrefOf({ tab, q, phone }),
      label: labels[tab],
      isCurrent: tab === current,
      ...(count !== undefined && { count }),
    }
  })
}

/**
 * Why a list with conditions shows nothing: the case may be in another tab, or a single character
 * may have been searched for, which finds beginnings only.
 */
export function noMatchReason(
  reason: EmptyListProps['noMatch'],
  { q, phone }: Search,
  tabs: readonly TabLink[],
): EmptyListProps['noMatch'] {
  const other = q || phone ? tabs.find(({ isCurrent, count }) => !isCurrent && count) : undefined
  if (other)
    return {
      ...reason,
      text: CASE_FILTER.foundIn(other.label, other.count ?? 0),
      link: { href: other.href, label: CASE_FILTER.goThere, isPrimary: true },
    }
  return q && [...q].length === 1 ? { ...reason, text: CASE_FILTER.oneCharacter } : reason
}
