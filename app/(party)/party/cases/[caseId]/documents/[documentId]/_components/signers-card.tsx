import { WholeDays } from '@/components/ui/whole-days'
import { OWN_DOCUMENT, ownPlaceState } from '@/lib/labels/zh-CN/own-document'
import type { OwnDocumentView } from '@/lib/queries/party/get-own-document'

/** Who signs it, and who has. */
export function SignersCard({ view: { signers } }: { view: OwnDocumentView }) {
  return (
    <section className="bg-paper p-4">
      <h2 className="mb-2 text-xl font-semibold">{OWN_DOCUMENT.signers}</h2>
      <ul className="divide-y divide-line-2">
        {signers.map(({ name, state, when }, index) => (
          <li key={index} className="py-2 break-words">
            <WholeDays>{OWN_DOCUMENT.state(name, ownPlaceState[state], when)}</WholeDays>
          </li>
        ))}
      </ul>
    </section>
  )
}
