import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyLog } from '@/components/log/empty-log'
import { LogFilterForm } from '@/components/log/log-filter-form'
import { logColumns, LogTable } from '@/components/log/log-table'
import { Card } from '@/components/ui/card'
import { ExportLink } from '@/components/ui/export-link'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { SIGN_IN_KINDS } from '@/lib/domain/audit/logs'
import { readParams } from '@/lib/edge/search-params'
import { shown } from '@/lib/edge/shown'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import { LOG, SIGN_INS } from '@/lib/labels/zh-CN/log'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { findSignIns } from '@/lib/queries/institution/find-log'
import { EVERYTHING, LOG_PARAMS, logParams } from '@/lib/queries/log/log-asked'
import { LogFoot } from '../_components/log-foot'
import { LOG_PAGES, logHref } from '../_components/log-href'

export const metadata: Metadata = { title: SIGN_INS.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 登录日志 of the institution. */
export default async function SignInsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await shown(findSignIns(actor, readParams(await searchParams, LOG_PARAMS)))
  const { asked, rows } = view
  const page = LOG_PAGES.sign_ins
  const { index, at, what, who, detail, device, address } = logColumns(view.from)
  return (
    <>
      <PageHeader title={SIGN_INS.title} subtitle={SIGN_INS.subtitle} actions={<ExportLink list="sign_ins" params={logParams(asked)} />} />
      <Card flush>
        <TabsNav
          label={SHELL.views}
          tabs={[null, ...SIGN_IN_KINDS].map((kind) => ({
            href: logHref('sign_ins', { ...asked, kind }), label: kind === null ? LOG.groups.all : eventTitle[kind], isCurrent: kind === asked.kind,
          }))}
        />
        <LogFilterForm
          action={page} here={logHref('sign_ins', asked)} asked={asked} kinds={view.kinds} hasCases={false}
          resetHref={logHref('sign_ins', { ...EVERYTHING, kind: asked.kind })}
        />
        <LogTable
          caption={SIGN_INS.title}
          columns={[index, at, what, { ...who, header: LOG.columns.person }, { ...detail, header: LOG.columns.result }, device, address]}
          rows={rows}
          about={(row) => (row.device && row.address ? LOG.from(row.device, row.address) : null)}
          empty={<EmptyLog view={view} tab="kind" href={page} />}
        />
        <LogFoot log="sign_ins" view={view} />
      </Card>
    </>
  )
}
