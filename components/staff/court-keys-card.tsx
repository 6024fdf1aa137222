import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { Card } from '@/components/ui/card'
import { Textarea } from '@/components/ui/textarea'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { KEYS } from '@/lib/labels/zh-CN/security'
import { COURTS } from '@/lib/labels/zh-CN/set-up'
import type { KeysOfCourt } from '@/lib/queries/security/present-keys'
import { KeyList } from './key-list'

export interface CourtKeysCardProps {
  court: KeysOfCourt
  propose: FormAction
  revoke: FormAction
}

/** The keys of one court: 提交签发, and 吊销 of each. */
export function CourtKeysCard({
  court: { courtId, court, keys },
  propose,
  revoke,
}: CourtKeysCardProps) {
  return (
    <Card
      title={court}
      flush
      aside={
        <ActionButton
          label={KEYS.propose}
          button={{ 'aria-label': `${KEYS.propose}：${court}` }}
          title={KEYS.proposeTitle(court)}
          description={KEYS.proposeText}
          action={propose}
          submitLabel={KEYS.propose}
          draft={{ key: `court-key:${courtId}` }}
        >
          <input type="hidden" name="courtId" value={courtId} />
          <FormField name="reason" label={PROPOSAL.reason} help={PROPOSAL.reasonHelp} required>
            <Textarea rows={3} maxCharacters={1000} />
          </FormField>
        </ActionButton>
      }
    >
      <KeyList caption={`${court} ${COURTS.keys}`} keys={keys} action={revoke} />
    </Card>
  )
}
