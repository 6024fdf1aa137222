'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { DotLine } from '@/components/ui/dot-line'
import { Input } from '@/components/ui/input'
import { WholeDays } from '@/components/ui/whole-days'
import { INVITE, invitationState } from '@/lib/labels/zh-CN/invitation'
import type { InvitableView } from '@/lib/queries/case/invitable-view'

export interface InvitableCardProps {
  caseId: string
  person: InvitableView
  /** Issues an invitation. */
  issue: FormAction
  /** Revokes one. */
  revoke: FormAction
  /** An organisation without a representative, whom its reader names with the invitation. */
  namesRepresentative?: boolean
}

/** One who can be invited: how far they are, and what its reader can do about it. */
export function InvitableCard({
  caseId,
  person,
  issue,
  revoke,
  namesRepresentative = false,
}: InvitableCardProps) {
  const {
    participantId,
    name,
    role,
    phone,
    isOrganisation,
    hasCome,
    course,
    reminded,
    seenInvitationId,
    invitation,
  } = person
  const isOpen = invitation?.state === 'open'
  return (
    <section className="rounded-xl border border-line bg-paper p-4">
      <h2 className="flex flex-wrap items-center gap-2 font-semibold">
        {name}
        <Chip tone={hasCome ? 'ok' : 'neutral'}>
          {hasCome
            ? INVITE.isIn
            : invitation
              ? invitationState[invitation.state]
              : INVITE.notInvited}
        </Chip>
      </h2>
      <p className="text-sm text-ink-3">
        <DotLine parts={[role, isOrganisation ? null : (phone ?? INVITE.noPhone)]} />
      </p>
      {isOrganisation && !namesRepresentative ? (
        <p className="mt-2 text-ink-2">{INVITE.organisation}</p>
      ) : (
        <>
          {course ? (
            <p className="mt-2">
              <WholeDays>{course}</WholeDays>
            </p>
          ) : null}
          {reminded ? (
            <p className="mt-1 text-ink-2">
              <WholeDays>{reminded}</WholeDays>
            </p>
          ) : null}
          {invitation ? <p className="mt-1 text-ink-2">{invitation.words}</p> : null}
          {isOpen ? <p className="mt-1 text-sm text-ink-3">{INVITE.renewHelp}</p> : null}
          <IssueForm
            action={issue}
            caseId={caseId}
            participantId={participantId}
            seenInvitationId={seenInvitationId}
            name={name}
            hasPhone={phone !== null && !isOrganisation}
            namesRepresentative={isOrganisation}
          />
          {isOpen && invitation.isPaper ? (
            <a
              href={`/api/cases/${caseId}/invitations/${invitation.id}`}
              target="_blank"
              rel="noreferrer"
              aria-label={INVITE.of(INVITE.openLetter, name)}
              className={`${buttonClasses('primary')} mt-2.5 min-h-11 w-full`}
            >
              {INVITE.openLetter}
            </a>
          ) : null}
          {isOpen ? (
            <ActionForm action={revoke} className="mt-2.5">
              <input type="hidden" name="caseId" value={caseId} />
              <input type="hidden" name="invitationId" value={invitation.id} />
              <input type="hidden" name="participantId" value={participantId} />
              <SubmitButton
                variant="quiet"
                className="min-h-11"
                aria-label={INVITE.of(INVITE.revoke, name)}
              >
                {INVITE.revoke}
              </SubmitButton>
            </ActionForm>
          ) : null}
        </>
      )}
    </section>
  )
}

function IssueForm({
  action,
  caseId,
  participantId,
  seenInvitationId,
  name,
  hasPhone,
  namesRepresentative,
}: {
  action: FormAction
  namesRepresentative: boolean
  caseId: string
  participantId: string
  seenInvitationId: string
  name: string
  hasPhone: boolean
}) {
  return (
    <ActionForm action={action} keepOnDone className="mt-2.5 flex flex-col gap-2.5">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="participantId" value={participantId} />
      <input type="hidden" name="seenInvitationId" value={seenInvitationId} />
      {namesRepresentative ? (
        <FormField
          name="representative"
          label={INVITE.representative}
          help={INVITE.representativeHelp}
          required
        >
          <Input maxLength={30} autoComplete="off" />
        </FormField>
      ) : null}
      <details open={!hasPhone}>
        <summary className="flex min-h-11 cursor-pointer items-center text-court">
          {INVITE.otherPhone}
        </summary>
        <FormField name="phone" label={INVITE.phone} help={INVITE.phoneHelp} optional={hasPhone}>
          <Input inputMode="tel" maxLength={40} autoComplete="off" />
        </FormField>
      </details>
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton
          name="channel"
          value="sms"
          variant="default"
          className="min-h-11 flex-1"
          aria-label={INVITE.of(INVITE.bySms, name)}
        >
          {INVITE.bySms}
        </SubmitButton>
        <SubmitButton
          name="channel"
          value="paper"
          variant="default"
          className="min-h-11 flex-1"
          aria-label={INVITE.of(INVITE.byPaper, name)}
        >
          {INVITE.byPaper}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
