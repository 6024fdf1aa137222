import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { ReadAloud } from '@/components/layout/read-aloud'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PARTY } from '@/lib/labels/zh-CN/party'
import { JOINING } from '@/lib/labels/zh-CN/party-third'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { LeaveForm } from '../_components/leave-form'

export const metadata: Metadata = { title: PARTY.leaveTitle }

/** 退出调解 (在线调解规则 第4条, 人民调解法 第23条): at any time, without a reason. */
export default async function LeavePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const view = await orNotFound(getOwnCase(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar title={PARTY.leaveTitle} back={<BackLink href={`/party/cases/${caseId}`} />} />
      <section className="flex flex-col gap-5 bg-paper p-5">
        <div className="self-end empty:hidden">
          <ReadAloud target="read" />
        </div>
        <p id="read">{view.isThird ? JOINING.leaveHelp : PARTY.leaveHelp}</p>
        <LeaveForm caseId={caseId} partyId={view.partyId} />
        <SoftLink
          href={`/party/cases/${caseId}`}
          className={`${buttonClasses('default', 'lg')} min-h-12`}
        >
          {PARTY.leaveBack}
        </SoftLink>
      </section>
    </>
  )
}
