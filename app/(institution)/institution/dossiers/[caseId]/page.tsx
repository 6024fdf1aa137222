import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { PrintButton } from '@/components/layout/print-button'
import { CatalogueSheet } from '@/components/dossier/catalogue-sheet'
import { ArchivePanel } from '@/components/dossier/archive-panel'
import { MissingNotice } from '@/components/dossier/missing-notice'
import { PackList } from '@/components/dossier/pack-list'
import { DestructionNotice } from '@/components/dossier/destruction-notice'
import { PropertySection } from '@/components/dossier/property-section'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { PACK } from '@/lib/labels/zh-CN/court-pack'
import { DOSSIER, DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'
import { getPacks } from '@/lib/queries/case/get-packs'
import { getDestruction } from '@/lib/queries/case/get-destruction'
import { getPropertyReports } from '@/lib/queries/case/get-property-reports'
import { getDossier } from '@/lib/queries/institution/get-dossier'
import { newId } from '@/lib/platform/ids'
import { findInnerRecordings } from '@/lib/queries/institution/find-inner-recordings'
import { caseHref } from '../../_components/case-address'
import { CheckButton } from './_components/check-button'
import { ArchiveButton, ExplainButton } from './_components/archive-acts'
import { InnerRecordings } from './_components/inner-recordings'
import { AddMaterialButton, DossierWorkbench } from './_components/dossier-workbench'

export const metadata: Metadata = { title: DOSSIER.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * 卷宗详情 (操作手册 3.6). No loading page here: with one, a dossier that may not be seen would be answered
 * as if it were found.
 */
export default async function DossierPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { m = null } = readParams(await searchParams, ['m'])
  const dossier = await orNotFound(getDossier(actor, { caseId }))
  const checks = await orNotFound(getPropertyReports(actor, { caseId }))
  const destruction = await orNotFound(getDestruction(actor, { caseId }))
  const { archive } = dossier
  const packs = await orNotFound(getPacks(actor, { caseId }))
  const recordings = await orNotFound(findInnerRecordings(actor, { caseId }))
  const mostMb = await readFileLimit()
  const isBound = archive !== null && archive.volumes.length > 0
  return (
    <>
      <CaseHeader
        header={dossier.header}
        page={DOSSIER.title}
        trail={
          <Breadcrumb
            items={[
              { label: DOSSIER_LIST.title, href: '/institution/dossiers' },
              { label: DOSSIER.detail },
            ]}
          />
        }
        actions={
          <>
            <PrintButton label={DOSSIER.printCatalogue} />
            <SoftLink href={caseHref(caseId, 'dossiers')} className={buttonClasses()}>
              {DOSSIER.caseFile}
            </SoftLink>
            <SoftLink href={caseHref(caseId, 'dossiers', 'documents')} className={buttonClasses()}>
              {DOCUMENTS.title}
            </SoftLink>
            {isBound ? (
              <>
                <SoftLink
                  href={`/institution/dossiers/${caseId}/readings`}
                  className={buttonClasses()}
                >
                  {READER.records}
                </SoftLink>
                <SoftLink
                  href={`/institution/dossiers/${caseId}/read`}
                  className={buttonClasses('primary')}
                >
                  {READER.open}
                </SoftLink>
              </>
            ) : null}
            {dossier.mayAdd ? (
              <AddMaterialButton
                caseId={caseId}
                slots={dossier.slots}
                mostMb={mostMb}
                isPrimary={!isBound && !archive?.archive?.allowed}
              />
            ) : null}
          </>
        }
      />
      <DestructionNotice destruction={destruction} />
      {archive ? (
        <ArchivePanel
          archive={archive}
          inner={dossier.inner}
          readHref={`/institution/dossiers/${caseId}/read`}
          volumesHref={`/api/volumes/${caseId}`}
          documentsHref={caseHref(caseId, 'dossiers', 'documents')}
          act={
            archive.archive?.allowed ? (
              <ArchiveButton caseId={caseId} volume={archive.nextVolume} />
            ) : null
          }
          explain={({ slot, name }) =>
            archive.mayExplain ? <ExplainButton caseId={caseId} slot={slot} name={name} /> : null
          }
        />
      ) : (
        <MissingNotice missing={dossier.missing} />
      )}
      <DossierWorkbench caseId={caseId} dossier={dossier} initial={m} mostMb={mostMb} />
      <InnerRecordings caseId={caseId} rows={recordings} replayId={newId()} />
      <PropertySection
        view={checks}
        act={checks.mayCheck ? <CheckButton caseId={caseId} /> : null}
      />
      {packs.isClosed ? (
        <Card
          title={PACK.title}
          id="packs"
          className="mt-4 print:hidden"
          aside={
            packs.mayHandOver ? (
              <SoftLink
                href={`/institution/dossiers/${caseId}/hand-over`}
                className={buttonClasses('default', 'sm')}
              >
                {PACK.openPage}
              </SoftLink>
            ) : null
          }
        >
          <PackList {...packs} />
        </Card>
      ) : null}
      <CatalogueSheet slots={dossier.slots} />
      <p className="mt-2 hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
    </>
  )
}
