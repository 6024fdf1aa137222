import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { PEOPLE } from '@/lib/labels/zh-CN/people'

export interface NoPeopleProps {
  isNarrowed: boolean
  total: number
  /** The first page of the same list. */
  firstHref: string
}

/** Why nobody is listed, and the way on. */
export function NoPeople({ isNarrowed, total, firstHref }: NoPeopleProps) {
  if (total > 0)
    return (
      <EmptyState
        title={PEOPLE.stale}
        action={
          <SoftLink href={firstHref} className={buttonClasses()}>
            {PEOPLE.first}
          </SoftLink>
        }
      />
    )
  if (isNarrowed) {
    return (
      <EmptyState
        icon="users"
        title={PEOPLE.noMatchTitle}
        action={
          <SoftLink href="/institution/people" className={buttonClasses()}>
            {PEOPLE.reset}
          </SoftLink>
        }
      >
        <p>{PEOPLE.noMatchText}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="users"
      title={PEOPLE.emptyTitle}
      action={
        <SoftLink href="/institution/people/new" className={buttonClasses('primary')}>
          {PEOPLE.add}
        </SoftLink>
      }
    >
      <p>{PEOPLE.emptyText}</p>
    </EmptyState>
  )
}
