import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { findGround } from '@/lib/domain/referral/unsuitable'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { UNSUITABLE } from '@/lib/labels/zh-CN/unsuitable'
import { getReferralDraft } from '@/lib/queries/court/get-referral-draft'
import { stopReferralAction } from '../../actions'
import { StopForm } from '../../_components/stop-form'

export const metadata: Metadata = { title: UNSUITABLE.title }

/** 不予引调 (在线调解规则 第9条): the text for the applicant, which is printed once the ground is recorded. */
export default async function StopPage({ params }: { params: Promise<{ draftId: string }> }) {
  const { draftId } = await params
  const { actor, courtName } = await requireSignedIn()
  const { state, ground, content, endedAt, today } = await orNotFound(
    getReferralDraft(actor, { draftId }),
  )
  const shown = ground ?? findGround(content.suitability)
  if (shown === null) redirect(`/court/refer/${draftId}/source`)
  const isRecorded = state === 'stopped' && endedAt !== null
  const applicants = content.parties
    .filter(({ side }) => side === 'applicant')
    .map(({ name }) => name)
    .join('、')
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          trail={
            <Breadcrumb
              items={[{ label: REGISTER.title, href: '/court/refer' }, { label: UNSUITABLE.title }]}
            />
          }
          title={UNSUITABLE.title}
          subtitle={isRecorded ? UNSUITABLE.recordedLead(endedAt) : UNSUITABLE.lead}
          actions={isRecorded ? <PrintButton label={UNSUITABLE.print} /> : null}
        />
      </div>
      <div className="flex max-w-[44rem] flex-col gap-4">
        <Card>
          <div className="flex flex-col gap-4 py-2 text-md print:text-lg">
            <h2 className="text-center text-xl">{UNSUITABLE.title}</h2>
            <p>{UNSUITABLE.applicants(applicants)}</p>
            <p className="indent-[2em]">{UNSUITABLE.opening[shown]}</p>
            <p className="indent-[2em]">{UNSUITABLE.instead[shown]}</p>
            <p className="indent-[2em]">{UNSUITABLE.closing}</p>
            <p className="text-right">
              {courtName}
              <br />
              {isRecorded ? endedAt.slice(0, 10) : today}
            </p>
          </div>
        </Card>
        {isRecorded ? (
          <SoftLink
            href="/court/refer"
            className={`${buttonClasses()} self-start print:hidden phone:w-full`}
          >
            {UNSUITABLE.again}
          </SoftLink>
        ) : (
          <StopForm
            action={stopReferralAction}
            draftId={draftId}
            back={`/court/refer/${draftId}/source`}
          />
        )}
      </div>
    </>
  )
}
