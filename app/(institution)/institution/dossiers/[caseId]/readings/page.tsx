import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { ExportLink } from '@/components/list/export-link'
import { PrintButton } from '@/components/layout/print-button'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DOSSIER, DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { READINGS } from '@/lib/labels/zh-CN/dossier-readings'
import { MOST_RECORDS } from '@/lib/queries/institution/dossier-readings'
import { getDossierReadings } from '@/lib/queries/institution/get-dossier-readings'
import { ReadingTable } from './_components/reading-table'

export const metadata: Metadata = { title: READINGS.title }

type Props = { params: Promise<{ caseId: string }> }

/** 借阅记录: who looked at which pages of the bound dossier, and when. */
export default async function ReadingsPage({ params }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { header, rows, isCut } = await orNotFound(getDossierReadings(actor, { caseId }))
  return (
    <>
      <CaseHeader
        header={header}
        page={READINGS.title}
        trail={
          <Breadcrumb
            items={[
              { label: DOSSIER_LIST.title, href: '/institution/dossiers' },
              { label: DOSSIER.detail, href: `/institution/dossiers/${caseId}` },
              { label: READINGS.title },
            ]}
          />
        }
        actions={
          <>
            <PrintButton />
            {rows.length > 0 ? <ExportLink list="dossier_readings" params={{ caseId }} /> : null}
          </>
        }
      />
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState icon="file-search" title={READINGS.empty}>
            {READINGS.about}
          </EmptyState>
        ) : (
          <ReadingTable rows={rows} />
        )}
      </Card>
      {rows.length > 0 ? (
        <p className="mt-2 text-sm text-ink-3">
          {isCut ? READINGS.cut(MOST_RECORDS) : READINGS.about}
        </p>
      ) : null}
    </>
  )
}
