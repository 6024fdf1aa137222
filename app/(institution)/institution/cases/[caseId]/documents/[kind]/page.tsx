import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { DocumentActs } from '@/components/document/document-acts'
import type { SourceHrefs } from '@/components/document/document-href'
import { SealAct } from '@/components/document/seal-act'
import { DocumentSheet } from '@/components/document/document-sheet'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { getCaseDocument } from '@/lib/queries/institution/get-case-document'
import { caseHref, listCrumb } from '../../../../_components/case-address'
import {
  concludeDocumentAction,
  finaliseDocumentAction,
  sealDocumentAction,
  voidDocumentAction,
} from '../actions'

export const metadata: Metadata = { title: DOCUMENTS.title }

type Props = {
  params: Promise<{ caseId: string; kind: string }>
  searchParams: Promise<{ subject?: string | string[]; void?: string | string[] }>
}

/**
 * What the institution itself enters; all else is entered by the mediator or comes from the court.
 */
const sourcesOf = (caseId: string): SourceHrefs => ({
  assignment: `/institution/cases/${caseId}/assign`,
  change: `/institution/cases/${caseId}/change`,
  dossier: `/institution/dossiers/${caseId}`,
})

/** One document of a case. */
export default async function CaseDocumentPage({ params, searchParams }: Props) {
  const { caseId, kind } = await params
  const { subject, void: voidId } = await searchParams
  const subjectId = typeof subject === 'string' ? subject : ''
  const { header, document, sealing } = await orNotFound(
    getCaseDocument(await requireActor(), { caseId, kind, subjectId }),
  )
  const base = `/institution/cases/${caseId}/documents`
  return (
    <>
      <CaseHeader
        header={header}
        page={document.title}
        trail={
          <Breadcrumb
            items={[
              listCrumb(null),
              { label: header.caseNo, href: caseHref(caseId, null) },
              { label: DOCUMENTS.title, href: base },
              { label: document.title },
            ]}
          />
        }
        actions={
          <DocumentActs
            caseId={caseId}
            document={document}
            finaliseAction={finaliseDocumentAction}
            voidAction={voidDocumentAction}
            concludeAction={concludeDocumentAction}
          />
        }
      />
      <DocumentSheet
        caseId={caseId}
        document={document}
        base={base}
        voidId={typeof voidId === 'string' ? voidId : undefined}
        sources={sourcesOf(caseId)}
        actAt={(place) =>
          sealing?.place === place ? (
            <SealAct caseId={caseId} sealing={sealing} action={sealDocumentAction} />
          ) : null
        }
      />
    </>
  )
}
