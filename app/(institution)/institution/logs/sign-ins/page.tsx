import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import type { Column } from '@/components/list/data-table'
import { ListPage } from '@/components/list/list-page'
import { EmptyLog } from '@/components/log/empty-log'
import { LogFilterForm } from '@/components/log/log-filter-form'
import { logColumns, logTable } from '@/components/log/log-table'
import { requireActor } from '@/lib/auth/require-actor'
import { SIGN_IN_KINDS } from '@/lib/domain/audit/logs'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import { LOG, SIGN_INS } from '@/lib/labels/zh-CN/log'
import { findSignIns } from '@/lib/queries/institution/find-log'
import { EVERYTHING, LOG_PARAMS, logParams } from '@/lib/queries/log/log-query'
import type { LogRow } from '@/lib/queries/log/log-row'
import { LOG_PAGES, logHref } from '../_components/log-href'

export const metadata: Metadata = { title: SIGN_INS.title }

const PATH = LOG_PAGES.sign_ins

/** Rows of a sign-in lead nowhere. */
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

/** 登录日志 of the institution. */
export default async function SignInsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findSignIns(actor, readParams(await searchParams, LOG_PARAMS)))
  const { query } = view
  const params = logParams(query)
  const size = sizeParam(view.size)
  return (
    <ListPage
      title={SIGN_INS.title}
      subtitle={SIGN_INS.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      preference={{ list: 'sign_ins', save: savePreferenceAction }}
      exported={{ list: 'sign_ins', params }}
      tabs={[null, ...SIGN_IN_KINDS].map((kind) => ({
        href: logHref('sign_ins', { ...query, kind }, size),
        label: kind === null ? LOG.groups.all : eventTitle(kind),
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
      table={logTable({
        caption: SIGN_INS.title,
        columns: columnsFrom(view.from),
        about: (row) => (row.device && row.address ? LOG.from(row.device, row.address) : null),
      })}
      empty={<EmptyLog view={view} tab="kind" href={PATH} />}
      unit={LOG.unit}
      links={listLinks(PATH, params, view)}
      withoutKeys={['Enter']}
    />
  )
}
