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

export const metadata: Metadata = { title: READINGS.title }

type Props = { params: Promise<{ caseId: string }> }

const CELL = 'border-b border-line-2 px-3 py-2 text-left align-top'
const { columns } = READINGS

/** 借阅记录: who looked at which pages of the bound dossier, and when. */
export default async function ReadingsPage({ params }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { header, rows, isCut } = await orNotFound(getDossierReadings(actor, { caseId }))
  const heads = [
    columns.by,
    columns.from,
    columns.to,
    columns.volume,
    columns.way,
    columns.pages,
    columns.words,
  ]
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
          <div className="overflow-x-auto">
            <table aria-label={READINGS.title} className="w-full">
              <thead className="bg-head">
                <tr>
                  {heads.map((head) => (
                    <th
                      key={head}
                      scope="col"
                      className={`${CELL} whitespace-nowrap font-semibold text-ink-2`}
                    >
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  <tr key={index}>
                    <td className={`${CELL} whitespace-nowrap`}>{row.who}</td>
                    <td className={`${CELL} whitespace-nowrap tabular-nums`}>{row.from}</td>
                    <td className={`${CELL} whitespace-nowrap tabular-nums`}>{row.to}</td>
                    <td className={`${CELL} whitespace-nowrap`}>{row.volume}</td>
                    <td className={`${CELL} whitespace-nowrap`}>{row.way}</td>
                    <td className={`${CELL} min-w-[8em] tabular-nums`}>
                      {row.pages ?? READINGS.none}
                    </td>
                    <td className={`${CELL} break-words`}>{row.words ?? READINGS.none}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      <p className="mt-2 text-sm text-ink-3">
        {isCut ? READINGS.cut(MOST_RECORDS) : READINGS.about}
      </p>
    </>
  )
}
