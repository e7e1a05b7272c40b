export const insight = {
  title: 'ふりかえり',
  network: (count: number) => `人脈 ${count}人`,
  emptyTitle: 'まだ記録がありません',
  emptyText: '人に会い、お礼を伝えると、その歩みがここに見えてきます。',
  addEvent: 'イベントを入れる',
  met: (count: number, fresh: number) => {
    if (count === 0) return '今月はまだ、誰にも会っていません。'
    if (fresh === count) return `今月は${count}人に会いました。みなさん、はじめて会った人です。`
    return `今月は${count}人に会いました。そのうち${fresh}人が、はじめて会った人です。`
  },
  monthsTitle: '会った人',
  months: (best: string, count: number) => `この半年でいちばん多かったのは、${best}の${count}人でした。`,
  thanksTitle: '3日以内のお礼',
  thanks: (within: number, count: number) => `この半年に会った${count}人のうち、${within}人に3日以内にお礼を伝えました。`,
  within: '3日以内',
  later: 'それより後',
  notYet: 'まだ',
  topicsTitle: 'よく話したこと',
  topics: (topic: string, count: number) => `いちばん多く話したのは「${topic}」で、${count}回でした。`,
  topicsNone: '話題をつけると、ここに並びます。',
  times: (count: number) => `${count}回`,
  people: (count: number) => `${count}人`,
  note: '仕事の時間に会った人と、勤務先の人は含みません。',
}

export type InsightWords = typeof insight
