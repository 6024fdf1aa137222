import { Icon } from '@/components/ui/icon'
import { WholeDays } from '@/components/ui/whole-days'
import type { OfferView } from '@/lib/queries/thread/offers-view'

/** An offer: its terms, until when it is answered or how it ended, and the answers. */
export function OfferCard({ offer }: { offer: OfferView }) {
  const { name, terms, state, stateWords, answers, waitsFor } = offer
  return (
    <section aria-label={name} className="mt-2 rounded-lg border border-edge px-3 py-2.5">
      <h3 className="flex items-center gap-2 font-semibold">
        <Icon name="scroll-text" className="shrink-0" />
        {name}
      </h3>
      <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {terms.map(([term, words]) => (
          <div key={term} className="contents">
            <dt className="text-ink-3">{term}</dt>
            <dd className="min-w-0 break-words whitespace-pre-line">
              <WholeDays>{words}</WholeDays>
            </dd>
          </div>
        ))}
      </dl>
      <p
        className={`mt-2 ${state === 'accepted' ? 'text-ok' : state === 'open' ? 'text-warn' : 'text-ink-2'}`}
      >
        <WholeDays>{stateWords}</WholeDays>
      </p>
      {answers.length === 0 && waitsFor === null ? null : (
        <ul className="mt-1 text-ink-2">
          {answers.map(({ partyId, words, by }) => (
            <li key={partyId} className="break-words">
              {words}
              <span className="ml-2 inline-block text-sm text-ink-3">
                <WholeDays>{by}</WholeDays>
              </span>
            </li>
          ))}
          {waitsFor === null ? null : <li className="break-words text-ink-3">{waitsFor}</li>}
        </ul>
      )}
    </section>
  )
}
