import { ActionButton } from '@/components/forms/action-button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { REVIEW } from '@/lib/labels/zh-CN/review'
import type { ReviewRow } from '@/lib/queries/court/find-reviews'
import { endReviewAction } from '../actions'

/** One assignment: who, why, how long, and its cases. */
export function ReviewItem({ review }: { review: ReviewRow }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3.5">
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
        <details className="mt-1.5">
          <summary className="w-fit cursor-pointer text-court phone:min-h-11 phone:leading-[2.75rem]">
            {REVIEW.showCases} {REVIEW.cases(review.cases.length)}
          </summary>
          <ul className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {review.cases.map(({ caseId, caseNo }) => (
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
        </details>
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
