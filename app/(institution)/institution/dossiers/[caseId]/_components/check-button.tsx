'use client'

import { ActionButton } from '@/components/forms/action-button'
import { FOUR_PROPERTIES } from '@/lib/labels/zh-CN/four-properties'
import { checkDossierAction } from '../actions'

/** 重新检测 of a bound dossier. */
export function CheckButton({ caseId }: { caseId: string }) {
  return (
    <ActionButton
      label={FOUR_PROPERTIES.check}
      button={{ size: 'sm' }}
      title={FOUR_PROPERTIES.checkTitle}
      description={FOUR_PROPERTIES.happens}
      action={checkDossierAction}
      submitLabel={FOUR_PROPERTIES.check}
    >
      <input type="hidden" name="caseId" value={caseId} />
    </ActionButton>
  )
}
