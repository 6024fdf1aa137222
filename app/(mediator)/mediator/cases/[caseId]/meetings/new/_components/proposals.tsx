'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PLAN } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import type { PlanFormView } from '@/lib/queries/mediator/get-meeting-form'
import { scheduleMeetingAction } from '../actions'
import { MissingConsents } from '../../_components/missing-consents'

/** Free times: one press plans a meeting by video, or what is missing for it. */
export function Proposals({ caseId, plan }: { caseId: string; plan: PlanFormView }) {
  const missing = plan.missing.video
  return (
    <section className="mb-5 flex flex-col gap-2" aria-labelledby="proposed">
      <h2 id="proposed" className="text-lg">
        {PLAN.proposed}
      </h2>
      {missing.length > 0 ? (
        <div className="text-warn">
          <p>{PLAN.proposedMissing}</p>
          <MissingConsents caseId={caseId} missing={missing} />
        </div>
      ) : plan.proposals.length > 0 ? (
        <>
          <p className="text-ink-2">{PLAN.proposedHelp}</p>
          {plan.proposals.map(({ on, time, minutes, words }) => (
            <ActionForm key={`${on} ${time}`} action={scheduleMeetingAction} aria-label={words}>
              <input type="hidden" name="caseId" value={caseId} />
              <input type="hidden" name="form" value="video" />
              <input type="hidden" name="on" value={on} />
              <input type="hidden" name="time" value={time} />
              <input type="hidden" name="minutes" value={minutes} />
              <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
                {words}
              </SubmitButton>
            </ActionForm>
          ))}
        </>
      ) : (
        <p className="text-ink-2">{PLAN.proposedNone}</p>
      )}
      <h2 className="mt-3 text-lg">{PLAN.other}</h2>
    </section>
  )
}
