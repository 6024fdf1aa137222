// 六十周岁以上的老年人 (老年人权益保障法 第2条; 民法典 第1259条: 以上包括本数).
import type { LocalDate } from '../time/local-date'
import { birthDateOf, parseIdCard } from './id-card'

const OLD_AGE = 60

/**
 * Whether one born on this day is 60 or older on that day. A birthday of 29 February comes on 1
 * March in other years.
 */
export function isOver60(born: LocalDate, on: LocalDate): boolean {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return years > OLD_AGE || (years === OLD_AGE && on.slice(5) >= born.slice(5))
}

/**
 * The same of the holder of an identity card; false where the number is that of another document.
 */
export function isHolderOver60(number: string, on: LocalDate): boolean {
  const card = parseIdCard(number)
  return card.ok && isOver60(birthDateOf(card.value), on)
}
