// What one check of `npm run doctor` found. `bad` stops people from working, or loses something;
// `note` is worth knowing.

/**
 * @typedef {{ key: string, name: string, state: 'ok' | 'note' | 'bad', words: string,
 *   todo?: string }} Finding key: for other programs; todo: what to do about it
 */

/** @returns {Finding} */
export const ok = (key, name, words) => ({ key, name, state: 'ok', words })
/** @returns {Finding} */
export const note = (key, name, words, todo) => ({ key, name, state: 'note', words, todo })
/** @returns {Finding} */
export const bad = (key, name, words, todo) => ({ key, name, state: 'bad', words, todo })

const STATES = { ok: '正常', note: '注意', bad: '不行' }

/** The finding in one or two lines, for a person. */
export const inWords = ({ name, state, words, todo }) =>
  `  ${STATES[state]}  ${name}：${words}${todo ? `\n        ${todo}` : ''}`
