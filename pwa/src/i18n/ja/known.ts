export const known = {
  newCard: '新しい名刺を撮る',
  newCardOf: (name: string) => `${name}の新しい名刺`,
  newCardText: '今の内容はそのまま残ります。肩書きが変わっていれば、読み取ったあとにお知らせします。',
  alsoMet: '会ったことも記録する',
  withContacts: '名刺にある連絡先も加わります。',
  keepJob: '転職・異動として残す',
  keepJobHint: (place: string) => `「${place}」を、これまでの肩書きとして残します。`,
  jobKept: '転職・異動を記録しました。',
}

export type KnownWords = typeof known
