export const known = {
  newCard: '新しい名刺を撮る',
  newCardOf: (name: string) => `${name}の新しい名刺`,
  newCardText: '今の内容はそのまま残ります。肩書きが変わっていれば、読み取ったあとにお知らせします。',
  alsoMet: '会ったことも記録する',
  withContacts: '名刺にある連絡先も加わります。',
  keepJob: '転職・異動として残す',
  keepJobHint: (place: string) => `「${place}」を、これまでの肩書きとして残します。`,
  jobKept: '転職・異動を記録しました。',
  same: {
    title: 'この方ですか？',
    lead: (name: string) => `すでに登録されている${name}と、同じ方かもしれません。`,
    why: {
      email: 'メールアドレスが同じです。',
      phone: '携帯電話の番号が同じです。',
      handle: 'SNSのアカウントが同じです。',
      name: 'お名前が同じです。',
    },
    what: '一つにまとめると、名刺も記録も予定も、すべて残ります。',
    yes: '同じ人です',
    no: '別の人です',
    merged: (name: string) => `${name}の記録を一つにまとめました。`,
    apart: '別の人として覚えました。',
    left: (field: string, value: string) => `${field}：${value}`,
  },
}

export type KnownWords = typeof known
