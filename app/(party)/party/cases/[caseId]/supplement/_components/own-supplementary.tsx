import { ClauseChanges } from '@/components/supplementary/clause-changes'
import { Icon } from '@/components/ui/icon'
import { WholeDays } from '@/components/ui/whole-days'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import type { OwnSupplementaryView } from '@/lib/queries/supplementary/get-own-supplementary'
import type { SupplementaryView } from '@/lib/queries/supplementary/supplementary-view'

const WORDS = SUPPLEMENTARY.page

/** Who has to sign, and whether they have. */
export function Signers({ supplementary: { people } }: { supplementary: SupplementaryView }) {
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="mb-1 font-semibold">{WORDS.signers}</h2>
      <ul className="divide-y divide-line-2">
        {people.map(({ partyId, name, words, isDone }) => (
          <li key={partyId} className="flex flex-wrap items-baseline justify-between gap-x-3 py-2">
            <span className="font-semibold">{name}</span>
            <span className={isDone ? 'flex items-center gap-1 text-ok' : 'text-ink-3'}>
              {isDone ? <Icon name="check" /> : null}
              <WholeDays>{words}</WholeDays>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Those that all have signed, each with its file. */
export function InForce({ view: { inForce } }: { view: OwnSupplementaryView }) {
  return (
    <>
      {inForce.map((each) => (
        <section key={each.id} className="flex flex-col gap-3 rounded-lg bg-paper p-4">
          <h2 className="font-semibold">{each.title}</h2>
          <p>
            <WholeDays>{each.effective}</WholeDays>
          </p>
          <ClauseChanges changes={each.changes} />
          {each.file ? (
            <a
              href={each.file.href}
              className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
            >
              {each.file.words}
            </a>
          ) : (
            <p className="text-ink-2">{WORDS.fileComing}</p>
          )}
        </section>
      ))}
    </>
  )
}
