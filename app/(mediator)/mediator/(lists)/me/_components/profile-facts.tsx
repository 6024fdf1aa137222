import { DefinitionList } from '@/components/ui/definition-list'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { MeView } from '@/lib/queries/mediator/get-me'

const WORDS = MEDIATOR.me

/** Specialties, caseload, roster and leave. Only the institution can enter a leave; a note below tells the mediator. */
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
            term: WORDS.leave,
            value: me.leave ? WORDS.leaveSpan(me.leave.from, me.leave.to) : WORDS.noLeave,
          },
        ]}
      />
      <p className="mt-2 text-sm text-ink-3">{WORDS.leaveHelp}</p>
    </>
  )
}
