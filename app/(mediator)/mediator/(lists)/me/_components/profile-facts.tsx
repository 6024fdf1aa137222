import { DefinitionList } from '@/components/ui/definition-list'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'
import { HOURS } from '@/lib/labels/zh-CN/working-hours'
import type { MeView } from '@/lib/queries/mediator/get-me'

const WORDS = MEDIATOR.me

/**
 * Specialties, caseload, roster, hours and leave. Only the institution can enter a leave; a note
 * below tells the mediator.
 */
export function ProfileFacts({ me }: { me: MeView }) {
  return (
    <>
      <DefinitionList
        columns={1}
        items={[
          { term: WORDS.specialties, value: me.specialties.join('、') },
          { term: WORDS.caseload, value: WORDS.load(me.open, me.caseloadCap) },
          {
            term: WORDS.roster,
            value: me.rosterExpiresOn && WORDS.rosterUntil(me.rosterExpiresOn),
          },
          {
            term: HOURS.title,
            value: [me.hours.now, ...me.hours.later].join('；'),
          },
          {
            term: WORDS.leave,
            value: me.leave ? WORDS.leaveSpan(me.leave.from, me.leave.to) : WORDS.noLeave,
          },
        ]}
      />
      <p className="mt-2 text-sm text-ink-3">{WORDS.leaveHelp}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <SoftLink href="/mediator/me/hours" className={buttonClasses()}>
          {HOURS.set}
        </SoftLink>
        <SoftLink href="/mediator/roster" className={buttonClasses()}>
          {OWN_ROSTER.title}
        </SoftLink>
      </div>
    </>
  )
}
