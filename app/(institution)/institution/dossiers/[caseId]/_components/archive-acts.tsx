'use client'

import { ActionButton } from '@/components/forms/action-button'
import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { ARCHIVE_ACT } from '@/lib/labels/zh-CN/archive'
import { EXPLAIN } from '@/lib/labels/zh-CN/mediator-acts/explain'
import { archiveDossierAction, explainSlotAction } from '../actions'

/** 归档, or 编制补充卷 of an archived case. */
export function ArchiveButton({ caseId, volume }: { caseId: string; volume: number }) {
  const label = volume === 1 ? ARCHIVE_ACT.archive : ARCHIVE_ACT.supplement
  return (
    <ActionButton
      label={label}
      // Of a bound dossier the page's first act is to read it.
      button={{ variant: volume === 1 ? 'primary' : 'default', size: 'sm' }}
      title={label}
      description={volume === 1 ? ARCHIVE_ACT.archiveHappens : ARCHIVE_ACT.supplementHappens}
      action={archiveDossierAction}
      submitLabel={ARCHIVE_ACT.confirm}
    >
      <input type="hidden" name="caseId" value={caseId} />
    </ActionButton>
  )
}

/** 情况说明 of a slot that cannot be filled, with its reason. */
export function ExplainButton({
  caseId,
  slot,
  name,
}: {
  caseId: string
  slot: string
  name: string
}) {
  return (
    <ActionButton
      label={EXPLAIN.open}
      button={{ size: 'sm', 'aria-label': EXPLAIN.openOf(name), className: 'phone:min-h-11' }}
      title={EXPLAIN.title(name)}
      description={EXPLAIN.happens}
      action={explainSlotAction}
      submitLabel={EXPLAIN.confirm}
      draft={{ key: `explain:${caseId}:${slot}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="slot" value={slot} />
      <FormField name="reason" label={EXPLAIN.reason} help={EXPLAIN.reasonHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
    </ActionButton>
  )
}
