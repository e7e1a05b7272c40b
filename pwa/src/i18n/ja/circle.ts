export const circle = {
  title: 'つながりの図',
  sentence: (stage: string, count: number, names: string, introduced: number, tied: number) => {
    const closest = `いちばん近いのは「${stage}」の${names || `${count}人`}`
    if (introduced > 0) return `${closest}。紹介でつながっているのは${introduced}組です。`
    if (tied > 0) return `${closest}。人どうしのつながりは${tied}組です。`
    return `${closest}です。人どうしのつながりは、まだ記録されていません。`
  },
  bridge: (name: string, count: number) =>
    `いちばん多くの人とつながっているのは${name}で、${count}人です。会いたい人への橋渡しを、頼めるかもしれません。`,
  noTies: 'その人のページの「つながりを記録」で紹介や同僚を残すと、ここに線で結ばれます。',
  leftOut: (shown: number, more: number) => `近い順に${shown}人を描いています。ほかに${more}人がいます。`,
  picture: 'つながりの図。矢印キーで人を選び、Enterでその人のページを開きます。',
  hint: '人に触れるとその人のページが、広げると名前が見えます。',
  me: '自分',
  closer: '拡大',
  farther: '縮小',
  whole: '全体を表示',
  kinds: { introduced: '紹介', colleagues: '同僚', community: '同じ集まり', friends: '友人どうし', other: 'その他' },
  asText: '図を文字で読む',
  tie: (how: string, names: string) => `${how}：${names}`,
  emptyTitle: 'ここに、つながりが描かれます',
  emptyText: '人を加えると、間柄の近い順に自分のまわりに並びます。紹介や同僚などのつながりを残すと、線で結ばれます。',
}

export type CircleWords = typeof circle
