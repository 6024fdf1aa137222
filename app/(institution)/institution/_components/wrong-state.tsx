import { Info } from 'lucide-react'
import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'

export interface WrongStateProps {
  title: string
  /** Why: who did what and when, or the state the case is in. */
  why: string
  state: string
  back: { href: string; label: string }
}

/** A decision that cannot be made (any more): the state the case is in, and the way back. */
export function WrongState({ title, why, state, back }: WrongStateProps) {
  return (
    <Card flush>
      <EmptyState icon={Info} title={title} action={<Link href={back.href} className={buttonClasses()}>{back.label}</Link>}>
        <p>{why}</p>
        <p>{state}</p>
      </EmptyState>
    </Card>
  )
}
