import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DISCLOSURE_REVIEW } from '@/lib/labels/zh-CN/disclosure-review'
import type { DisclosureReviewView } from '@/lib/queries/institution/get-disclosure-review'

/** What the mediator disclosed, in the rule's own words and in theirs. */
export function DisclosedCard({
  disclosure,
}: {
  disclosure: NonNullable<DisclosureReviewView['disclosure']>
}) {
  const { mediator, madeAt, grounds, statement } = disclosure
  return (
    <Card title={DISCLOSURE_REVIEW.disclosed} aside={<span className="text-sm">{madeAt}</span>}>
      <p className="flex items-center gap-2">
        <strong>{mediator}</strong>
        <Chip tone="risk">{DISCLOSURE_REVIEW.undecided}</Chip>
      </p>
      <ul className="mt-2 flex list-disc flex-col gap-0.5 pl-5">
        {grounds.map((ground) => (
          <li key={ground}>{ground}</li>
        ))}
      </ul>
      {statement ? (
        <blockquote className="mt-2.5 border-l-2 border-line pl-3 break-words whitespace-pre-line text-ink-2">
          {statement}
        </blockquote>
      ) : null}
      <p className="mt-3 border-t border-line-2 pt-2.5 text-sm text-ink-3">
        {DISCLOSURE_REVIEW.law}
      </p>
    </Card>
  )
}
