import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { VERIFICATION as WORDS } from '@/lib/labels/zh-CN/verification'
import type { VerifiedView } from '@/lib/queries/verification/verify-number'

/** What is shown of a genuine document or volume. */
export function VerifiedFacts({ view }: { view: VerifiedView }) {
  const { kind, issuer, day, pages, voidedOn, signature } = view
  return (
    <>
      <Notice tone={voidedOn ? 'warn' : 'ok'}>
        <p className="font-semibold">{voidedOn ? WORDS.voided(voidedOn) : WORDS.genuine}</p>
        <p>{voidedOn ? WORDS.voidedHelp : WORDS.genuineHelp}</p>
      </Notice>
      <DefinitionList
        columns={1}
        items={[
          { term: WORDS.kind, value: kind },
          { term: WORDS.issuer, value: issuer },
          { term: WORDS.day, value: day },
          { term: WORDS.pages, value: pages },
          ...(signature ? [{ term: WORDS.signatures, value: signature }] : []),
        ]}
      />
    </>
  )
}
