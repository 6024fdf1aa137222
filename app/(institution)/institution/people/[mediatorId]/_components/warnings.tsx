import { Notice } from '@/components/ui/notice'
import { areRepeated } from '@/lib/domain/assignment/repeated-declines'
import { unexcusedDeclinesInWords } from '@/lib/labels/zh-CN/ranking'
import { PERSON } from '@/lib/labels/zh-CN/person'
import type { MediatorView } from '@/lib/queries/institution/mediator-view'

/** What somebody should see to: dates that are about to end or over, and a leave. */
export function Warnings({ view }: { view: MediatorView }) {
  const dayOf = (field: string) => view.fields.find((each) => each.field === field)?.value ?? ''
  const { roster, certificate } = view
  const lines: { key: string; tone: 'warn' | 'danger' | 'info'; words: string }[] = []
  if (roster.validity === 'none')
    lines.push({ key: 'roster', tone: 'warn', words: PERSON.rosterNone })
  if (roster.validity === 'ended')
    lines.push({
      key: 'roster',
      tone: 'danger',
      words: PERSON.rosterEnded(dayOf('rosterExpiresOn')),
    })
  if (roster.validity === 'ending')
    lines.push({
      key: 'roster',
      tone: 'warn',
      words: PERSON.rosterEnding(dayOf('rosterExpiresOn')),
    })
  if (certificate.validity === 'ended')
    lines.push({
      key: 'certificate',
      tone: 'danger',
      words: PERSON.certificateEnded(dayOf('certificateEndsOn')),
    })
  if (certificate.validity === 'ending')
    lines.push({
      key: 'certificate',
      tone: 'warn',
      words: PERSON.certificateEnding(dayOf('certificateEndsOn')),
    })
  if (view.trainingGap)
    lines.push({ key: 'training', tone: 'warn', words: PERSON.untrained(view.trainingGap) })
  if (view.unexcusedDeclines > 0)
    lines.push({
      key: 'declines',
      tone: areRepeated(view.unexcusedDeclines) ? 'warn' : 'info',
      words: `${unexcusedDeclinesInWords(view.unexcusedDeclines)}。`,
    })
  if (view.blocked.includes('on_leave') && view.leave)
    lines.push({ key: 'leave', tone: 'info', words: PERSON.onLeave(view.leave) })
  if (lines.length === 0) return null
  return (
    <div className="mb-4 flex flex-col gap-2">
      {lines.map(({ key, tone, words }) => (
        <Notice key={key} tone={tone}>
          {words}
        </Notice>
      ))}
    </div>
  )
}
