import { WholeDays } from '@/components/ui/whole-days'
import { OWN_ORDER } from '@/lib/labels/zh-CN/own-order'
import type { OwnConfirmationView } from '@/lib/queries/party/own-confirmation-view'
import { CorrectionFileForm } from './correction-files'
import { LazyAnswerOrderForm, LazyPostponementForm } from './lazy-forms'

/**
 * What the court wants, before its admission or in its review: items, papers, the answer, and a
 * later day.
 */
export function OwnOrder({
  view: { caseId, confirmationId, isNotTheirs, order },
  added,
  refused,
  mostMb,
}: {
  view: OwnConfirmationView
  added: boolean
  refused: string | null
  /** Of one paper that is sent. */
  mostMb: number
}) {
  if (!order || !confirmationId) return null
  const { kind, points, until, waiting, postponement } = order
  const words = OWN_ORDER[kind]
  const of = { caseId, confirmationId }
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="font-semibold">{words.title}</h2>
      <ol className="my-2 list-decimal pl-5">
        {points.map((point) => (
          <li key={point} className="break-words">
            {point}
          </li>
        ))}
      </ol>
      <p>
        <WholeDays>{words.until(until)}</WholeDays>
      </p>
      {words.after ? <p className="text-ink-2">{words.after}</p> : null}
      {postponement.state === 'open' ? null : (
        <p className="text-ink-2">
          <WholeDays>{postponement.words}</WholeDays>
        </p>
      )}
      {isNotTheirs ? null : (
        <div className="mt-3 flex flex-col gap-2">
          <CorrectionFileForm {...of} {...{ added, refused, mostMb }} />
          <LazyAnswerOrderForm {...of} kind={kind} waiting={waiting} />
          {postponement.state === 'open' ? (
            <LazyPostponementForm {...of} earliest={postponement.earliest} />
          ) : null}
        </div>
      )}
    </section>
  )
}
