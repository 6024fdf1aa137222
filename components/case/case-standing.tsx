import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { CO_MEDIATOR } from '@/lib/labels/zh-CN/co-mediator'
import type { CaseFileView } from '@/lib/queries/case/case-file-view'
import { ClockBar } from './clock-bar'
import { CoMediatorList } from './co-mediator-list'
import { FormerMediators } from './former-mediators'
import { NextStep } from './next-step'
import { ProcedureList } from './procedure-list'

const { sections, fields } = CASE_FILE

export interface CaseStandingProps {
  file: Pick<
    CaseFileView,
    'header' | 'next' | 'procedure' | 'assignment' | 'coMediation' | 'former'
  >
  /** Below the next step: what its reader did about it. */
  belowNext?: ReactNode
  /** Below the clock: another period that runs. */
  belowClock?: ReactNode
  /** Below the present mediator: what may be recorded about them. */
  belowMediator?: ReactNode
}

/**
 * The state of a case: who moves next, the procedure, the clock, the mediator, and former
 * mediators.
 */
export function CaseStanding({
  file: { header, next, procedure, assignment, coMediation, former },
  belowNext,
  belowClock,
  belowMediator,
}: CaseStandingProps) {
  return (
    <>
      <Card title={sections.next}>
        <NextStep step={next} />
        {belowNext}
      </Card>
      {procedure.length > 0 ? (
        <Card title={sections.procedure}>
          <ProcedureList steps={procedure} />
        </Card>
      ) : null}
      {header.clock ? (
        <Card title={sections.clock}>
          <ClockBar clock={header.clock} />
          {belowClock}
        </Card>
      ) : null}
      {assignment ? (
        <Card title={sections.assignment}>
          <DefinitionList
            columns={1}
            items={[
              { term: fields.mediator, value: assignment.mediator },
              { term: fields.assignedAt, value: assignment.assignedAt },
              { term: fields.takenAt, value: assignment.takenAt },
              ...(assignment.handover
                ? [{ term: fields.handover, value: assignment.handover, wide: true }]
                : []),
            ]}
          />
          {belowMediator}
        </Card>
      ) : null}
      {coMediation ? (
        <Card title={CO_MEDIATOR.title}>
          <CoMediatorList coMediation={coMediation} />
        </Card>
      ) : null}
      {former.length > 0 ? (
        <Card title={sections.former}>
          <FormerMediators former={former} />
        </Card>
      ) : null}
    </>
  )
}
