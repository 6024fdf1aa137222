'use client'

import { Icon } from '@/components/ui/icon'
import { ActionButton } from '@/components/forms/action-button'
import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { VOID_MATERIAL } from '@/lib/labels/zh-CN/dossier'
import { voidMaterialAction } from '../actions'

/** 作废 of one material, with its reason. */
export function VoidButton({
  caseId,
  materialId,
  title,
}: {
  caseId: string
  materialId: string
  title: string
}) {
  return (
    <ActionButton
      label={<Icon name="ban" />}
      button={{
        variant: 'quiet',
        size: 'icon',
        'aria-label': VOID_MATERIAL.title(title),
        title: VOID_MATERIAL.open,
      }}
      title={VOID_MATERIAL.title(title)}
      description={VOID_MATERIAL.happens}
      action={voidMaterialAction}
      submitLabel={VOID_MATERIAL.confirm}
      tone="danger"
      draft={{ key: `void:${materialId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="materialId" value={materialId} />
      <FormField
        name="reason"
        label={VOID_MATERIAL.reason}
        help={VOID_MATERIAL.reasonHelp}
        required
      >
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
    </ActionButton>
  )
}
