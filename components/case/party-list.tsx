import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { DotLine } from '@/components/ui/dot-line'
import { DefinitionList, type Definition } from '@/components/ui/definition-list'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import type { AgentView, NumberView, PartyView } from '@/lib/queries/case/party-view'
import { MaskedNumber, type Unmask } from './masked-number'

const { fields } = CASE_FILE

export interface PartyListProps {
  parties: readonly PartyView[]
  /** With it each masked number can be shown in full, for a reason. */
  unmask?: Unmask
  /** At the right of a person: a button to call, the last contact. */
  renderAside?: (person: {
    readonly id: string
    readonly kind: 'party' | 'agent'
    readonly name: string
  }) => ReactNode
  /** Heading level of the names. */
  level?: 3 | 4
}

/**
 * Parties in the order of the referral, each with representative and agents; numbers are masked.
 */
export function PartyList({ parties, unmask, renderAside, level = 3 }: PartyListProps) {
  if (parties.length === 0) return <p className="text-ink-3">{CASE_FILE.noPeople}</p>
  return (
    <ul className="flex flex-col divide-y divide-line-2">
      {parties.map((party) => (
        <li key={party.id} className="py-3.5 first:pt-0 last:pb-0">
          <Party party={party} unmask={unmask} renderAside={renderAside} level={level} />
        </li>
      ))}
    </ul>
  )
}

function numberRow(
  term: string,
  number: NumberView | null,
  of: string,
  unmask: Unmask | undefined,
  note?: string | null,
): Definition[] {
  if (!number) return []
  return [
    {
      term,
      value: (
        <>
          <MaskedNumber number={number} label={term} of={of} unmask={unmask} />
          {note ? <span className="block text-xs text-ink-3">{note}</span> : null}
        </>
      ),
    },
  ]
}

function Party({
  party,
  unmask,
  renderAside,
  level = 3,
}: { party: PartyView } & Omit<PartyListProps, 'parties'>) {
  const Heading = level === 3 ? 'h3' : 'h4'
  const { representative } = party
  return (
    <>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <Heading className="flex flex-wrap items-center gap-x-2 font-semibold">
            {party.name}
            <Chip>{party.side}</Chip>
          </Heading>
          <p className="text-sm text-ink-3">
            <DotLine parts={party.traits} />
          </p>
        </div>
        {renderAside ? (
          <div className="shrink-0">
            {renderAside({ id: party.id, kind: 'party', name: party.name })}
          </div>
        ) : null}
      </div>
      <DefinitionList
        className="mt-2 gap-y-1 phone:mt-3 phone:gap-y-4"
        items={[
          ...numberRow(fields.phone, party.phone, party.name, unmask),
          ...numberRow(fields.document, party.document, party.name, unmask, party.documentKind),
          ...numberRow(
            party.isOrganisation ? fields.domicile : fields.residence,
            party.residence,
            party.name,
            unmask,
          ),
          ...(representative
            ? [
                {
                  term: party.isOrganisation ? fields.representative : fields.guardian,
                  value: (
                    <span className="inline-flex flex-wrap items-center gap-x-2">
                      {[representative.name, representative.title].filter(Boolean).join(' · ')}
                      {representative.phone ? (
                        <MaskedNumber
                          number={representative.phone}
                          label={fields.phone}
                          of={representative.name}
                          unmask={unmask}
                        />
                      ) : null}
                    </span>
                  ),
                },
              ]
            : []),
          ...(party.specialNeeds
            ? [
                {
                  term: fields.needs,
                  value: <span className="font-medium text-warn">{party.specialNeeds}</span>,
                },
              ]
            : []),
        ]}
      />
      {party.agents.length > 0 ? (
        <ul className="mt-2.5 flex flex-col gap-2.5">
          {party.agents.map((agent) => (
            <li key={agent.id} className="border-l-2 border-line pl-3">
              <Agent agent={agent} unmask={unmask} renderAside={renderAside} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Agent({
  agent,
  unmask,
  renderAside,
}: { agent: AgentView } & Pick<PartyListProps, 'unmask' | 'renderAside'>) {
  return (
    <>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-2">
            <span className="text-ink-3">{CASE_FILE.agent}</span>
            <span className="font-medium">{agent.name}</span>
            <Chip tone={agent.isSpecial ? 'court' : 'neutral'}>{agent.authority}</Chip>
          </p>
          <p className="text-sm text-ink-3">
            <DotLine parts={[agent.kind, agent.firm]} />
          </p>
          <p className="text-sm text-ink-2">
            {agent.isSpecial ? CASE_FILE.specialAuthority : CASE_FILE.generalAuthority}
            {agent.scope ? ` · ${CASE_FILE.scopeOf(agent.scope)}` : null}
          </p>
        </div>
        {renderAside ? (
          <div className="shrink-0">
            {renderAside({ id: agent.id, kind: 'agent', name: agent.name })}
          </div>
        ) : null}
      </div>
      <DefinitionList
        className="mt-1 gap-y-1 phone:mt-3 phone:gap-y-4"
        items={[
          ...numberRow(fields.phone, agent.phone, agent.name, unmask),
          ...numberRow(fields.document, agent.document, agent.name, unmask),
        ]}
      />
    </>
  )
}
