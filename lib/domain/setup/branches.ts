/**
 * 分支机构. An institution is opened as a branch of another one or on its own, and stays that until
 * it ends. There is one level: an institution that is itself a branch has none. Sources: 特邀规定
 * 第5条 (a court invites each institution itself, a branch like any other); 操作手册 3.8;
 * docs/decisions/0191-branches.md.
 */
export type ParentFacts = { readonly isEnded: boolean; readonly isBranch: boolean }

/** Why an institution cannot have a branch. */
export type ParentMistake = 'INSTITUTION_UNKNOWN' | 'PARENT_HAS_ENDED' | 'PARENT_IS_BRANCH'

/**
 * @param parent as it is now; null: none has this code
 * @returns null where it can have a branch
 */
export function findParentMistake(parent: ParentFacts | null): ParentMistake | null {
  if (!parent) return 'INSTITUTION_UNKNOWN'
  if (parent.isEnded) return 'PARENT_HAS_ENDED'
  return parent.isBranch ? 'PARENT_IS_BRANCH' : null
}
