import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ListLink } from '@/components/ui/list-link'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'

export interface WrongStateProps {
  title: string
  /** Who did what and when, the case's state, what comes next. */
  sentences: readonly (string | null)[]
  /** What to do instead; `isBack`: return to the list as it was left. */
  way: { href: string; label: string; isBack?: boolean }
}

/** A decision that is not possible now, or not any more: why, and where to go. */
export function WrongState({ title, sentences, way }: WrongStateProps) {
  const WayLink = way.isBack ? ListLink : SoftLink
  return (
    <Card flush>
      <EmptyState
        icon="info"
        title={title}
        action={
          <WayLink href={way.href} className={buttonClasses()}>
            {way.label}
          </WayLink>
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
