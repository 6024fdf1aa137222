import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COURT_GUIDANCE } from '@/lib/labels/zh-CN/guidance'
import { findCourtGuidance } from '@/lib/queries/guidance/find-court-guidance'
import { AnswerForms } from './_components/answer-forms'

export const metadata: Metadata = { title: COURT_GUIDANCE.title }

/** 在线指导: what mediators request of the court, for its judges. */
export default async function CourtGuidancePage() {
  const lines = await orNotFound(findCourtGuidance(await requireActor(), {}))
  return (
    <>
      <PageHeader title={COURT_GUIDANCE.title} subtitle={COURT_GUIDANCE.subtitle} />
      <div className="flex max-w-3xl flex-col gap-4">
        {lines.length === 0 ? <p className="text-ink-2">{COURT_GUIDANCE.none}</p> : null}
        {lines.map(({ id, meetingId, caseNo, question, requested, when, isOpen, taken, isOwn }) => (
          <Card key={id} title={caseNo} aside={when}>
            <div className="flex flex-col gap-3">
              <p className="break-words">{question}</p>
              <p className="text-ink-3">{requested}</p>
              {taken ? <p className="text-ok">{taken}</p> : null}
              {isOwn ? (
                <SoftLink
                  href={`/court/guidance/${meetingId}`}
                  className={`${buttonClasses('primary')} self-start`}
                >
                  {COURT_GUIDANCE.enter}
                </SoftLink>
              ) : null}
              {isOpen ? <AnswerForms requestId={id} /> : null}
            </div>
          </Card>
        ))}
      </div>
    </>
  )
}
