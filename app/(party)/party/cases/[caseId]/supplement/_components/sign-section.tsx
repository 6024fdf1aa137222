'use client'

import { HandwritingForm } from '@/components/document/handwriting-form'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { OWN_DOCUMENT } from '@/lib/labels/zh-CN/own-document'
import { SUPPLEMENTARY_SIGN as WORDS } from '@/lib/labels/zh-CN/supplementary-sign'
import type { OwnSupplementarySign } from '@/lib/queries/supplementary/load-own-supplementary'
import { requestSigningCodeAction } from '../../documents/actions'
import { revokeSupplementaryAction, signSupplementaryAction } from '../actions'

const BUTTON = `${buttonClasses()} min-h-12 w-full`

/** Identity within a day, the code, and the name, for one party. */
export function SignSection({
  caseId,
  supplementaryId,
  seen,
  sign: { partyId, name, isIdentified },
  identityAt,
}: {
  caseId: string
  supplementaryId: string
  seen: string
  sign: OwnSupplementarySign
  identityAt: string | null
}) {
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="text-xl font-semibold">{WORDS.sign(name)}</h2>
      {isIdentified ? (
        <>
          <div className="my-3 flex flex-col gap-2">
            <p className="text-ink-2">{WORDS.codeHelp}</p>
            <ActionForm action={requestSigningCodeAction} aria-label={WORDS.code}>
              <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
                {OWN_DOCUMENT.proofs.send}
              </SubmitButton>
            </ActionForm>
          </div>
          <HandwritingForm
            action={signSupplementaryAction}
            label={WORDS.sign(name)}
            codeHelp={WORDS.codeField}
          >
            <input type="hidden" name="caseId" value={caseId} />
            <input type="hidden" name="supplementaryId" value={supplementaryId} />
            <input type="hidden" name="partyId" value={partyId} />
            <input type="hidden" name="seen" value={seen} />
          </HandwritingForm>
        </>
      ) : (
        <div className="mt-2 flex flex-col gap-3">
          <p>{WORDS.identityFirst}</p>
          <p className="text-ink-2">{WORDS.identityHelp}</p>
          <SoftLink href={`/party/cases/${caseId}/identity?supplement=1`} className={BUTTON}>
            {WORDS.identify}
          </SoftLink>
          {identityAt ? <p className="text-ink-2">{identityAt}</p> : null}
        </div>
      )}
    </section>
  )
}

/** Takes the own proposal back; behind a line that is opened first. */
export function RevokeForm({
  caseId,
  supplementaryId,
}: {
  caseId: string
  supplementaryId: string
}) {
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center justify-center text-ink-2 underline underline-offset-4">
        {WORDS.revoke}
      </summary>
      <ActionForm action={revokeSupplementaryAction} className="mt-2 gap-3">
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="supplementaryId" value={supplementaryId} />
        <p>{WORDS.revokeHelp}</p>
        <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
          {WORDS.revokeSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
