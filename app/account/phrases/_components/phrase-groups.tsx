import { ActionButton } from '@/components/forms/action-button'
import { PHRASE } from '@/lib/labels/zh-CN/phrase'
import type { PhraseGroup } from '@/lib/queries/account/find-phrases'
import { removePhraseAction } from '../actions'

/** Phrases under the texts in which they are offered. */
export function PhraseGroups({
  groups,
  mayRemove,
}: {
  groups: readonly PhraseGroup[]
  mayRemove: boolean
}) {
  if (groups.length === 0) return <p className="py-2 text-ink-3">{PHRASE.empty}</p>
  return groups.map(({ place, phrases }) => (
    <section key={place} className="mt-3">
      <h3 className="text-sm font-semibold text-ink-2">{place}</h3>
      <ul className="divide-y divide-line-2">
        {phrases.map(({ id, text }) => (
          <li key={id} className="flex min-h-11 items-center justify-between gap-3 py-1.5">
            <span className="min-w-0 break-words">{text}</span>
            {mayRemove ? (
              <ActionButton
                label={PHRASE.remove}
                button={{ size: 'sm', 'aria-label': PHRASE.removeOf(text) }}
                title={PHRASE.removeOf(text)}
                description={PHRASE.removeHelp}
                action={removePhraseAction}
                submitLabel={PHRASE.remove}
              >
                <input type="hidden" name="phraseId" value={id} />
              </ActionButton>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  ))
}
