import { ProcedureList } from '@/components/case/procedure-list'
import { SoftLink } from '@/components/ui/soft-link'
import type { OnwardMove } from '@/lib/domain/case/decide-undo'
import type { ProcedureStepCode } from '@/lib/domain/case/procedure'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

/** The form of a step, and the move that it makes. A step without a form has no line here. */
const FORMS: Partial<
  Record<ProcedureStepCode, { readonly page: string; readonly move: OnwardMove }>
> = {
  contact: { page: 'contact', move: 'record_contact' },
  consent: { page: 'consent', move: 'record_consent' },
  identity: { page: 'identity', move: 'check_identity' },
  rights: { page: 'rights', move: 'explain_rights' },
  address: { page: 'address', move: 'confirm_address' },
  meeting: { page: 'meetings/new', move: 'schedule_meeting' },
  undisputed_facts: { page: 'facts/record', move: 'record_fact' },
  agreement: { page: 'agreement', move: 'save_agreement' },
  closing: { page: 'close', move: 'close' },
}

type Shown = Pick<MyCaseView, 'file' | 'openMinutesId'>

/**
 * Where a step is taken: its form, the minutes that are being written, or, once a meeting is
 * planned, the meetings on this page.
 */
function findHref({ file, openMinutesId }: Shown, code: ProcedureStepCode): string | undefined {
  const page = `/mediator/cases/${file.header.caseId}`
  if (code === 'minutes' && openMinutesId) return `${page}/minutes/${openMinutesId}`
  const isPlanned = file.meetings?.list.some(({ state }) => state === 'planned')
  if ((code === 'meeting' || code === 'minutes') && isPlanned) return '#meetings'
  const form = FORMS[code]
  return form && file.abilities.allowed.includes(form.move) ? `${page}/${form.page}` : undefined
}

/** 调解程序: what is done, what is next and what is not allowed yet, each with its form. */
export function ProcedureSection(shown: Shown) {
  const { file } = shown
  if (file.procedure.length === 0) return null
  return (
    <PageSection title={MEDIATOR.file.procedure}>
      <ProcedureList
        steps={file.procedure}
        renderTitle={({ code, title, state }) => {
          const href = state === 'blocked' ? undefined : findHref(shown, code)
          if (!href) return null
          return (
            <SoftLink
              href={href}
              className="-my-2.5 inline-flex min-h-11 items-center gap-1 rounded-md text-court"
            >
              {title}
              <LinkMark />
            </SoftLink>
          )
        }}
      />
    </PageSection>
  )
}
