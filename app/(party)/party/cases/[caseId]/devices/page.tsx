import type { Metadata } from 'next'
import { DeviceCheck } from '@/components/device-check/device-check'
import { WithoutScript } from '@/components/device-check/without-script'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DEVICE_CHECK } from '@/lib/labels/zh-CN/device-check'
import { OWN_MEETING } from '@/lib/labels/zh-CN/party-meeting'
import { getOwnMeeting } from '@/lib/queries/party/get-own-meeting'

export const metadata: Metadata = { title: DEVICE_CHECK.title }

/** 试一试设备 before the next meeting of an own case. */
export default async function OwnDevicesPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { meeting, institution, institutionPhone } = await orNotFound(
    getOwnMeeting(await requireActor(), { caseId }),
  )
  const back = `/party/cases/${caseId}`
  return (
    <>
      <MobileTopBar title={DEVICE_CHECK.title} back={<BackLink href={back} />} />
      <section className="flex flex-col gap-2 bg-paper p-5">
        {meeting ? (
          <p>
            {OWN_MEETING.soon}
            <span className="block font-semibold">
              <WholeDays>{meeting.when}</WholeDays>
            </span>
          </p>
        ) : null}
        <p>{DEVICE_CHECK.lead}</p>
        <p className="text-ink-2">{DEVICE_CHECK.isPrivate}</p>
        <DeviceCheck
          relayPath={
            meeting?.usesDevices && meeting.hasRelay
              ? `/api/party/cases/${caseId}/relay`
              : undefined
          }
        />
        <WithoutScript />
      </section>
      <section className="mt-3 flex flex-col gap-3 bg-paper p-5">
        <p>{DEVICE_CHECK.never}</p>
        {institution && institutionPhone ? (
          <p>
            {DEVICE_CHECK.callInstitution(institution)}
            <a
              href={`tel:${institutionPhone}`}
              className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
            >
              {institutionPhone}
            </a>
          </p>
        ) : (
          <p>{DEVICE_CHECK.callAnyone}</p>
        )}
        {meeting?.usesDevices ? (
          <SoftLink
            href={`/party/conferences/${meeting.id}`}
            className={`${buttonClasses()} min-h-12 self-start`}
          >
            {DEVICE_CHECK.enter}
          </SoftLink>
        ) : null}
        <SoftLink href={back} className={`${buttonClasses()} min-h-12 self-start`}>
          {DEVICE_CHECK.backToCase}
        </SoftLink>
      </section>
    </>
  )
}
