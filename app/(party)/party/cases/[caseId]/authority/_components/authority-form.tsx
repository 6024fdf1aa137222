'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText, useTypedTicks } from '@/components/forms/form-state'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { AUTHORITY_MATTERS, AUTHORITY_WORDS_AT_MOST } from '@/lib/domain/authority/authority-limits'
import { AUTHORITIES } from '@/lib/domain/case/vocabulary'
import { OWN_AUTHORITY, ownAuthority, ownMatter } from '@/lib/labels/zh-CN/party-authority'
import type { OwnAuthorityView } from '@/lib/queries/party/get-own-authority'
import { submitAuthorityAction } from '../actions'

/** What the paper grants, as it says: the pages, general or special, the matters and the days. */
export function AuthorityForm({
  view: { caseId, waiting, freshId, today },
}: {
  view: Pick<OwnAuthorityView, 'caseId' | 'waiting' | 'freshId' | 'today'>
}) {
  return (
    <section aria-labelledby="grants" className="flex flex-col gap-4">
      <h2 id="grants" className="text-lg font-semibold">
        {OWN_AUTHORITY.second}
      </h2>
      {waiting.length === 0 ? (
        <p className="text-ink-2">{OWN_AUTHORITY.noPages}</p>
      ) : (
        <ActionForm action={submitAuthorityAction} draft={{ key: `authority:${caseId}` }}>
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="paperId" value={freshId} />
          <PaperFields caseId={caseId} waiting={waiting} today={today} />
          <SubmitButton size="lg" className="min-h-12 w-full">
            {OWN_AUTHORITY.submit}
          </SubmitButton>
        </ActionForm>
      )}
    </section>
  )
}

/** What was typed is there again after a refusal, also without a script. */
function PaperFields({
  caseId,
  waiting,
  today,
}: Pick<OwnAuthorityView, 'caseId' | 'waiting' | 'today'>) {
  const without = useTypedTicks('without')
  const matters = useTypedTicks('matters')
  const authority = useTypedText('authority')
  return (
    <>
      {waiting.map(({ id }) => (
        <input key={id} type="hidden" name="files" value={id} />
      ))}
      {/* Ticked is what is left out: a page that comes after a draft was kept is handed in. */}
      <FormField
        name="without"
        label={OWN_AUTHORITY.files}
        help={OWN_AUTHORITY.filesHelp}
        group
        optional
      >
        <ul className="flex flex-col">
          {waiting.map(({ id }, index) => (
            <li key={id} className="flex items-center justify-between gap-3">
              <Checkbox
                value={id}
                label={OWN_AUTHORITY.leaveOut(index + 1)}
                defaultChecked={without?.includes(id)}
              />
              <a
                href={`/api/cases/${caseId}/authority-files/${id}`}
                className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
              >
                {OWN_AUTHORITY.see(index + 1)}
              </a>
            </li>
          ))}
        </ul>
      </FormField>
      <RadioField
        name="authority"
        label={OWN_AUTHORITY.authority}
        choices={choicesOf(AUTHORITIES, ownAuthority)}
        chosen={authority}
      />
      <FormField
        name="matters"
        label={OWN_AUTHORITY.matters}
        help={OWN_AUTHORITY.mattersHelp}
        group
        required
      >
        <div className="flex flex-col">
          {AUTHORITY_MATTERS.map((each) => (
            <Checkbox
              key={each}
              value={each}
              label={ownMatter[each]}
              defaultChecked={matters?.includes(each)}
            />
          ))}
        </div>
      </FormField>
      <FormField name="words" label={OWN_AUTHORITY.words} optional>
        <Input
          maxLength={AUTHORITY_WORDS_AT_MOST}
          autoComplete="off"
          className="min-h-12"
          defaultValue={useTypedText('words')}
        />
      </FormField>
      <FormField name="from" label={OWN_AUTHORITY.from} required>
        <PhoneDayInput defaultValue={useTypedText('from') ?? today} />
      </FormField>
      <FormField name="until" label={OWN_AUTHORITY.until} help={OWN_AUTHORITY.untilHelp} optional>
        <PhoneDayInput defaultValue={useTypedText('until')} />
      </FormField>
    </>
  )
}
