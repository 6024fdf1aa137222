import type { Metadata } from 'next'
import { VolumeOnPage } from '@/components/dossier-reader/volume-on-page'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { readVolumePage, type VolumePageProps } from '@/lib/edge/dossier/read-volume-page'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { getMyVolume } from '@/lib/queries/mediator/get-my-volume'

export const metadata: Metadata = { title: READER.title }

/** 查阅卷宗 on the phone: a bound volume of the mediator's case. */
export default async function MyDossierPage(props: VolumePageProps) {
  const actor = await requireActor()
  const { caseId, opened } = await readVolumePage(actor, props, getMyVolume)
  return (
    <>
      <MobileTopBar title={READER.title} back={`/mediator/cases/${caseId}`} />
      <VolumeOnPage {...opened} watermark={null} className="h-[max(24rem,calc(100dvh-12rem))]" />
    </>
  )
}
