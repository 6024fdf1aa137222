import type { Metadata } from 'next'
import { WordNotes } from '@/components/layout/word-notes'
import { Notice } from '@/components/ui/notice'
import { requestOrigin } from '@/lib/edge/action/request-origin'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { VERIFICATION } from '@/lib/labels/zh-CN/verification'
import { verifyNumber, type VerificationAnswer } from '@/lib/queries/verification/verify-number'
import { SignInFrame } from '../sign-in/_components/sign-in-frame'
import { FileCheck } from './_components/file-check'
import { VerificationForm } from './_components/verification-form'
import { VerifiedFacts } from './_components/verified-facts'

export const metadata: Metadata = {
  title: VERIFICATION.title,
  robots: { index: false },
}

const NOTHING_WRONG = { number: false, code: false }

function Answer({ answer }: { answer: VerificationAnswer }) {
  if (answer.answer === 'found') return <VerifiedFacts view={answer.view} />
  if (answer.answer === 'unknown') return <Notice tone="danger">{VERIFICATION.unknown}</Notice>
  if (answer.answer === 'throttled')
    return <Notice tone="warn">{VERIFICATION.throttled(answer.minutes)}</Notice>
  return null
}

/** 核验 (docs/decisions/0088): the page of the QR code on a document; it needs no account. */
export default async function VerifyPage({ searchParams }: SearchParamsProps) {
  const { number = '', code = '' } = readParams(await searchParams, ['number', 'code'])
  const answer =
    number || code ? await verifyNumber({ number, code }, (await requestOrigin()).address) : null
  return (
    <SignInFrame>
      <div className="flex flex-col gap-5 px-6 py-5 phone:px-4">
        <div>
          <h1 className="text-lg">{VERIFICATION.title}</h1>
          <p className="text-ink-3">{VERIFICATION.help}</p>
        </div>
        {answer ? <Answer answer={answer} /> : null}
        <VerificationForm
          typed={{ number, code }}
          malformed={answer?.answer === 'malformed' ? answer : NOTHING_WRONG}
        />
      </div>
      {answer?.answer === 'found' ? (
        <FileCheck
          sha256={answer.view.sha256}
          signedSha256={answer.view.signedSha256}
          manifestSha256={answer.view.manifestSha256}
        />
      ) : null}
      <WordNotes of={NOTED.verify} />
    </SignInFrame>
  )
}
