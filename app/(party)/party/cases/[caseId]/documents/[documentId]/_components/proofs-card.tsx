'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { OWN_DOCUMENT } from '@/lib/labels/zh-CN/own-document'
import type { OwnProofsView } from '@/lib/queries/party/get-own-document'
import { requestSigningCodeAction } from '../../actions'

const WORDS = OWN_DOCUMENT.proofs

/** 先证明是您本人: which of the three proofs there are, and how to come by the others. */
export function ProofsCard({
  caseId,
  documentId,
  proofs,
}: {
  caseId: string
  documentId: string
  proofs: OwnProofsView
}) {
  const has = (proof: 'identity' | 'witness') => proofs.held.includes(proof)
  return (
    <section id="proofs" className="bg-paper p-4">
      <h2 className="mb-1 text-xl font-semibold">{WORDS.title}</h2>
      <p className="text-ink-2">
        {proofs.isIdentified ? WORDS.needed[proofs.needed] : WORDS.notIdentified}
      </p>
      <ul className="mt-2 divide-y divide-line-2">
        <li className="flex flex-col gap-2 py-3">
          <span className="font-semibold">{WORDS.number}</span>
          <span className="text-sm text-ink-2">{WORDS.numberHelp}</span>
          <ActionForm action={requestSigningCodeAction} aria-label={WORDS.number}>
            <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
              {WORDS.send}
            </SubmitButton>
          </ActionForm>
        </li>
        <li className="flex flex-col gap-2 py-3">
          <Held words={WORDS.identity} isHeld={has('identity')} />
          {has('identity') ? null : (
            <>
              {proofs.isIdentified ? (
                <span className="text-sm text-ink-2">{WORDS.renew}</span>
              ) : null}
              <SoftLink
                href={`/party/cases/${caseId}/identity?document=${documentId}`}
                className={`${buttonClasses()} min-h-12 w-full`}
              >
                {WORDS.identify}
              </SoftLink>
            </>
          )}
        </li>
        <li className="flex flex-col gap-2 py-3">
          <Held words={WORDS.witness} isHeld={has('witness')} />
          <span className="text-sm text-ink-2">
            {proofs.witness ? WORDS.witnessNamed(proofs.witness) : WORDS.witnessHelp}
          </span>
        </li>
      </ul>
    </section>
  )
}

function Held({ words, isHeld }: { words: string; isHeld: boolean }) {
  return (
    <span className="flex flex-wrap items-center justify-between gap-2">
      <span className="font-semibold">{words}</span>
      <Chip tone={isHeld ? 'ok' : 'neutral'}>{isHeld ? WORDS.has : WORDS.hasNot}</Chip>
    </span>
  )
}
