import { TabsNav } from '@/components/ui/tabs-nav'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

export const CASE_TABS = ['open', 'settled', 'former'] as const
export type CaseTab = (typeof CASE_TABS)[number]

/** The address of a tab, of a search in it, and of a later page of either. */
export function addressOf(
  tab: CaseTab,
  { text, after }: { text?: string | null; after?: string | null } = {},
): string {
  const query = new URLSearchParams()
  if (tab !== 'open') query.set('tab', tab)
  if (text) query.set('q', text)
  if (after) query.set('after', after)
  const search = query.toString()
  return search ? `/mediator/cases?${search}` : '/mediator/cases'
}

export function CaseTabs({
  current,
  counts,
}: {
  current: CaseTab
  counts: { readonly open: number; readonly settled: number; readonly former?: number }
}) {
  return (
    <TabsNav
      label={MEDIATOR.cases.views}
      className="bg-paper [&_a]:min-w-11 [&_a]:justify-center"
      tabs={CASE_TABS.map((tab) => ({
        href: addressOf(tab),
        label: MEDIATOR.cases[tab],
        count: counts[tab],
        isCurrent: tab === current,
      }))}
    />
  )
}
