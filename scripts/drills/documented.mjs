// What the documents of operators tell them to type or to write, read out of the documents: so that
// what a drill does is what they say.
import { readFileSync } from 'node:fs'
import { inProject } from '../setup/project.mjs'

/**
 * The block of a page that has these words.
 * @param {string} page of docs/operations
 * @param {string} words
 * @returns {string} its lines, without what indents all of them
 * @throws Error where no block, or more than one, has the words
 */
export function documented(page, words) {
  const text = readFileSync(inProject('docs', 'operations', page), 'utf8')
  const blocks = [...text.matchAll(/^( *)```\n([\s\S]*?)^\1```$/gm)]
    .map(([, indent, lines]) => lines.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
    .filter((lines) => lines.includes(words))
  if (blocks.length !== 1)
    throw new Error(`docs/operations/${page} 里有 ${blocks.length} 段含“${words}”的，应为一段。`)
  return blocks[0]
}
