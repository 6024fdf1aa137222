'use client'

import type { ReactNode } from 'react'
import { useActionFormStatus } from '@/components/forms/form-state'
import { ADDRESSES_AT_MOST } from '@/lib/domain/referral/party-rules'
import { AGENT_KINDS, AUTHORITIES } from '@/lib/domain/case/vocabulary'
import type { DraftParty } from '@/lib/domain/referral/draft-content'
import { agentKind, authority } from '@/lib/labels/zh-CN/case'
import { ADDRESS_FIELD, AGENT_FIELD } from '@/lib/labels/zh-CN/referral-field'
import { REGISTER_PARTIES as WORDS } from '@/lib/labels/zh-CN/register'
import { TypedLine, TypedParagraph, TypedSelect } from '@/components/forms/typed-fields'
import { DocumentFields, TWO } from './person-fields'

const KINDS = AGENT_KINDS.map((value) => ({ value, label: agentKind[value] }))
const POWERS = AUTHORITIES.map((value) => ({ value, label: authority[value] }))
const ELECTRONIC = [
  { value: 'yes', label: WORDS.electronicYes },
  { value: 'no', label: WORDS.electronicNo },
]

/** A part that may be left out; open where something is written in it, or wrong. */
function Part({
  title,
  prefix,
  isWritten,
  children,
}: {
  title: string
  prefix: string
  isWritten: boolean
  children: ReactNode
}) {
  const { state } = useActionFormStatus()
  const isWrong =
    state.status === 'refused' &&
    Object.keys(state.fieldErrors).some((name) => name.startsWith(`${prefix}.`))
  return (
    <details open={isWritten || isWrong} className="rounded-lg border border-line px-3.5 py-2.5">
      <summary className="flex min-h-11 cursor-pointer items-center">{title}</summary>
      <div className="flex flex-col gap-5 py-3">{children}</div>
    </details>
  )
}

/** One of the two whom a party may authorise (民诉法 第61、62条). */
export function AgentFields({
  index,
  agent,
}: {
  index: number
  agent: DraftParty['agents'][number] | null
}) {
  const prefix = `party.agents.${index}`
  return (
    <Part title={WORDS.agent(index + 1)} prefix={prefix} isWritten={agent !== null}>
      <div className={TWO}>
        <TypedLine
          name={`${prefix}.name`}
          label={AGENT_FIELD.name.name}
          value={agent?.name ?? null}
          maxLength={50}
        />
        <TypedSelect
          name={`${prefix}.kind`}
          label={AGENT_FIELD.kind.name}
          value={agent?.kind ?? null}
          options={KINDS}
          placeholder={WORDS.noAgent}
        />
        <TypedLine
          name={`${prefix}.firm`}
          label={AGENT_FIELD.firm.name}
          help={AGENT_FIELD.firm.about}
          value={agent?.firm ?? null}
          maxLength={100}
          optional
        />
        <TypedLine
          name={`${prefix}.phone`}
          label={AGENT_FIELD.phone.name}
          value={agent?.phone ?? null}
          type="tel"
          maxLength={40}
          optional
        />
        <DocumentFields
          prefix={prefix}
          kind={agent?.documentKind ?? null}
          number={agent?.idNumber ?? null}
        />
        <TypedSelect
          name={`${prefix}.authority`}
          label={AGENT_FIELD.authority.name}
          value={agent?.authority ?? 'general'}
          options={POWERS}
          placeholder={null}
        />
      </div>
      <TypedParagraph
        name={`${prefix}.authorityScope`}
        label={AGENT_FIELD.authorityScope.name}
        help={AGENT_FIELD.authorityScope.about}
        value={agent?.authorityScope ?? null}
        rows={2}
        most={500}
        optional
      />
    </Part>
  )
}

type Address = DraftParty['serviceAddresses'][number]

/** Where documents reach the party: one address, and as many more as the API takes. */
export function AddressList({ addresses }: { addresses: readonly Address[] }) {
  const { state } = useActionFormStatus()
  const [first, ...more] = Array.from({ length: ADDRESSES_AT_MOST }, (_none, index) => (
    <AddressFields key={index} index={index} address={addresses[index] ?? null} />
  ))
  const isWrong =
    state.status === 'refused' &&
    Object.keys(state.fieldErrors).some((name) => /^party\.serviceAddresses\.[1-9]/.test(name))
  return (
    <>
      {first}
      <details open={addresses.length > 1 || isWrong}>
        <summary className="flex min-h-11 cursor-pointer items-center text-court">
          {WORDS.moreAddresses}
        </summary>
        <div className="flex flex-col gap-3 pt-2">{more}</div>
      </details>
    </>
  )
}

function AddressFields({ index, address }: { index: number; address: Address | null }) {
  const prefix = `party.serviceAddresses.${index}`
  const accepts = address ? (address.acceptsElectronic ? 'yes' : 'no') : 'no'
  return (
    <Part title={WORDS.address(index + 1)} prefix={prefix} isWritten={address !== null}>
      <div className={TWO}>
        <TypedLine
          name={`${prefix}.recipient`}
          label={ADDRESS_FIELD.recipient.name}
          value={address?.recipient ?? null}
          maxLength={50}
        />
        <TypedLine
          name={`${prefix}.phone`}
          label={ADDRESS_FIELD.phone.name}
          value={address?.phone ?? null}
          type="tel"
          maxLength={40}
          optional
        />
        <TypedLine
          name={`${prefix}.address`}
          label={ADDRESS_FIELD.address.name}
          value={address?.address ?? null}
          maxLength={200}
        />
        <TypedLine
          name={`${prefix}.postcode`}
          label={ADDRESS_FIELD.postcode.name}
          value={address?.postcode ?? null}
          inputMode="numeric"
          maxLength={20}
          optional
        />
        <TypedSelect
          name={`${prefix}.acceptsElectronic`}
          label={ADDRESS_FIELD.acceptsElectronic.name}
          value={accepts}
          options={ELECTRONIC}
          placeholder={null}
        />
        <TypedLine
          name={`${prefix}.electronicAddress`}
          label={ADDRESS_FIELD.electronicAddress.name}
          value={address?.electronicAddress ?? null}
          maxLength={100}
          optional
        />
      </div>
    </Part>
  )
}
