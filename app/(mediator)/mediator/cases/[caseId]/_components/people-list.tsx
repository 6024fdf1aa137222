import { MaskedNumber } from '@/components/case/masked-number'
import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { DotLine } from '@/components/ui/dot-line'
import { SoftLink } from '@/components/ui/soft-link'
import { DefinitionList, type Definition } from '@/components/ui/definition-list'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { CALL } from '@/lib/labels/zh-CN/mediator-acts/call'
import type { AgentView, NumberView, PartyView } from '@/lib/queries/case/party-view'
import type { ContactView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { unmaskNumberAction } from '../actions'

const { fields } = CASE_FILE

type Reach = {
  readonly caseId: string
  readonly contacts: readonly ContactView[]
  /** The number may be read in full and called (lib/domain/case/decide-unmask.ts). */
  readonly mayCall: boolean
}

/**
 * Whom to speak with: name, side, masked number and last contact, a button to call where that is
 * allowed now; papers and addresses one tap further.
 */
export function PeopleList({ parties, ...reach }: Reach & { parties: readonly PartyView[] }) {
  if (parties.length === 0) return <p className="text-ink-3">{CASE_FILE.noPeople}</p>
  return (
    <ul className="-my-1 divide-y divide-line-2">
      {parties.map((party) => (
        <li key={party.id} className="pb-1 pt-2.5">
          <Person
            name={party.name}
            mark={party.side}
            line={party.traits.join(' · ')}
            phone={party.phone ?? party.representative?.phone ?? null}
            personId={party.id}
            reach={reach}
          />
          {party.specialNeeds ? (
            <p className="text-sm font-medium text-warn">{CALL.needs(party.specialNeeds)}</p>
          ) : null}
          {party.agents.map((agent) => (
            <div key={agent.id} className="mt-2 border-l-2 border-line pl-3">
              <Person
                name={agent.name}
                mark={CASE_FILE.agent}
                line={agentLine(agent)}
                phone={agent.phone}
                personId={agent.id}
                reach={reach}
              />
            </div>
          ))}
          <Papers party={party} reach={reach} />
        </li>
      ))}
    </ul>
  )
}

function agentLine({ kind, firm, authority }: AgentView): string {
  return [kind, firm, authority].filter(Boolean).join(' · ')
}

function Person({
  name,
  mark,
  line,
  phone,
  personId,
  reach,
}: {
  name: string
  mark: string
  line: string
  phone: NumberView | null
  personId: string
  reach: Reach
}) {
  const last = reach.contacts.find((contact) => contact.personId === personId)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div className="min-w-0 flex-1 basis-[8rem] break-words">
        <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
          {name}
          <Chip>{mark}</Chip>
        </h3>
        <p className="text-sm text-ink-3">
          <DotLine parts={[phone?.publicNumber ?? phone?.masked, line]} />
        </p>
        {last ? (
          <p className="text-sm text-ink-3">
            {MEDIATOR.file.lastContact(last.when, last.agreed ?? last.result)}
          </p>
        ) : null}
      </div>
      {phone && !phone.isUnreadable && reach.mayCall ? (
        <SoftLink
          href={`/mediator/cases/${reach.caseId}/call?person=${personId}`}
          aria-label={CALL.of(name)}
          className={`${buttonClasses()} min-h-11 rounded-lg`}
        >
          <LinkMark />
          {CALL.button}
        </SoftLink>
      ) : null}
    </div>
  )
}

/**
 * Documents, residence and representative, folded: needed to verify who somebody is, not to call
 * them.
 */
function Papers({ party, reach }: { party: PartyView; reach: Reach }) {
  const unmask = reach.mayCall ? { caseId: reach.caseId, action: unmaskNumberAction } : undefined
  const row = (term: string, number: NumberView | null, of: string): Definition[] =>
    number
      ? [{ term, value: <MaskedNumber number={number} label={term} of={of} unmask={unmask} /> }]
      : []
  const { representative } = party
  const items = [
    ...row(party.documentKind ?? fields.document, party.document, party.name),
    ...row(party.isOrganisation ? fields.domicile : fields.residence, party.residence, party.name),
    ...(representative
      ? [
          {
            term: party.isOrganisation ? fields.representative : fields.guardian,
            value: [representative.name, representative.title].filter(Boolean).join(' · '),
          },
        ]
      : []),
    ...party.agents.flatMap((agent) =>
      row(`${agent.name} ${fields.document}`, agent.document, agent.name),
    ),
  ]
  if (items.length === 0) return null
  return (
    <details>
      <summary className="flex min-h-11 items-center rounded-md text-sm text-court">
        {MEDIATOR.file.details}
      </summary>
      <DefinitionList columns={1} items={items} className="gap-y-2.5 pb-1" />
    </details>
  )
}
