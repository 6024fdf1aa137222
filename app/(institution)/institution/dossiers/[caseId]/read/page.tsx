import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { VolumeOnPage } from '@/components/dossier-reader/volume-on-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { readVolumePage, type VolumePageProps } from '@/lib/edge/dossier/read-volume-page'
import { DOSSIER, DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { getVolume } from '@/lib/queries/institution/get-volume'

export const metadata: Metadata = { title: READER.title }

/** 查阅卷宗: a bound volume, page by page. Volume, page and searched words are in the address. */
export default async function ReadDossierPage(props: VolumePageProps) {
  const actor = await requireActor()
  const { caseId, page, opened } = await readVolumePage(actor, props, getVolume)
  return (
    <>
      <CaseHeader
        header={page.header}
        page={READER.title}
        trail={
          <Breadcrumb
            items={[
              { label: DOSSIER_LIST.title, href: '/institution/dossiers' },
              { label: DOSSIER.detail, href: `/institution/dossiers/${caseId}` },
              { label: READER.title },
            ]}
          />
        }
        actions={
          <SoftLink href={`/institution/dossiers/${caseId}/readings`} className={buttonClasses()}>
            {READER.records}
          </SoftLink>
        }
      />
      <VolumeOnPage {...opened} watermark={null} className="h-[max(28rem,calc(100dvh-15.5rem))]" />
    </>
  )
}
