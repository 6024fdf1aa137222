import type { Metadata } from 'next'
import { MonthInput } from '@/components/forms/month-input'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { Watermark } from '@/components/layout/watermark'
import { ExportLink } from '@/components/list/export-link'
import { PaginationNav } from '@/components/list/pagination-nav'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { requireActor } from '@/lib/auth/require-actor'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { listLinks } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CHASE_SHEET } from '@/lib/labels/zh-CN/chase-sheet'
import { getChaseSheet } from '@/lib/queries/court/get-chase-sheet'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { SheetTable } from './_components/sheet-table'

export const metadata: Metadata = { title: CHASE_SHEET.title }

const PATH = '/court/chases/sheet'

/**
 * 督办月报: what became of the 催办 of a month, for each institution, with the meaning of each figure.
 */
export default async function ChaseSheetPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const params = readParams(await searchParams, ['month', ...PAGE_PARAMS])
  const view = await orNotFound(getChaseSheet(actor, params))
  const links = listLinks(PATH, { month: view.month }, view)
  const isWhole = view.rows.length === view.institutions
  return (
    <>
      <Watermark text={view.watermark} />
      <PageHeader
        title={CHASE_SHEET.title}
        subtitle={CHASE_SHEET.subtitle(view.month, view.isRunning)}
        actions={
          <>
            <PrintButton wholeHref={isWhole ? null : links.printHref} />
            {mayRoleAct(actor.role, 'chase:export') ? (
              <ExportLink list="chase_sheet" params={{ month: view.month }} />
            ) : null}
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">{printedBy(actor)}</p>
      <Card className="mb-3.5 print:hidden">
        <form
          action={PATH}
          role="search"
          aria-label={CHASE_SHEET.title}
          className="flex flex-wrap items-end gap-3"
        >
          <Field label={CHASE_SHEET.month} name="month" className="w-[11rem] phone:w-full">
            <MonthInput key={view.month} defaultValue={view.month} />
          </Field>
          <Button type="submit" className="phone:w-full">
            {CHASE_SHEET.submit}
          </Button>
        </form>
      </Card>
      {view.rows.length === 0 ? (
        <Card>
          <EmptyState title={CHASE_SHEET.empty.title}>{CHASE_SHEET.empty.text}</EmptyState>
        </Card>
      ) : (
        <div className="flex flex-col gap-3.5">
          <Card flush>
            <SheetTable sheet={view} />
            <PaginationNav
              total={view.institutions}
              unit={CHASE_SHEET.unit}
              range={links.range}
              previousHref={links.previousHref}
              nextHref={links.nextHref}
            />
          </Card>
          <Card title={CHASE_SHEET.definitionsTitle}>
            <DefinitionList
              columns={2}
              items={CHASE_SHEET.definitions.map(([term, value]) => ({ term, value }))}
            />
          </Card>
        </div>
      )}
    </>
  )
}
