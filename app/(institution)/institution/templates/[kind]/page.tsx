import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { tryTemplate } from '@/lib/edge/document/try-template'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import { getTemplate } from '@/lib/queries/institution/get-template'
import { NameTable } from './_components/name-table'
import { TemplateTrial } from './_components/template-trial'
import { UploadTemplate } from './_components/upload-template'
import { VersionList } from './_components/version-list'

export const metadata: Metadata = { title: TEMPLATES.title }

type Props = {
  params: Promise<{ kind: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The template of one document: its versions, a trial, and every placeholder that it can have. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { kind } = await params
  const { version, case: caseNo = '' } = await searchParams
  const template = await orNotFound(getTemplate(actor, { kind }))
  const tried = version === undefined ? null : await tryTemplate(actor, { kind, version, caseNo })
  return (
    <>
      <PageHeader
        title={TEMPLATES.pageTitle(template.name)}
        subtitle={TEMPLATES.pageHelp}
        actions={
          <>
            <SoftLink href="/institution/templates" className={buttonClasses()}>
              {TEMPLATES.back}
            </SoftLink>
            <a href={`/api/document-templates/${template.kind}`} className={buttonClasses()}>
              {TEMPLATES.starter}
            </a>
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <Card title={TEMPLATES.upload}>
          <UploadTemplate
            kind={template.kind}
            decided={template.versions
              .filter(({ isDecided }) => isDecided)
              .map(({ version: each }) => each)}
          />
        </Card>
        <Card
          title={TEMPLATES.versions}
          aside={<span className="text-sm text-ink-3">{TEMPLATES.versionsHelp}</span>}
          flush
        >
          <VersionList template={template} />
        </Card>
        {tried?.ok ? (
          <TemplateTrial
            kind={template.kind}
            version={String(version)}
            caseNo={typeof caseNo === 'string' ? caseNo : ''}
            tried={tried.value}
          />
        ) : null}
        <Card
          title={TEMPLATES.names}
          aside={<span className="text-sm text-ink-3">{TEMPLATES.namesHelp}</span>}
          flush
        >
          <NameTable names={template.names} />
        </Card>
      </div>
    </>
  )
}
