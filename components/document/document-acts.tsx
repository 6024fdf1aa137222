'use client'

import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { SIGNATURES } from '@/lib/labels/zh-CN/signature'
import type { DocumentView } from '@/lib/queries/case/documents-view'

export interface DocumentActsProps {
  caseId: string
  document: Pick<
    DocumentView,
    'kind' | 'subjectId' | 'title' | 'seen' | 'valid' | 'finalise' | 'makeVoid' | 'conclude'
  >
  finaliseAction: FormAction
  voidAction: FormAction
  concludeAction: FormAction
}

/** 定稿, or 制作签署件 and 作废 once it was finalised; nothing where none is open. */
export function DocumentActs({
  caseId,
  document,
  finaliseAction,
  voidAction,
  concludeAction,
}: DocumentActsProps) {
  const { kind, subjectId, title, seen, valid, finalise, makeVoid, conclude } = document
  if (finalise.allowed)
    return (
      <ActionButton
        label={DOCUMENTS.finalise}
        button={{ variant: 'primary' }}
        title={DOCUMENTS.finaliseTitle(title)}
        description={DOCUMENTS.finaliseHelp}
        action={finaliseAction}
        submitLabel={DOCUMENTS.finalise}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="subjectId" value={subjectId} />
        <input type="hidden" name="seen" value={seen} />
      </ActionButton>
    )
  if (!valid) return null
  return (
    <>
      {conclude.allowed ? (
        <ActionButton
          label={SIGNATURES.conclude}
          button={{ variant: 'primary' }}
          title={SIGNATURES.concludeTitle(valid.number)}
          description={SIGNATURES.concludeHelp}
          action={concludeAction}
          submitLabel={SIGNATURES.conclude}
        >
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="documentId" value={valid.documentId} />
        </ActionButton>
      ) : null}
      {makeVoid.allowed ? (
        <ActionButton
          label={DOCUMENTS.void}
          title={DOCUMENTS.voidTitle(valid.number)}
          description={DOCUMENTS.voidHelp}
          action={voidAction}
          submitLabel={DOCUMENTS.void}
          tone="danger"
          draft={{ key: `void-document:${valid.documentId}` }}
        >
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="documentId" value={valid.documentId} />
          <FormField name="reason" label={DOCUMENTS.reason} required>
            <Textarea maxCharacters={1000} rows={3} />
          </FormField>
        </ActionButton>
      ) : null}
    </>
  )
}
