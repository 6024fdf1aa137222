import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'

/** Answers to what was decided on a proposal; `list` is the address of the proposals. */
export function proposalDone(list: string) {
  return {
    // Without `refresh`: the page would show the decided proposal and drop the secret of this
    // answer.
    confirmed: ({ secret }: { readonly secret: string | null }) =>
      secret === null
        ? { message: PROPOSAL.doneElsewhere.confirmed, goTo: `${list}?done=confirmed` }
        : { message: PROPOSAL.doneElsewhere.confirmed, value: { secret } },
    refused: () => ({ message: PROPOSAL.doneElsewhere.refused, goTo: `${list}?done=refused` }),
    withdrawn: () => ({ message: PROPOSAL.withdrawn, refresh: list }),
  }
}
