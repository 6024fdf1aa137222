import { ResignForm } from '@/components/roster/resign-form'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'
import type { RosterEntryView } from '@/lib/queries/roster/get-roster-entry'
import { requestRenewalAction, resignEntryAction } from '../actions'

/** What the institution can do with an entry now: request its renewal, or resign its own. */
export function OwnEntryActs({ view: { id, revision, may } }: { view: RosterEntryView }) {
  return (
    <>
      {may.includes('request_renewal') ? (
        <Card title={OWN_ROSTER.renewal}>
          <ActionForm action={requestRenewalAction} aria-label={OWN_ROSTER.renewal}>
            <input type="hidden" name="entryId" value={id} />
            <input type="hidden" name="revision" value={revision} />
            <SubmitButton>{OWN_ROSTER.renewal}</SubmitButton>
          </ActionForm>
        </Card>
      ) : null}
      {may.includes('resign') ? (
        <ResignForm id={id} revision={revision} action={resignEntryAction} />
      ) : null}
    </>
  )
}
