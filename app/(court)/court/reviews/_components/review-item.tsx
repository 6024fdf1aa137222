import { ActionButton } from '@/components/forms/action-button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { REVIEW } from '@/lib/labels/zh-CN/review'
import type { ReviewRow } from '@/lib/queries/court/find-reviews'
import { endReviewAction } from '../actions'

/** One assignment: who, why, how long, and its cases. */
export function ReviewItem({ review }: { review: ReviewRow }) {
  return (
    <li
      id={`task-${review.id}`}
      className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3.5"
    >
      <div className="min-w-0 flex-1 basis-[26rem]">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {review.reviewer}
          <Chip tone={review.isInForce ? 'ok' : 'neutral'}>{review.state}</Chip>
          <span className="font-normal text-ink-2 tabular-nums">{review.term}</span>
        </p>
        <p className="mt-1 text-ink-2">{review.purpose}</p>
        <p className="mt-1 text-sm text-ink-3">
          {[review.numbers, review.assigned, review.ended].filter(Boolean).join('，')}
        </p>
        <Cases review={review} />
      </div>
      {review.mayEnd ? (
        <ActionButton
          label={REVIEW.end.label}
          button={{ size: 'sm' }}
          title={REVIEW.end.title(review.reviewer)}
          description={REVIEW.end.text}
          action={endReviewAction}
          submitLabel={REVIEW.end.confirm}
        >
          <input type="hidden" name="assignmentId" value={review.id} />
        </ActionButton>
      ) : null}
    </li>
  )
}

/** The cases of the one that is listed; of another how many there are, and the way to them. */
function Cases({ review: { id, count, cases } }: { review: ReviewRow }) {
  if (cases === null)
    return (
      <SoftLink
        href={`/court/reviews?task=${id}#task-${id}`}
        className="mt-1.5 inline-block text-court underline-offset-4 hover:underline phone:min-h-11 phone:leading-[2.75rem]"
      >
        {REVIEW.showCases} {REVIEW.cases(count)}
      </SoftLink>
    )
  return (
    <div className="mt-1.5">
      <p className="text-sm text-ink-3">{REVIEW.cases(count)}</p>
      <ul className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {cases.map(({ caseId, caseNo }) => (
          <li key={caseId}>
            <SoftLink
              href={`/court/cases/${caseId}`}
              className="text-court underline-offset-4 hover:underline"
            >
              {caseNo}
            </SoftLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
