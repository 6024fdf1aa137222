import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import { getParameter } from '@/lib/queries/system/find-parameters'
import { setParameterAction } from '../actions'
import { ChangeForm } from './_components/change-form'

export const metadata: Metadata = { title: PARAMETER.changeTitle }

type Props = { params: Promise<{ key: string }> }

/** One 参数: its value in force, the form of a change, and all that was set before. */
export default async function ParameterPage({ params }: Props) {
  const view = await orNotFound(getParameter(await requireActor(), await params))
  const { columns } = PARAMETER
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: PARAMETER.title, href: '/system/parameters' }, { label: view.name }]}
          />
        }
        title={view.name}
        subtitle={view.meaning}
      />
      <div className="flex max-w-[44rem] flex-col gap-4">
        <Card>
          <DefinitionList
            items={[
              { term: columns.value, value: view.value },
              { term: columns.since, value: view.since },
              { term: columns.bounds, value: view.bounds },
              { term: columns.coming, value: view.coming },
            ]}
          />
        </Card>
        <Card title={PARAMETER.changeTitle}>
          <ChangeForm key={view.seen} view={view} action={setParameterAction} />
        </Card>
        <Card title={PARAMETER.history}>
          {view.history.length === 0 ? (
            <p className="text-ink-3">{PARAMETER.noHistory}</p>
          ) : (
            <ul className="divide-y divide-line-2">
              {view.history.map(({ line, reason }) => (
                <li key={line} className="py-2">
                  {line}
                  <span className="block text-ink-3">{reason}</span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  )
}
