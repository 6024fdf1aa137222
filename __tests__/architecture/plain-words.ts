import ts from 'typescript'

/**
 * Words of the project's former private English and what to write instead (glossary.md, second
 * table). A phrase is searched in comments only; a single word also as a part of an identifier.
 */
export const DENIED_WORDS: Readonly<Record<string, string>> = {
  anew: 'again, re-…',
  asked: 'requested, query, params',
  dearer: 'more expensive',
  hits: 'matches',
  home: 'tenant (a court or an institution)',
  homes: 'tenants',
  house: 'institution',
  houses: 'institutions',
  journey: 'round trip, walkthrough',
  journeys: 'round trips, walkthroughs',
  laid: 'inserted, cached',
  nobody: 'no one may …, no user',
  shelf: 'cache',
  stands: 'is, is stored in, contains',
  told: 'reported, message',
  wave: 'batch',
  waves: 'batches',
  whoever: 'the user who',
  whomever: 'the user whom',
  'in turn': 'one at a time',
  'put by': 'cached',
  'says so': 'reports it',
  'way in': 'entry point, connection',
}

/** Words and columns that installations have stored: they keep their names. */
const STORED_WORDS = new Set(['party_asked', 'party_asked_replacement', 'home_id'])

const WORDS = Object.keys(DENIED_WORDS).filter((word) => !word.includes(' '))
const IN_COMMENTS = new RegExp(
  `(?<![\\w-])(?:${Object.keys(DENIED_WORDS).join('|').replaceAll(' ', '\\s+')})(?![\\w-])`,
  'gi',
)

/** A word as it was found, with the line on which it is. Lines begin at 1. */
export type DeniedWord = { readonly word: string; readonly line: number }

/** The parts of an identifier or of a file name: `homeOf` → home, Of; `put-by` → put, by. */
function partsOf(name: string): readonly string[] {
  return name
    .split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/)
    .filter(Boolean)
    .map((part) => part.toLowerCase())
}

/** Denied words among the parts of a file's path. */
export function deniedInPath(path: string): readonly string[] {
  return partsOf(path).filter((part) => WORDS.includes(part))
}

/** Denied words in a comment's text. */
export function deniedInComment(text: string): readonly string[] {
  return (text.match(IN_COMMENTS) ?? []).map((word) => word.toLowerCase().replace(/\s+/g, ' '))
}

/**
 * Denied words in the identifiers and comments of a syntax tree, each identifier and comment once
 * per place. Strings are not read: they hold SQL names, addresses and stored keys.
 */
export function deniedWordsIn(tree: ts.SourceFile): readonly DeniedWord[] {
  const found: DeniedWord[] = []
  const comments = new Map<number, string>()
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line + 1
  const noteComments = (ranges: readonly ts.CommentRange[] | undefined) => {
    for (const { pos, end } of ranges ?? []) comments.set(pos, tree.text.slice(pos, end))
  }
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) return
    noteComments(ts.getLeadingCommentRanges(tree.text, node.getFullStart()))
    // Behind a comma, on the line of the element before.
    noteComments(ts.getTrailingCommentRanges(tree.text, node.getFullStart()))
    noteComments(ts.getTrailingCommentRanges(tree.text, node.end))
    if (ts.isJsxExpression(node) && !node.expression)
      noteComments(ts.getTrailingCommentRanges(tree.text, node.getStart(tree) + 1))
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && !STORED_WORDS.has(node.text))
      for (const word of partsOf(node.text))
        if (WORDS.includes(word)) found.push({ word, line: lineOf(node.getStart(tree)) })
    node.forEachChild(visit)
  }
  visit(tree)
  noteComments(ts.getLeadingCommentRanges(tree.text, tree.endOfFileToken.getFullStart()))
  for (const [position, text] of comments)
    for (const word of deniedInComment(text)) found.push({ word, line: lineOf(position) })
  return found
}
