import { CORRECTION_FILES } from '@/lib/labels/zh-CN/correction-file'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import type { OwnConfirmationView } from '@/lib/queries/party/own-confirmation-view'

/** The 申请书 as it went to the court. */
export function ApplicationLink({
  view: { caseId, confirmationId, isSubmitted },
}: {
  view: OwnConfirmationView
}) {
  if (!isSubmitted || !confirmationId) return null
  return (
    <section className="rounded-lg bg-paper p-4">
      <a
        href={`/api/own-confirmations/${caseId}/${confirmationId}/application`}
        className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
      >
        {OWN_CONFIRMATION.application}
      </a>
      <p className="text-ink-2">{OWN_CONFIRMATION.applicationHelp}</p>
    </section>
  )
}

/** The papers that went to the court with the answer to a correction. */
export function HandedIn({
  view: { caseId, confirmationId, handedIn },
}: {
  view: OwnConfirmationView
}) {
  if (handedIn.length === 0) return null
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="font-semibold">{CORRECTION_FILES.handedIn}</h2>
      <ul>
        {handedIn.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`/api/own-confirmations/${caseId}/${confirmationId}/files/${id}`}
              className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
            >
              {CORRECTION_FILES.see(title)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
