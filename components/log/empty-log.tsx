import { EmptyList } from '@/components/list/empty-list'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogView } from '@/lib/queries/log/read-log'

type Props = {
  view: Pick<LogView, 'query' | 'caseTrouble'>
  /**
   * Conditions that make a tab: with no other it is empty because nothing of the kind happened yet.
   */
  tab: 'group' | 'kind'
  /** The whole log. */
  href: string
}

const WHY = {
  unknown: { title: LOG.unknownCase, text: LOG.unknownCaseText },
  many: { title: LOG.manyCases, text: LOG.manyCasesText },
  other: { title: () => LOG.emptyTitle, text: LOG.emptyText },
} as const

/** Why there is no row, and what to change. */
export function EmptyLog({ view: { query, caseTrouble }, tab, href }: Props) {
  const { actor, caseNo, since, until } = query
  const isNarrowed =
    actor !== '' ||
    caseNo !== '' ||
    since !== null ||
    until !== null ||
    (tab === 'group' && query.kind !== null)
  const { title, text } = WHY[caseTrouble ?? 'other']
  const isWhole = query.group === 'all' && query.kind === null
  return (
    <EmptyList
      isNarrowed={isNarrowed}
      noMatch={{
        icon: 'search-x',
        title: title(caseNo),
        text,
        link: { href, label: LOG.filter.reset },
      }}
      nothing={
        isWhole
          ? { title: LOG.nothingYet, text: LOG.nothingYetText }
          : {
              title: LOG.nothingInGroup,
              text: LOG.nothingInGroupText,
              link: { href, label: LOG.wholeLog },
            }
      }
    />
  )
}
