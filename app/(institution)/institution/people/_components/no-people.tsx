import { EmptyList } from '@/components/list/empty-list'
import { PEOPLE } from '@/lib/labels/zh-CN/people'

export interface NoPeopleProps {
  isNarrowed: boolean
  total: number
  /** The first page of the same list. */
  firstHref: string
}

/** Why 服务人员列表 shows no mediator, and the way on. */
export function NoPeople({ isNarrowed, total, firstHref }: NoPeopleProps) {
  return (
    <EmptyList
      total={total}
      isNarrowed={isNarrowed}
      stale={{ title: PEOPLE.stale, link: { href: firstHref, label: PEOPLE.first } }}
      noMatch={{
        icon: 'users',
        title: PEOPLE.noMatchTitle,
        text: PEOPLE.noMatchText,
        link: { href: '/institution/people', label: PEOPLE.reset },
      }}
      nothing={{
        icon: 'users',
        title: PEOPLE.emptyTitle,
        text: PEOPLE.emptyText,
        link: { href: '/institution/people/new', label: PEOPLE.add, isPrimary: true },
      }}
    />
  )
}
