import { Users } from 'lucide-react'
import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PEOPLE } from '@/lib/labels/zh-CN/people'

/** Why nobody is listed, and the way on. */
export function NoPeople({ q, total }: { q: string; total: number }) {
  const all = (label: string) => <Link href="/institution/people" className={buttonClasses()}>{label}</Link>
  if (total > 0) return <EmptyState title={PEOPLE.stale} action={all(PEOPLE.first)} />
  if (q) return <EmptyState icon={Users} title={PEOPLE.noMatchTitle(q)} action={all(PEOPLE.reset)}><p>{PEOPLE.noMatchText}</p></EmptyState>
  return <EmptyState icon={Users} title={PEOPLE.emptyTitle}><p>{PEOPLE.emptyText}</p></EmptyState>
}
