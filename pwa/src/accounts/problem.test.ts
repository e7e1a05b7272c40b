import { beforeEach, describe, expect, it } from 'vitest'

import { language } from '../i18n'
import { accounts as en } from '../i18n/en/accounts'
import { accounts as ja } from '../i18n/ja/accounts'
import { Problem, Unreachable } from '../store/api'
import { sentenceFor } from './problem'

describe('a sentence for what went wrong', () => {
  beforeEach(() => { language.value = 'ja' })

  it('is in the language of the screens', () => {
    language.value = 'en'
    expect(sentenceFor(new Problem(400, 'code_used', 'whatever'))).toBe(en.problems.code_used)
    language.value = 'ja'
    expect(sentenceFor(new Problem(400, 'code_used', 'whatever'))).toBe(ja.problems.code_used)
  })

  it('is the server\u2019s own for a code this release does not know', () => {
    expect(sentenceFor(new Problem(400, 'from_the_future', 'Said by a newer server.'))).toBe('Said by a newer server.')
  })

  it('never takes a lost network for a wrong code', () => {
    expect(sentenceFor(new Unreachable())).toBe(ja.problems.offline)
  })

  it('tells a put-away dialog from a failure', () => {
    expect(sentenceFor(new DOMException('', 'NotAllowedError'))).toBe(ja.problems.cancelled)
    expect(sentenceFor(new Error('?'))).toBe(ja.problems.unknown)
  })
})
