import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { PARTY_KINDS, type PartyKind } from '@/lib/domain/case/vocabulary'
import type { DraftParty } from '@/lib/domain/referral/draft-content'
import { MAX_PARTIES } from '@/lib/domain/referral/party-rules'
import { partyKind, partySide } from '@/lib/labels/zh-CN/case'
import { REGISTER_PARTIES as WORDS } from '@/lib/labels/zh-CN/register'
import type { ReferralDraftView } from '@/lib/queries/court/get-referral-draft'
import { RemoveForm } from '../../../_components/remove-form'
import { saveDraftAction } from '../../../actions'
import { ConsentsForm } from './consents-form'
import { PartyForm } from './party-form'

type Back = { readonly href: string; readonly label: string } | null

/** 当事人与代理人: one page each, and the list of those who are written, with what each consented to. */
export function PartiesStep({
  draft,
  back,
  party: partyId,
  kind: typedKind,
}: {
  draft: ReferralDraftView
  back: Back
  /** The party whose page is open. */
  party: string | undefined
  /** The kind of the party that is added. */
  kind: string | undefined
}) {
  const { id, content, freshId } = draft
  const { parties } = content
  const open = parties.find((party) => party.id === partyId)
  const kind = open?.kind ?? PARTY_KINDS.find((each) => each === typedKind)
  const list = `/court/refer/${id}/parties`
  if (kind)
    return (
      <>
        <h2 className="mb-3 text-md">{WORDS.pageTitle(partyKind[kind], !open)}</h2>
        <PartyForm
          key={open?.id ?? kind}
          draftId={id}
          partyId={open?.id ?? freshId}
          kind={kind}
          party={open ?? null}
          back={{ href: list, label: WORDS.toList }}
        />
      </>
    )
  return (
    <div className="flex flex-col gap-5">
      <p className="text-ink-2">{WORDS.lead}</p>
      {parties.length === 0 ? (
        <p>{WORDS.none}</p>
      ) : (
        <ol className="divide-y divide-line-2 rounded-lg border border-line">
          {parties.map((party) => (
            <PartyRow key={party.id} draftId={id} list={list} party={party} />
          ))}
        </ol>
      )}
      {parties.length < MAX_PARTIES ? <AddLinks list={list} /> : null}
      {parties.length > 0 ? <ConsentsForm draft={draft} back={back} /> : null}
    </div>
  )
}

function AddLinks({ list }: { list: string }) {
  return (
    <p className="flex flex-wrap gap-2">
      {PARTY_KINDS.map((kind: PartyKind) => (
        <SoftLink
          key={kind}
          href={`${list}?kind=${kind}`}
          className={`${buttonClasses()} phone:w-full`}
        >
          {WORDS.add[kind]}
        </SoftLink>
      ))}
    </p>
  )
}

function PartyRow({ draftId, list, party }: { draftId: string; list: string; party: DraftParty }) {
  const { id, name, side, kind, phone, agents } = party
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 px-3.5 py-2">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium break-words">
          {name} <span className="font-normal text-ink-3">{partySide[side]}</span>
        </p>
        <p className="text-sm text-ink-3">{[partyKind[kind], phone].filter(Boolean).join(' · ')}</p>
        {agents.length > 0 ? (
          <p className="text-sm text-ink-2">
            {WORDS.agents(agents.map((agent) => agent.name).join('、'))}
          </p>
        ) : null}
      </div>
      <div className="flex items-center gap-x-4">
        <SoftLink
          href={`${list}?party=${id}`}
          aria-label={WORDS.changeOf(name)}
          className="inline-flex min-h-11 items-center text-court"
        >
          {WORDS.change}
        </SoftLink>
        <RemoveForm
          action={saveDraftAction}
          fields={{ draftId, step: 'party_remove', partyId: id }}
          title={WORDS.removeOf(name)}
          label={WORDS.remove}
        />
      </div>
    </li>
  )
}
