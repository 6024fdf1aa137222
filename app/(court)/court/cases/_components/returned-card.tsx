import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import type { ActorRole } from '@/lib/domain/access/roles'
import { COURT } from '@/lib/labels/zh-CN/court'
import type { ReturnContact } from '@/lib/queries/court/return-contact'

const { returned: words } = COURT

/** A case that came back: who sent it, whom to call, and what follows for this role. */
export function ReturnedCard({ contact, role }: { contact: ReturnContact; role: ActorRole }) {
  const { institution, at, by, person, phone } = contact
  return (
    <Card title={words.title}>
      <p className="mb-3">{words.then(role)}</p>
      <DefinitionList
        columns={1}
        items={[
          { term: words.institution, value: institution },
          { term: words.at, value: at },
          { term: words.by, value: by },
          { term: words.person, value: person },
          {
            term: words.phone,
            value: phone && (
              <a
                href={`tel:${phone}`}
                className="rounded-sm text-court underline-offset-4 hover:underline"
              >
                {phone}
              </a>
            ),
          },
        ]}
      />
    </Card>
  )
}
