import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'

export interface WrongStateProps {
  title: string
  /** Who did what and when, the case's state, what comes next. */
  sentences: readonly (string | null)[]
  /** What to do instead. */
  way: { href: string; label: string }
}

/** A decision that is not possible now, or not any more: why, and where to go. */
export function WrongState({ title, sentences, way }: WrongStateProps) {
  return (
    <Card flush>
      <EmptyState
        icon="info"
        title={title}
        action={
          <SoftLink href={way.href} className={buttonClasses()}>
            {way.label}
          </SoftLink>
        }
      >
        {sentences.map((sentence) =>
          sentence ? (
            <p key={sentence}>
              <WholeDays>{sentence}</WholeDays>
            </p>
          ) : null,
        )}
      </EmptyState>
    </Card>
  )
}
