import type { Metadata } from 'next'
import { ActionButton } from '@/components/forms/action-button'
import { FormField } from '@/components/forms/form-field'
import { Card } from '@/components/ui/card'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { requireActor } from '@/lib/auth/require-actor'
import { PHRASE_PLACES } from '@/lib/domain/phrase/decide-phrase'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PHRASE, phrasePlace } from '@/lib/labels/zh-CN/phrase'
import { getPhrases } from '@/lib/queries/account/find-phrases'
import { AccountShell } from '../_components/account-shell'
import { PhraseGroups } from './_components/phrase-groups'
import { addPhraseAction } from './actions'

export const metadata: Metadata = { title: PHRASE.title }

/** 常用语, in the frame of the reader's own surface: who may keep which is shown apart. */
export default async function PhrasesPage() {
  const actor = await requireActor()
  const { shared, own } = await orNotFound(getPhrases(actor, {}))
  return (
    <AccountShell
      role={actor.role}
      title={PHRASE.title}
      subtitle={own ? PHRASE.subtitle.own : PHRASE.subtitle.shared}
      // Nothing beside the title on the phone: 退出 is under 我的.
      aside={<span />}
    >
      <div className="flex flex-col gap-4">
        {own ? (
          <Card title={PHRASE.own} aside={<AddPhrase />}>
            <p className="text-sm text-ink-3">{PHRASE.ownHelp}</p>
            <PhraseGroups groups={own} mayRemove />
          </Card>
        ) : null}
        <Card title={PHRASE.shared} aside={own ? null : <AddPhrase />}>
          <p className="text-sm text-ink-3">{PHRASE.sharedHelp}</p>
          <PhraseGroups groups={shared} mayRemove={own === null} />
        </Card>
      </div>
    </AccountShell>
  )
}

function AddPhrase() {
  return (
    <ActionButton
      label={PHRASE.add}
      button={{ variant: 'primary' }}
      title={PHRASE.add}
      action={addPhraseAction}
      submitLabel={PHRASE.submit}
      draft={{ key: 'phrase' }}
    >
      <FormField name="place" label={PHRASE.place} group required>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,8.5rem),1fr))] gap-2">
          {PHRASE_PLACES.map((place) => (
            <RadioCard
              key={place}
              value={place}
              title={phrasePlace[place]}
              className="min-h-12 items-center gap-2.5 px-3 py-2"
            />
          ))}
        </div>
      </FormField>
      <FormField name="text" label={PHRASE.text} help={PHRASE.textHelp} required>
        <Textarea rows={2} maxCharacters={200} />
      </FormField>
    </ActionButton>
  )
}
