import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/action-form'
import { USE_SEAL } from '@/lib/labels/zh-CN/institution-seal'
import type { SealingView } from '@/lib/queries/case/sealing-view'

/** 用印 at the place of the seal, or who does it. */
export function SealAct({
  caseId,
  sealing: { documentId, place, number, seen, seal, ability },
  action,
}: {
  caseId: string
  sealing: SealingView
  action: FormAction
}) {
  if (!ability.allowed) return <p className="basis-full text-sm text-ink-2">{ability.why}</p>
  return (
    <ActionButton
      label={USE_SEAL.open}
      title={USE_SEAL.title(number)}
      description={USE_SEAL.happens(seal)}
      action={action}
      submitLabel={USE_SEAL.submit}
    >
      <p className="break-all text-sm text-ink-3">{USE_SEAL.shown(seen)}</p>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="seen" value={seen} />
    </ActionButton>
  )
}
