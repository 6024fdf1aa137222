'use client'

import { ActionButton } from '@/components/forms/action-button'
import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { DISCLOSURE_REVIEW } from '@/lib/labels/zh-CN/disclosure-review'
import type { CaseList } from '../../../../_components/case-address'
import { RefreshOnChange } from '../../../_components/refresh-on-change'
import { ReturnFields } from '../../../_components/return-fields'
import { replaceDisclosedAction } from '../actions'

/** 更换调解员: says what happens to the mediator and to the case, then asks once. */
export function ReplaceButton({
  caseId,
  list,
  mediator,
}: {
  caseId: string
  /** The list from which the case was opened; null for 案件分配列表. */
  list: CaseList | null
  mediator: string
}) {
  return (
    <ActionButton
      label={DISCLOSURE_REVIEW.replace}
      button={{ className: 'self-start phone:w-full' }}
      title={DISCLOSURE_REVIEW.replaceTitle}
      description={DISCLOSURE_REVIEW.replaceText(mediator)}
      action={replaceDisclosedAction}
      submitLabel={DISCLOSURE_REVIEW.replaceConfirm}
      tone="danger"
      size="md"
      draft={{ key: `replace-disclosed:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <ReturnFields list={list} />
      <RefreshOnChange label={DISCLOSURE_REVIEW.refresh} />
      <FormField
        name="note"
        label={DISCLOSURE_REVIEW.replaceNote}
        help={DISCLOSURE_REVIEW.replaceNoteHelp}
        optional
      >
        <Textarea rows={3} maxCharacters={1000} />
      </FormField>
    </ActionButton>
  )
}
