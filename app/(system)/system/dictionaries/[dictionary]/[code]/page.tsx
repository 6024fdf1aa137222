import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { DoneNotice } from '@/components/ui/done-notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { DICTIONARY, valueState } from '@/lib/labels/zh-CN/dictionary'
import { getDictionaryValue } from '@/lib/queries/system/find-dictionaries'
import { setValueAction } from '../../actions'
import { ValueForm } from './_components/value-form'

export const metadata: Metadata = { title: DICTIONARY.changeTitle }

type Props = SearchParamsProps & { params: Promise<{ dictionary: string; code: string }> }

/** One value of a dictionary, or a new one: its form, and all that was set before. */
export default async function DictionaryValuePage({ params, searchParams }: Props) {
  const { dictionary, code } = await params
  const view = await orNotFound(
    getDictionaryValue(await requireActor(), { dictionary, code: decodeURIComponent(code) }),
  )
  const { done } = readParams(await searchParams, ['done'])
  const title = view.value?.name ?? DICTIONARY.addTitle(view.dictionary)
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: DICTIONARY.title, href: '/system/dictionaries' },
              { label: view.dictionary, href: `/system/dictionaries/${view.key}` },
              { label: title },
            ]}
          />
        }
        title={title}
        subtitle={view.state ? valueState[view.state] : undefined}
      />
      <DoneNotice
        done={done}
        sentences={{ saved: DICTIONARY.done }}
        className="mb-4 max-w-[44rem]"
      />
      <div className="flex max-w-[44rem] flex-col gap-4">
        {view.may.change ? (
          <Card title={view.value ? DICTIONARY.changeTitle : title}>
            <ValueForm key={view.value?.no ?? 'new'} view={view} action={setValueAction} />
          </Card>
        ) : (
          <Card>
            <p>{DICTIONARY.noChange}</p>
          </Card>
        )}
        {view.value ? (
          <Card title={DICTIONARY.history}>
            {view.history.length === 0 ? (
              <p className="text-ink-3">{DICTIONARY.noHistory}</p>
            ) : (
              <ul className="divide-y divide-line-2">
                {view.history.map(({ line, changes, reason }) => (
                  <li key={line} className="py-2">
                    {line}
                    {changes.map((change) => (
                      <span key={change} className="block text-ink-2">
                        {change}
                      </span>
                    ))}
                    <span className="block text-ink-3">{reason}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        ) : null}
      </div>
    </>
  )
}
