/**
 * How long the lines of a list are kept: time enough to correct what was refused and to ask about
 * it. Source: 个人信息保护法 第19条 (the shortest time that the purpose needs). Of what was made only the
 * fingerprint and the name of what it became remain, so that it is not made a second time.
 */
export const LINES_KEPT_DAYS = 90
