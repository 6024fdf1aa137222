import { Users } from 'lucide-react'
import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PEOPLE } from '@/lib/labels/zh-CN/people'

export interface NoPeopleProps {
  isNarrowed: boolean
  total: number
  /** The first page of the same list. */
  firstHref: string
}

/** Why nobody is listed, and the way on. */
export function NoPeople({ isNarrowed, total, firstHref }: NoPeopleProps) {
  if (total > 0) return <EmptyState title={PEOPLE.stale} action={<Link href={firstHref} className={buttonClasses()}>{PEOPLE.first}</Link>} />
  if (isNarrowed) {
    return (
      <EmptyState icon={Users} title={PEOPLE.noMatchTitle} action={<Link href="/institution/people" className={buttonClasses()}>{PEOPLE.reset}</Link>}>
        <p>{PEOPLE.noMatchText}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={Users} title={PEOPLE.emptyTitle} action={<Link href="/institution/people/new" className={buttonClasses('primary')}>{PEOPLE.add}</Link>}>
      <p>{PEOPLE.emptyText}</p>
    </EmptyState>
  )
}
