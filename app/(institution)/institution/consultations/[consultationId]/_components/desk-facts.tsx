import { DefinitionList } from '@/components/ui/definition-list'
import { KEPT_DAYS } from '@/lib/domain/consultation/consultation'
import { DESK, DESK_THREAD as WORDS } from '@/lib/labels/zh-CN/consultation-desk'
import { consultationState } from '@/lib/labels/zh-CN/consultation-field'
import type { DeskConsultationView } from '@/lib/queries/institution/get-consultation'

/** What is known of a consultation beside its words. */
export function DeskFacts({
  view,
  suggested,
}: {
  view: DeskConsultationView
  suggested: string | null
}) {
  const { due, isLate } = view
  return (
    <>
      <DefinitionList
        columns={1}
        items={[
          { term: WORDS.state, value: consultationState[view.state] },
          {
            term: WORDS.due,
            value: due && isLate ? <span className="text-danger">{DESK.late(due)}</span> : due,
          },
          { term: WORDS.field, value: view.fieldWord },
          { term: WORDS.submitted, value: view.submittedAt },
          { term: WORDS.phone, value: view.phone },
          { term: WORDS.notice, value: view.notice ?? WORDS.noNotice },
          ...(suggested ? [{ term: WORDS.suggested, value: suggested }] : []),
          ...(view.state === 'closed'
            ? [{ term: WORDS.rating, value: view.rating ?? WORDS.noRating }]
            : []),
          ...(view.ratingWords
            ? [{ term: WORDS.ratingWords, value: view.ratingWords, wide: true }]
            : []),
        ]}
      />
      <p className="mt-3 text-sm text-ink-3">{WORDS.phoneNote}</p>
      <p className="text-sm text-ink-3">{WORDS.hiddenNote}</p>
      <p className="text-sm text-ink-3">{WORDS.kept(KEPT_DAYS)}</p>
    </>
  )
}
