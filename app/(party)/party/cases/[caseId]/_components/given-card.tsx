import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { PARTY } from '@/lib/labels/zh-CN/party'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'

/** What the applicant wrote about the reader: to be looked at, and corrected where it is wrong. */
export function GivenCard({ view: { given, caseId, mayConsent } }: { view: OwnCaseView }) {
  if (!given) return null
  return (
    <Card title={PARTY.given}>
      <p className="text-ink-2">{PARTY.givenHelp(PARTY.givenFrom[given.from])}</p>
      <p className="mt-2 break-words">{`${PARTY.givenName}　${given.name}`}</p>
      {given.phone ? <p>{`${PARTY.givenPhone}　${given.phone}`}</p> : null}
      {mayConsent ? (
        <SoftLink
          href={`/party/cases/${caseId}/rights/corrections`}
          className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
        >
          {PARTY.givenFix}
        </SoftLink>
      ) : null}
    </Card>
  )
}
