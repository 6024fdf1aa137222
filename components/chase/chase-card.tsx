import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import type { ChaseState } from '@/lib/domain/chase/chase'
import { CHASE } from '@/lib/labels/zh-CN/chase'
import type { ChaseView } from '@/lib/queries/chase/chase-view'

const { facts: words } = CHASE

export const CHASE_TONES: Readonly<Record<ChaseState, ChipTone>> = {
  unread: 'warn',
  read: 'warn',
  answered: 'court',
  escalated: 'danger',
  closed: 'ok',
}

/**
 * One 催办: what the court called for, with its article, who read it first, and the answer beside it.
 */
export function ChaseCard({ chase, children }: { chase: ChaseView; children?: ReactNode }) {
  const { answer, note, escalated, closed } = chase
  return (
    <Card
      title={chase.node}
      aside={<Chip tone={CHASE_TONES[chase.state]}>{chase.stateWords}</Chip>}
    >
      <DefinitionList
        columns={1}
        items={[
          { term: words.law, value: chase.law },
          { term: words.due, value: chase.due },
          { term: words.to, value: chase.to },
          { term: words.by, value: chase.by },
          ...(note ? [{ term: words.note, value: <LongText>{note}</LongText> }] : []),
          { term: words.read, value: chase.read },
          {
            term: words.answer,
            value: answer ? (
              <>
                <p>{answer.words}</p>
                <LongText>{answer.text}</LongText>
                <p className="text-sm text-ink-3">{answer.by}</p>
              </>
            ) : closed ? (
              CHASE.unanswered
            ) : (
              CHASE.waits(chase.answerDue)
            ),
          },
          ...(escalated ? [{ term: words.escalated, value: escalated }] : []),
          ...(closed ? [{ term: words.closed, value: closed }] : []),
        ]}
      />
      {children}
    </Card>
  )
}

function LongText({ children }: { children: string }) {
  return <p className="break-words whitespace-pre-line">{children}</p>
}
