import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'

/** Parties under 18 without a guardian, and where to add one; nothing where there are none. */
export function GuardianNotice({
  caseId,
  names,
  mayAdd,
}: {
  caseId: string
  names: readonly string[]
  mayAdd: boolean
}) {
  if (names.length === 0) return null
  return (
    <Notice tone="warn" title={GUARDIAN.missing(names)}>
      <p>{GUARDIAN.help}</p>
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
