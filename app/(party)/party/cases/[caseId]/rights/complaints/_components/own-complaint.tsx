import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { complaintState } from '@/lib/labels/zh-CN/complaint'
import { OWN_COMPLAINT } from '@/lib/labels/zh-CN/party-complaint'
import type { OwnComplaintView } from '@/lib/queries/party/get-own-complaints'
import { TakeToCourtForm } from './take-to-court-form'

const WORDS_CLASS = 'whitespace-pre-wrap break-words'

/** One own complaint: what was written, what became of it, and what can follow. */
export function OwnComplaint({
  caseId,
  complaint,
}: {
  caseId: string
  complaint: OwnComplaintView
}) {
  const { id, title, ground, words, takenWords, state, isWaiting, answers, mayTakeToCourt } =
    complaint
  return (
    <Card title={title}>
      <p className="flex flex-wrap items-center gap-2">
        <Chip tone={isWaiting ? 'warn' : 'ok'}>
          {isWaiting ? complaintState.waiting : complaintState.answered}
        </Chip>
        <span>
          <WholeDays>{state}</WholeDays>
        </span>
      </p>
      <section className="mt-4">
        <h3 className="font-semibold">{OWN_COMPLAINT.yours}</h3>
        <p className="text-ink-2">{ground}</p>
        <p className={WORDS_CLASS}>{words}</p>
      </section>
      {answers.map((answer) => (
        <section key={answer.title} className="mt-4 border-t border-line-2 pt-3">
          <h3 className="font-semibold">
            <WholeDays>{answer.title}</WholeDays>
          </h3>
          <p>{answer.result}</p>
          <p className={WORDS_CLASS}>{answer.words}</p>
        </section>
      ))}
      {takenWords ? (
        <section className="mt-4 border-t border-line-2 pt-3">
          <h3 className="font-semibold">{OWN_COMPLAINT.added}</h3>
          <p className={WORDS_CLASS}>{takenWords}</p>
        </section>
      ) : null}
      {mayTakeToCourt ? (
        <details className="mt-4 border-t border-line-2 pt-1">
          <summary className="flex min-h-11 cursor-pointer items-center text-court underline underline-offset-4">
            {OWN_COMPLAINT.take}
          </summary>
          <TakeToCourtForm caseId={caseId} complaintId={id} />
        </details>
      ) : null}
    </Card>
  )
}
