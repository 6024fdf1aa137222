import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'

/**
 * Parties under 18 without a guardian, guardians of parties who are 18 by now, and where both are
 * settled; nothing without them.
 */
export function GuardianNotice({
  caseId,
  names,
  ofAdults,
  mayAdd,
}: {
  caseId: string
  names: readonly string[]
  /** Sentences about guardians whose party is 18. */
  ofAdults: readonly string[]
  mayAdd: boolean
}) {
  if (names.length + ofAdults.length === 0) return null
  return (
    <Notice tone="warn" title={names.length > 0 ? GUARDIAN.missing(names) : GUARDIAN.endTitle}>
      {names.length > 0 ? <p>{GUARDIAN.help}</p> : null}
      {ofAdults.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {mayAdd ? (
        <SoftLink
          href={`/mediator/cases/${caseId}/guardian`}
          className={`${buttonClasses('primary')} mt-2 min-h-11`}
        >
          {GUARDIAN.title}
        </SoftLink>
      ) : null}
    </Notice>
  )
}
