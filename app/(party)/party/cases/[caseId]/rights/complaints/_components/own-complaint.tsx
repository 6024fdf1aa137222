import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { complaintState } from '@/lib/labels/zh-CN/complaint'
import { OWN_COMPLAINT } from '@/lib/labels/zh-CN/party-complaint'
import type { OwnComplaintView } from '@/lib/queries/party/get-own-complaints'
import { TakeToCourtForm } from './take-to-court-form'
import { WithdrawForm } from './withdraw-form'

const TONE = { waiting: 'warn', answered: 'ok', withdrawn: 'neutral' } as const
const WORDS_CLASS = 'whitespace-pre-wrap break-words'

/** One own complaint: what was written, what became of it, and what can follow. */
export function OwnComplaint({
  caseId,
  complaint,
}: {
  caseId: string
  complaint: OwnComplaintView
}) {
  const { id, title, ground, words, takenWords, state, status, answers } = complaint
  return (
    <Card title={title}>
      <p className="flex flex-wrap items-center gap-2">
        <Chip tone={TONE[status]}>{complaintState[status]}</Chip>
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
      {complaint.mayTakeToCourt ? (
        <NextStep title={OWN_COMPLAINT.take}>
          <TakeToCourtForm caseId={caseId} complaintId={id} />
        </NextStep>
      ) : null}
      {complaint.mayWithdraw ? (
        <NextStep title={OWN_COMPLAINT.withdraw}>
          <WithdrawForm caseId={caseId} complaintId={id} />
        </NextStep>
      ) : null}
    </Card>
  )
}

/** What the complainant can do next, opened on request. */
function NextStep({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="mt-4 border-t border-line-2 pt-1">
      <summary className="flex min-h-11 cursor-pointer items-center text-court underline underline-offset-4">
        {title}
      </summary>
      {children}
    </details>
  )
}
