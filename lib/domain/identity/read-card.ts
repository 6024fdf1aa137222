// 居民身份证的人像面, as the model of this machine reads it. Sources: 居民身份证法 第3条 (what a card names); GB
// 11643-1999 (the number); 在线调解规则 第17条; docs/decisions/0114-identity-by-photo-and-service.md.
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { toHalfWidth } from './half-width'
import { birthDateOf, parseIdCard, sexOf, type IdCardNumber } from './id-card'

/** `name`: null where it could not be read; the person types it. */
export type CardReading = { readonly name: string | null; readonly number: IdCardNumber }

/**
 * The other side of the card; no whole number, or no card; sex or birth are not those of the
 * number.
 */
export type CardMistake = 'CARD_BACK' | 'CARD_UNREAD' | 'CARD_DISAGREES'

// Words of the card: 59D3 540D name, 6027 522B sex (7537 male, 5973 female), 6C11 65CF nationality,
// 51FA 751F birth (5E74 year, 6708 month, 65E5 day), 4F4F 5740 address, 516C 6C11 citizen; on its
// back 7B7E 53D1 673A 5173 issued by, 6709 6548 671F 9650 valid until.
const SEX = /\u6027\u522b(?:(\u7537)|\u5973)/
const BIRTH =
  /([\dOoQDIl|!ZzSsB]{4})\u5e74([\dOoQDIl|!ZzSsB]{1,2})\u6708([\dOoQDIl|!ZzSsB]{1,2})\u65e5/
const NAME_LABEL = /\u59d3\u540d:?(.*)$/
const OTHER_LABEL = /\u59d3\u540d|\u6027\u522b|\u6c11\u65cf|\u51fa\u751f|\u4f4f\u5740|\u516c\u6c11/
const NAME = /^\p{sc=Han}[\p{sc=Han}\u00b7]{0,28}\p{sc=Han}$/u
const BACK = /\u7b7e\u53d1\u673a\u5173|\u6709\u6548\u671f\u9650/

const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
}
const NOT_OF_NUMBER = /[^\dOoQDIl|!ZzSsBXx*\u00d7]+/
const NUMBER_LENGTH = 18

/**
 * Signs that a model takes for digits, as digits. The check character of the number finds what is
 * still wrong.
 */
const toDigits = (text: string) => text.replace(/[OoQDIl|!ZzSsB]/g, (sign) => DIGITS[sign]!)

/** Without white space and the marks that a model puts between digits. */
const compact = (line: string) => toHalfWidth(line).replace(/[\s.,:;'"`_-]/g, '')

/**
 * Name and number from the recognised lines of a card's front, in any order but for the name, which
 * is behind its label. A number counts only whole, with its check character; and a card only where
 * name, sex or birth were read beside it. Sex and birth agree with the number where they were read:
 * a number alone could be anyone's.
 */
export function readCard(
  lines: readonly string[],
): Result<CardReading, { readonly code: CardMistake }> {
  const text = lines.map(compact).join('')
  const [number, ...others] = new Set(lines.flatMap(numbersIn))
  if (number === undefined && BACK.test(text)) return refuse({ code: 'CARD_BACK' })
  // Two cards in one photo: whose it is cannot be known.
  if (number === undefined || others.length > 0) return refuse({ code: 'CARD_UNREAD' })
  const name = findName(lines)
  const sex = findSex(text)
  const birth = findBirth(text)
  if (name === null && sex === null && birth === null) return refuse({ code: 'CARD_UNREAD' })
  const isOtherSex = sex !== null && sex !== sexOf(number)
  const isOtherBirth = birth !== null && birth !== birthDateOf(number)
  return isOtherSex || isOtherBirth ? refuse({ code: 'CARD_DISAGREES' }) : ok({ name, number })
}

/**
 * The whole numbers of a line: between its spaces, else across them, which a model puts between
 * groups of digits.
 */
function numbersIn(line: string): readonly IdCardNumber[] {
  const between = line.split(/\s+/).flatMap(numbersOf)
  return between.length > 0 ? between : numbersOf(line)
}

function numbersOf(text: string): readonly IdCardNumber[] {
  return compact(text)
    .split(NOT_OF_NUMBER)
    .filter((part) => part.length === NUMBER_LENGTH)
    .flatMap((part) => {
      const last = part.slice(-1).replace(/[x*\u00d7]/i, 'X')
      const parsed = parseIdCard(toDigits(part.slice(0, -1) + last))
      return parsed.ok ? [parsed.value] : []
    })
}

function findSex(text: string): ReturnType<typeof sexOf> | null {
  const found = SEX.exec(text)
  if (!found) return null
  return found[1] === undefined ? 'female' : 'male'
}

/** The printed day of birth as YYYY-MM-DD. */
function findBirth(text: string): string | null {
  const [, year, month, day] = BIRTH.exec(text) ?? []
  if (!year || !month || !day) return null
  return [year, month, day].map((part) => toDigits(part).padStart(2, '0')).join('-')
}

/** What is behind the label of the name, on its line or on the next one. */
function findName(lines: readonly string[]): string | null {
  const plain = lines.map((line) =>
    toHalfWidth(line)
      .replace(/\s/g, '')
      .replace(/[.\u2022\u2027\u30fb\uff65]/g, '\u00b7'),
  )
  for (const [index, line] of plain.entries()) {
    const [, behind] = NAME_LABEL.exec(line) ?? []
    if (behind === undefined) continue
    const [own = ''] = behind.split(OTHER_LABEL)
    const candidate = own === '' && behind === '' ? (plain[index + 1] ?? '') : own
    if (NAME.test(candidate) && !OTHER_LABEL.test(candidate)) return candidate
  }
  return null
}
