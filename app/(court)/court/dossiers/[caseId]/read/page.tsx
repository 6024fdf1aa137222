import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { VolumeOnPage } from '@/components/dossier-reader/volume-on-page'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { readVolumePage, type VolumePageProps } from '@/lib/edge/dossier/read-volume-page'
import { DOSSIER, DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { getCourtVolume } from '@/lib/queries/court/get-court-volume'

export const metadata: Metadata = { title: READER.title }

/**
 * A bound volume of a case the court referred, for reading alone; the look is recorded before
 * anything is shown.
 */
export default async function CourtReadDossierPage(props: VolumePageProps) {
  const actor = await requireActor()
  const { caseId, page, opened } = await readVolumePage(actor, props, getCourtVolume)
  return (
    <>
      <Watermark text={page.watermark} />
      <CaseHeader
        header={page.header}
        page={READER.title}
        trail={
          <Breadcrumb
            items={[
              { label: DOSSIER_LIST.courtTitle, href: '/court/dossiers' },
              { label: DOSSIER.detail, href: `/court/dossiers/${caseId}` },
              { label: READER.title },
            ]}
          />
        }
      />
      <VolumeOnPage
        {...opened}
        watermark={page.watermark}
        className="h-[max(28rem,calc(100dvh-15.5rem))]"
      />
    </>
  )
}
