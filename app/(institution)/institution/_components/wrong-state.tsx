import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'

export interface WrongStateProps {
  title: string
  /** Sentences: who did what and when, the state the case is in, what comes next. */
  sentences: readonly (string | null)[]
  /** What to do instead; the way back by default. */
  way: { href: string; label: string }
}

/** A decision that cannot be made now, or not any more: why, and where to go. */
export function WrongState({ title, sentences, way }: WrongStateProps) {
  return (
    <Card flush>
      <EmptyState
        icon="info"
        title={title}
        action={
          <Link href={way.href} className={buttonClasses()}>
            {way.label}
          </Link>
        }
      >
        {sentences.map((sentence) => (sentence ? <p key={sentence}>{sentence}</p> : null))}
      </EmptyState>
    </Card>
  )
}
