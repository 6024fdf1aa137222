import { DefinitionList } from '@/components/ui/definition-list'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import type { ServiceAddressView } from '@/lib/queries/case/party-view'
import { MaskedNumber, type Unmask } from './masked-number'

const { fields } = CASE_FILE

/** Where the parties want to be served, masked. */
export function AddressList({
  addresses,
  unmask,
}: {
  addresses: readonly ServiceAddressView[]
  unmask?: Unmask
}) {
  if (addresses.length === 0) return <p className="text-ink-3">{CASE_FILE.noAddresses}</p>
  return (
    <ul className="flex flex-col divide-y divide-line-2">
      {addresses.map((each) => (
        <li key={each.id} className="py-3 first:pt-0 last:pb-0">
          <h3 className="mb-1 font-semibold">{each.partyName}</h3>
          <DefinitionList
            className="gap-y-1 phone:gap-y-3"
            items={[
              {
                term: fields.recipient,
                value: [each.recipient, each.phone].filter(Boolean).join(' · '),
              },
              { term: fields.postcode, value: each.postcode },
              {
                term: fields.address,
                value: (
                  <MaskedNumber
                    number={each.address}
                    label={fields.address}
                    of={each.recipient}
                    unmask={unmask}
                  />
                ),
              },
              {
                term: fields.electronic,
                value: each.acceptsElectronic
                  ? [CASE_FILE.electronicYes, each.electronic].filter(Boolean).join(' · ')
                  : CASE_FILE.electronicNo,
              },
            ]}
          />
        </li>
      ))}
    </ul>
  )
}
