const HONORIFIC = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\s\u3000]*(?:さん|様|さま)$/u

/** たけださん -> たけだ: one types what one heard; screens and letters say さん and 様 themselves. */
export function bareName(heard: string): string {
  return heard.trim().replace(HONORIFIC, '')
}
