import { readConsents } from '@/components/case/read-consents'

type Fields = Readonly<Record<string, string | readonly string[]>>
type Node = { [name: string]: unknown }

const PARTY = 'party.'
/** Of these alone an agent, or an address, is not written: the form offers them chosen. */
const CHOSEN = ['documentKind', 'authority', 'acceptsElectronic']

/** The flat fields of a party's page (party.agents.0.name) as the schema of the API takes them. */
function readParty(fields: Fields): Node {
  const party: Node = Object.create(null)
  const lists = new Map<string, Map<string, Node>>()
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith(PARTY)) continue
    const [list = '', place, field] = name.slice(PARTY.length).split('.')
    if (place === undefined || field === undefined) {
      party[list] = value
      continue
    }
    const items = lists.get(list) ?? new Map<string, Node>()
    const item: Node = items.get(place) ?? Object.create(null)
    item[field] = field === 'acceptsElectronic' ? value === 'yes' : value
    lists.set(list, items.set(place, item))
  }
  for (const [list, items] of lists)
    party[list] = [...items.values()].filter((item) =>
      Object.keys(item).some((field) => !CHOSEN.includes(field)),
    )
  return party
}

/** A page of 引调登记 as its act takes it. */
export function readDraftPage(fields: Fields): unknown {
  const { draftId, step, partyId } = fields
  if (step === 'party') return { draftId, step, partyId, party: readParty(fields) }
  if (step === 'parties') return { draftId, step, consents: readConsents(fields) }
  return fields
}
