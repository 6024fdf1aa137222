import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { PrintButton } from '@/components/layout/print-button'
import { Watermark } from '@/components/layout/watermark'
import { CatalogueSheet } from '@/components/dossier/catalogue-sheet'
import { DossierDesk } from '@/components/dossier/dossier-desk'
import { ArchivePanel } from '@/components/dossier/archive-panel'
import { MissingNotice } from '@/components/dossier/missing-notice'
import { DestructionNotice } from '@/components/dossier/destruction-notice'
import { PropertySection } from '@/components/dossier/property-section'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DOSSIER, DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { getDestruction } from '@/lib/queries/case/get-destruction'
import { getPropertyReports } from '@/lib/queries/case/get-property-reports'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { getCourtDossier } from '@/lib/queries/court/get-court-dossier'

export const metadata: Metadata = { title: DOSSIER.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * The dossier of a case the court referred, for reading alone; the look is recorded before anything
 * is shown.
 */
export default async function CourtDossierPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { m = null } = readParams(await searchParams, ['m'])
  const { watermark, ...dossier } = await orNotFound(getCourtDossier(actor, { caseId }))
  const checks = await orNotFound(getPropertyReports(actor, { caseId }))
  const destruction = await orNotFound(getDestruction(actor, { caseId }))
  return (
    <>
      <Watermark text={watermark} />
      <CaseHeader
        header={dossier.header}
        page={DOSSIER.title}
        trail={
          <Breadcrumb
            items={[
              { label: DOSSIER_LIST.courtTitle, href: '/court/dossiers' },
              { label: DOSSIER.detail },
            ]}
          />
        }
        actions={
          <>
            <PrintButton label={DOSSIER.printCatalogue} />
            <SoftLink href={`/court/cases/${caseId}`} className={buttonClasses()}>
              {DOSSIER.caseFile}
            </SoftLink>
            {dossier.archive && dossier.archive.volumes.length > 0 ? (
              <SoftLink
                href={`/court/dossiers/${caseId}/read`}
                className={buttonClasses('primary')}
              >
                {READER.open}
              </SoftLink>
            ) : null}
          </>
        }
      />
      <DestructionNotice destruction={destruction} />
      {dossier.archive ? (
        <ArchivePanel
          archive={dossier.archive}
          inner={null}
          readHref={`/court/dossiers/${caseId}/read`}
          volumesHref={`/api/volumes/${caseId}`}
        />
      ) : (
        <MissingNotice missing={dossier.missing} />
      )}
      <DossierDesk dossier={dossier} initial={m} watermark={watermark} />
      <PropertySection view={checks} />
      <CatalogueSheet slots={dossier.slots} />
    </>
  )
}
