import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Watermark } from '@/components/layout/watermark'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { INSPECTION } from '@/lib/labels/zh-CN/inspection'
import { findInspectionList } from '@/lib/queries/court/find-inspections'
import { AssignForm } from './_components/assign-form'
import { InspectionItem } from './_components/inspection-item'

export const metadata: Metadata = { title: INSPECTION.title }

/** 审阅任务: what the court has assigned, and a new one by a clerk; of a reviewer the own ones. */
export default async function InspectionsPage({ searchParams }: SearchParamsProps) {
  const query = readParams(await searchParams, ['task'])
  const { rows, form, watermark } = await orNotFound(
    findInspectionList(await requireActor(), query),
  )
  const side = form ? 'clerk' : 'reader'
  return (
    <>
      <Watermark text={watermark} />
      <PageHeader title={INSPECTION.title} subtitle={INSPECTION.subtitle[side]} />
      <div className="flex max-w-[64rem] flex-col gap-4">
        <Card flush>
          {rows.length === 0 ? (
            <EmptyState icon="clipboard-list" title={INSPECTION.none}>
              {INSPECTION.noneText[side]}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line-2">
              {rows.map((inspection) => (
                <InspectionItem key={inspection.id} inspection={inspection} />
              ))}
            </ul>
          )}
        </Card>
        {form ? (
          <Card title={INSPECTION.assign.title}>
            <p className="mb-3.5 text-ink-2">{INSPECTION.assign.law}</p>
            {form.reviewers.length === 0 ? (
              <p>{INSPECTION.assign.noReviewer}</p>
            ) : (
              <AssignForm {...form} />
            )}
          </Card>
        ) : null}
      </div>
    </>
  )
}
