export const reviewing = {
  flaws: {
    blurred: '写真がぼけているようです。',
    dark: '写真が暗いようです。',
    bright: '光が入りすぎているようです。',
  },
  takeAgain: '撮り直す',
  aimSeveral: '1枚ずつでも、並べてでも',
  severalNote: '何枚か並べて1枚に撮っても、あとで1人ずつに分けられます。',
  crop: (field: string) => `写真の「${field}」の部分`,
  disagrees: (fields: readonly string[]) => `${fields.map((field) => `「${field}」`).join('')}と合わないようです。`,
  cardCrop: (name: string) => `${name}の名刺の写真`,
  allCorrect: 'すべて正しい',
  found: (count: number) => `名刺が${count}枚写っています`,
  foundText: '確認して、1人ずつに分けて登録できます。',
  look: '確認する',
  title: '写っている名刺',
  lead: '登録する名刺を選んでください。登録のあとに話題を付けられます。',
  take: (name: string) => `${name}を登録する`,
  nameless: 'お名前は読み取れませんでした',
  known: '登録済み',
  save: (count: number) => (count > 0 ? `${count}人を登録` : '登録する名刺がありません'),
  saved: (count: number) => `${count}人を登録しました。`,
  takenBack: '登録を取り消しました。',
  none: '分ける名刺はありません',
  noneText: '読み取りの途中か、写っている名刺が1枚だけです。',
}

export type ReviewingWords = typeof reviewing
