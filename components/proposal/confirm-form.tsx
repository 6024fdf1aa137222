'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { useActionFormStatus } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import type { ProposalRow } from '@/lib/queries/proposal/present-proposal'
import { OnceSecret } from './once-secret'

export interface ConfirmFormProps {
  proposal: Pick<ProposalRow, 'id' | 'kind' | 'what'>
  action: FormAction
  listHref: string
}

/** 确认, and once it is done, in its place what the confirmation made. */
export function ConfirmForm({ proposal, action, listHref }: ConfirmFormProps) {
  return (
    <ActionForm action={action} aria-label={PROPOSAL.confirmTitle(proposal.what)}>
      <Confirmed kind={proposal.kind} listHref={listHref}>
        <input type="hidden" name="proposalId" value={proposal.id} />
        <p className="text-ink-2">{PROPOSAL.confirmText[proposal.kind]}</p>
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{PROPOSAL.confirm}</SubmitButton>
          <SoftLink href={listHref} className={buttonClasses()}>
            {PROPOSAL.cancel}
          </SoftLink>
        </div>
      </Confirmed>
    </ActionForm>
  )
}

function Confirmed({
  kind,
  listHref,
  children,
}: {
  kind: ProposalRow['kind']
  listHref: string
  children: ReactNode
}) {
  const { state } = useActionFormStatus()
  const secret = state.status === 'done' ? state.value?.secret : undefined
  if (secret === undefined) return children
  const isKey = kind === 'court_key'
  return (
    <OnceSecret
      label={isKey ? PROPOSAL.key : PROPOSAL.backHalf}
      note={isKey ? PROPOSAL.keyOnce : PROPOSAL.backHalfOnce}
      secret={secret}
    >
      {/* A whole new page: what waits is counted in the menu around this one. */}
      <a href={listHref} data-lets-go className={buttonClasses('primary')}>
        {PROPOSAL.close}
      </a>
    </OnceSecret>
  )
}
