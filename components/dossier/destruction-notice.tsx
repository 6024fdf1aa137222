import { Notice } from '@/components/ui/notice'
import type { DestructionView } from '@/lib/queries/case/get-destruction'

/** What was proposed or decided of a dossier whose retention has ended. */
export function DestructionNotice({ destruction }: { destruction: DestructionView | null }) {
  if (!destruction) return null
  const { step, state, by, reason } = destruction
  return (
    <Notice tone={step === 'rejected' ? 'info' : 'warn'} title={state} className="mb-4">
      <p>{by}</p>
      <p className="whitespace-pre-line break-words">{reason}</p>
    </Notice>
  )
}
