import type { Metadata } from 'next'
import { SheetHeader } from '@/components/case/sheet-header'
import { Watermark } from '@/components/layout/watermark'
import { Card } from '@/components/ui/card'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COURT } from '@/lib/labels/zh-CN/court'
import { INSPECTION } from '@/lib/labels/zh-CN/inspection'
import { getInspectedNumbers } from '@/lib/queries/court/get-inspected-numbers'

const words = INSPECTION.numbers

export const metadata: Metadata = { title: words.title }

/**
 * The personal numbers of a case that a reviewer was assigned; the look is recorded before anything
 * is shown.
 */
export default async function InspectedNumbersPage({
  params,
}: {
  params: Promise<{ caseId: string }>
}) {
  const { caseId } = await params
  const view = await orNotFound(getInspectedNumbers(await requireActor(), { caseId }))
  return (
    <>
      <Watermark text={view.watermark} />
      <SheetHeader
        header={view.header}
        title={words.title}
        list={{ label: COURT.list.title, href: '/court/cases' }}
        detail={{ label: COURT.list.open, href: `/court/cases/${caseId}` }}
      />
      <Card title={words.title} className="max-w-[56rem]">
        <p className="mb-3 text-ink-2">
          <WholeDays>{words.rule(view.purpose, view.endsOn)}</WholeDays>
        </p>
        {view.numbers.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul className="divide-y divide-line-2">
            {view.numbers.map(({ key, of, what, value }) => (
              <li
                key={key}
                className="grid gap-x-6 gap-y-0.5 py-2 sm:grid-cols-[minmax(0,1fr)_11rem_minmax(0,1.5fr)]"
              >
                <span>{of}</span>
                <span className="text-ink-3">{what}</span>
                <span className="tabular-nums">{value}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}
