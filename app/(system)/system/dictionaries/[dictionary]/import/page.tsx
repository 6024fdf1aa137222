import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExportLink } from '@/components/list/export-link'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DICTIONARY } from '@/lib/labels/zh-CN/dictionary'
import { DICTIONARY_IMPORT } from '@/lib/labels/zh-CN/dictionary-import'
import { findDictionaryValues } from '@/lib/queries/system/find-dictionaries'
import { importDictionaryAction } from '../../actions'
import { ListForm } from './_components/list-form'

export const metadata: Metadata = { title: DICTIONARY_IMPORT.title }

type Props = { params: Promise<{ dictionary: string }> }

/** 整表导入: a list is checked, looked at and then written at once. */
export default async function DictionaryImportPage({ params }: Props) {
  const view = await orNotFound(findDictionaryValues(await requireActor(), await params))
  if (!view.mayChange) notFound()
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: DICTIONARY.title, href: '/system/dictionaries' },
              { label: view.name, href: `/system/dictionaries/${view.key}` },
              { label: DICTIONARY_IMPORT.title },
            ]}
          />
        }
        title={DICTIONARY_IMPORT.title}
        subtitle={DICTIONARY_IMPORT.subtitle(view.name)}
      />
      <ListForm
        dictionary={view.key}
        action={importDictionaryAction}
        template={
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
            {DICTIONARY_IMPORT.template}
            <ExportLink list="dictionary" params={{ dictionary: view.key }} variant="link" />
          </p>
        }
      />
    </>
  )
}
