export const sifting = {
  open: '絞り込む',
  stages: '間柄で絞り込む',
  freshness: '最近の接点で絞り込む',
  quiet: { a_while: 'しばらくぶり', long_ago: 'ご無沙汰' },
  note: '勤務先の人は含みません。',
  noneTitle: '今は、誰もいません',
  noneText: {
    stage: '会ったことややり取りを残すと、間柄は少しずつ進みます。',
    freshness: '間をあけずに、連絡できています。',
    both: '条件を一つ外すと、見つかるかもしれません。',
  },
}

export type SiftingWords = typeof sifting
