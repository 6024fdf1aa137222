import type { Metadata } from 'next'
import { DeviceCheck } from '@/components/device-check/device-check'
import { WithoutScript } from '@/components/device-check/without-script'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { DEVICE_CHECK } from '@/lib/labels/zh-CN/device-check'
import { PublicFrame } from '../_components/public-frame'
import { PublicHero, PublicSection } from '../_components/public-section'

export const metadata: Metadata = { title: DEVICE_CHECK.title }

/** 试一试设备 without an account: reads and keeps nothing of anyone. */
export default function DeviceCheckPage() {
  return (
    <PublicFrame title={DEVICE_CHECK.title}>
      <PublicHero title={DEVICE_CHECK.title} lead={DEVICE_CHECK.lead} />
      <PublicSection>
        <p className="pb-3 text-ink-2">{DEVICE_CHECK.isPrivate}</p>
        <DeviceCheck />
        <WithoutScript />
      </PublicSection>
      <PublicSection className="flex flex-col gap-3">
        <p>{DEVICE_CHECK.never}</p>
        <p>{DEVICE_CHECK.callAnyone}</p>
        <SoftLink href="/sign-in" className={`${buttonClasses()} min-h-12 self-start`}>
          {DEVICE_CHECK.enter}
        </SoftLink>
      </PublicSection>
    </PublicFrame>
  )
}
