import type { ReactNode } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { OWN_CHECKS, OWN_REVIEW } from '@/lib/labels/zh-CN/own-review'
import type { OwnConfirmationView } from '@/lib/queries/party/own-confirmation-view'
import type { OwnHearingView } from '@/lib/queries/party/own-review-view'

/**
 * The court's review: when it calls both sides, and before the application what it often returned.
 */
export function OwnReview({ view: { caseId, review } }: { view: OwnConfirmationView }) {
  const { hearings, extended, checks } = review
  const coming = hearings.filter(({ isAppointed }) => isAppointed)
  const past = hearings.filter(({ isAppointed }) => !isAppointed)
  return (
    <>
      {coming.map((hearing) => (
        <HearingSection key={hearing.id} hearing={hearing}>
          {hearing.isByVideo ? <ByVideo caseId={caseId} hearing={hearing} /> : null}
        </HearingSection>
      ))}
      {extended ? <p className="px-1 text-ink-2">{extended}</p> : null}
      {past.map((hearing) => (
        <HearingSection key={hearing.id} hearing={hearing} />
      ))}
      {checks.length > 0 ? (
        <Notice title={OWN_CHECKS.title}>
          {checks.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ) : null}
    </>
  )
}

function HearingSection({
  hearing: { isAppointed, lines, people },
  children,
}: {
  hearing: OwnHearingView
  children?: ReactNode
}) {
  return (
    <section className={`rounded-lg p-4 ${isAppointed ? 'bg-court-soft' : 'bg-paper'}`}>
      <h2 className="mb-1 font-semibold">{OWN_REVIEW.hearing.title}</h2>
      {lines.map((line) => (
        <p key={line} className="break-words">
          <WholeDays>{line}</WholeDays>
        </p>
      ))}
      {people.length > 0 ? (
        <ul className="mt-2 divide-y divide-line-2">
          {people.map(({ name, attendance, statements, words }) => (
            <li key={name} className="py-2">
              <p className="font-semibold">
                {name} <span className="font-normal text-ink-2">{attendance}</span>
              </p>
              {statements.map((each) => (
                <p key={each}>{each}</p>
              ))}
              {words ? <p className="break-words">{words}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </section>
  )
}

/** The way into the room, once it is time, and the test of devices before. */
function ByVideo({ caseId, hearing: { id, isTime } }: { caseId: string; hearing: OwnHearingView }) {
  const say = OWN_REVIEW.hearing
  return (
    <div className="mt-3 flex flex-col gap-2">
      {isTime ? (
        <SoftLink
          href={`/party/conferences/${id}`}
          className="btn btn-primary min-h-12 w-full justify-center"
        >
          {say.enter}
        </SoftLink>
      ) : (
        <p className="text-ink-2">{say.opensEarly}</p>
      )}
      <SoftLink
        href={`/party/cases/${caseId}/devices`}
        className={`${buttonClasses()} min-h-12 w-full justify-center`}
      >
        {say.tryDevices}
      </SoftLink>
    </div>
  )
}
