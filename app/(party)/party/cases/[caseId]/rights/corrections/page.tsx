import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_CORRECTION } from '@/lib/labels/zh-CN/party-correction'
import { getOwnCorrections } from '@/lib/queries/party/get-own-corrections'
import { CorrectionForm } from './_components/correction-form'

export const metadata: Metadata = { title: OWN_CORRECTION.title }

const TONES = { waiting: 'warn', accepted: 'ok', declined: 'neutral' } as const

/** 改正我的资料 (个人信息保护法 第46条): a request that the mediator accepts or declines with a reason. */
export default async function CorrectionsPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { partyId, corrections, shut, freshId } = await orNotFound(
    getOwnCorrections(await requireActor(), { caseId }),
  )
  return (
    <>
      <MobileTopBar
        title={OWN_CORRECTION.title}
        back={<BackLink href={`/party/cases/${caseId}/rights`} />}
      />
      <div className="flex flex-col gap-3 p-3">
        {corrections.map(({ id, title, change, state, sentence, reason }) => (
          <Card key={id} title={title}>
            <p className="break-words">{change}</p>
            <p className="mt-2 flex flex-wrap items-center gap-2">
              <Chip tone={TONES[state]}>{OWN_CORRECTION.state[state]}</Chip>
              <span>
                <WholeDays>{sentence}</WholeDays>
              </span>
            </p>
            {reason ? (
              <p className="mt-2 break-words whitespace-pre-wrap text-ink-2">{reason}</p>
            ) : null}
          </Card>
        ))}
        <Card>
          <p>{OWN_CORRECTION.help}</p>
          <p className="mb-4 text-ink-2">{OWN_CORRECTION.kept}</p>
          {shut === null ? (
            <CorrectionForm caseId={caseId} partyId={partyId} correctionId={freshId} />
          ) : (
            <p>{shut}</p>
          )}
        </Card>
      </div>
    </>
  )
}
