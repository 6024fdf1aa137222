import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/list/list-view-button'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyLog } from '@/components/log/empty-log'
import { LogFilterForm } from '@/components/log/log-filter-form'
import { LogFrame } from '@/components/log/log-frame'
import { logColumns, LogTable } from '@/components/log/log-table'
import { hideableColumns, type Column } from '@/components/list/data-table'
import { ExportLink } from '@/components/list/export-link'
import { requireActor } from '@/lib/auth/require-actor'
import { SIGN_IN_KINDS } from '@/lib/domain/audit/logs'
import { listLinks, sizeInAddress } from '@/lib/edge/page/list-links'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { LOG, SIGN_INS } from '@/lib/labels/zh-CN/log'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'
import { findSignIns } from '@/lib/queries/institution/find-log'
import { EVERYTHING, LOG_PARAMS, logParams } from '@/lib/queries/log/log-query'
import type { LogRow } from '@/lib/queries/log/log-row'
import { LOG_PAGES, logHref } from '../_components/log-href'

export const metadata: Metadata = { title: SIGN_INS.title }

const PATH = LOG_PAGES.sign_ins

/** Nobody signs in to anything that could be opened. */
function columnsFrom(from: number): readonly Column<LogRow>[] {
  const { index, at, what, who, detail, device, address } = logColumns(from, () => false)
  return [
    index,
    at,
    what,
    { ...who, header: LOG.columns.person },
    { ...detail, header: LOG.columns.result },
    device,
    address,
  ]
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 登录日志 of the institution. */
export default async function SignInsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(findSignIns(actor, readParams(await searchParams, LOG_PARAMS)))
  const { query, preference } = view
  const [columns, params, size] = [
    columnsFrom(view.from),
    logParams(query),
    sizeInAddress(view.size),
  ]
  return (
    <div data-print="list">
      <PageHeader
        title={SIGN_INS.title}
        subtitle={SIGN_INS.subtitle}
        actions={
          <>
            <ListViewButton
              list="sign_ins"
              columns={hideableColumns(columns)}
              preference={preference}
              action={savePreferenceAction}
            />
            <PrintButton />
            <ExportLink list="sign_ins" params={params} />
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <LogFrame
        view={view}
        links={listLinks(PATH, params, view)}
        withoutKeys={['Enter']}
        tabs={[null, ...SIGN_IN_KINDS].map((kind) => ({
          href: logHref('sign_ins', { ...query, kind }, size),
          label: kind === null ? LOG.groups.all : eventTitle[kind],
          isCurrent: kind === query.kind,
        }))}
        filter={
          <LogFilterForm
            action={PATH}
            view={view}
            params={params}
            size={size}
            cases={null}
            resetHref={logHref('sign_ins', { ...EVERYTHING, kind: query.kind }, size)}
          />
        }
        table={
          <LogTable
            caption={SIGN_INS.title}
            columns={columns}
            rows={view.rows}
            preference={preference}
            about={(row) => (row.device && row.address ? LOG.from(row.device, row.address) : null)}
            empty={<EmptyLog view={view} tab="kind" href={PATH} />}
          />
        }
      />
    </div>
  )
}
