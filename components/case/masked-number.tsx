import type { FormAction } from '@/components/forms/action-form'
import type { NumberView } from '@/lib/queries/case/party-view'
import { UnmaskButton } from './unmask-button'

/** How a screen asks for a whole number; absent where its reader only ever sees masked ones. */
export type Unmask = { readonly caseId: string; readonly action: FormAction }

export interface MaskedNumberProps {
  number: NumberView
  /** 联系电话 */
  label: string
  /** Whose it is. */
  of: string
  unmask?: Unmask
}

/**
 * A personal number, masked; with a way to the whole one where its reader may ask for it. A public
 * one of an organisation is shown as it is.
 */
export function MaskedNumber({
  number: { masked, publicNumber, personId, what, isUnreadable },
  label,
  of,
  unmask,
}: MaskedNumberProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1">
      <span className="break-all">{publicNumber ?? masked}</span>
      {unmask && publicNumber === undefined && !isUnreadable ? (
        <UnmaskButton
          requested={{ caseId: unmask.caseId, personId, what }}
          action={unmask.action}
          label={label}
          of={of}
        />
      ) : null}
    </span>
  )
}
