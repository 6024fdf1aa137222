// The first proposal for a material's title (操作手册 3.6: 添加材料).
import { isPlainLine } from '../text/plain-text'

const MAX_LENGTH = 100

/**
 * A file's own name as the title of a material: without its extension, without characters that are
 * not seen, on one line. Empty where nothing remains.
 */
export function titleFromFileName(fileName: string): string {
  const visible = Array.from(fileName.replace(/\.[^.\s]{1,5}$/, ''), (character) =>
    isPlainLine(character) ? character : ' ',
  )
  let title = ''
  for (const character of visible.join('').replace(/\s+/g, ' ').trim()) {
    if (title.length + character.length > MAX_LENGTH) break
    title += character
  }
  return title.trim()
}
