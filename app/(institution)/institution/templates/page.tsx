import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import { getTemplates } from '@/lib/queries/institution/get-templates'
import { TemplateTable } from './_components/template-table'

export const metadata: Metadata = { title: TEMPLATES.title }

/** 文书模板: every document with the template that the institution uses. */
export default async function TemplatesPage() {
  const rows = await orNotFound(getTemplates(await requireActor(), {}))
  return (
    <>
      <PageHeader title={TEMPLATES.title} subtitle={TEMPLATES.subtitle} />
      <Card flush>
        <TemplateTable rows={rows} />
      </Card>
    </>
  )
}
