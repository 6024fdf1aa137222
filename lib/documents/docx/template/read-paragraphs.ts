import { forbiddenWatch } from './refuse-forbidden'
import { readWordXml } from './read-word-xml'

/** Parts whose placeholders are filled. */
export const FILLED_PART = /^word\/(document|header\d*|footer\d*)\.xml$/

/** The text of each paragraph of a part, of those within text boxes and tables too. */
export function readParagraphs(xml: string): readonly string[] {
  const watch = forbiddenWatch()
  const paragraphs: string[] = []
  const open: number[] = []
  let isText = false
  const add = (text: string) => {
    const current = open.at(-1)
    if (current === undefined) paragraphs.push(text)
    else paragraphs[current] += text
  }
  readWordXml(xml, {
    open: (name, attribute) => {
      watch.open(name, attribute)
      if (name === 'p') open.push(paragraphs.push('') - 1)
      if (name === 'tab' || name === 'br') add(' ')
      isText = name === 't'
    },
    close: (name) => {
      watch.close()
      if (name === 'p') open.pop()
      isText = false
    },
    text: (text) => {
      watch.text(text)
      if (isText) add(text)
    },
  })
  watch.end()
  return paragraphs.filter((text) => text.trim() !== '')
}

/** Texts of a part of another kind, whatever holds them. */
export function readTexts(xml: string): readonly string[] {
  const watch = forbiddenWatch()
  const texts: string[] = []
  readWordXml(xml, {
    ...watch,
    text: (text) => {
      watch.text(text)
      if (text.trim() !== '') texts.push(text)
    },
  })
  watch.end()
  return texts
}
