import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { FOUR_PROPERTIES } from '@/lib/labels/zh-CN/four-properties'
import type { PropertyReportsView } from '@/lib/queries/case/get-property-reports'
import { PropertyReport } from './property-report'

/**
 * 四性检测 of a dossier: the latest report in full, the former ones below it.
 * @param act what an administrator may do, beside the title
 */
export function PropertySection({
  view: { reports, isBound },
  act,
}: {
  view: PropertyReportsView
  act?: ReactNode
}) {
  const [latest, ...former] = reports
  return (
    <Card
      title={FOUR_PROPERTIES.title}
      aside={act}
      id="four-properties"
      className="mt-4 print:hidden"
    >
      {latest ? (
        <PropertyReport report={latest} />
      ) : (
        <p className="text-ink-2">{isBound ? FOUR_PROPERTIES.waiting : FOUR_PROPERTIES.notBound}</p>
      )}
      {former.length > 0 ? (
        <details className="mt-4 border-t border-line-2 pt-3">
          <summary className="cursor-pointer font-semibold">{FOUR_PROPERTIES.history}</summary>
          <ul className="mt-2 space-y-3">
            {former.map((report) => (
              <li key={report.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <Chip tone={report.faults === 0 ? 'ok' : 'danger'}>
                  {report.faults === 0
                    ? FOUR_PROPERTIES.passed
                    : FOUR_PROPERTIES.faults(report.faults)}
                </Chip>
                <span className="min-w-0">{report.checked}</span>
                {report.faults > 0 ? (
                  <span className="basis-full text-sm text-ink-2">
                    {report.findings
                      .filter(({ isFault }) => isFault)
                      .map(({ code, where, what }) => FOUR_PROPERTIES.brief(code, where, what))
                      .join('；')}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p className="mt-3 text-sm text-ink-3">{FOUR_PROPERTIES.basis}</p>
    </Card>
  )
}
