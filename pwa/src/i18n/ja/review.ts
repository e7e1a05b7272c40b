export const review = {
  title: '一週間のふりかえり',
  span: (from: string, to: string) => `${from}〜${to}`,
  sums: (met: number, fresh: number, wrote: number) => {
    if (met + wrote === 0) return 'この週の記録はありません。静かな週もあります。'
    const new_ = fresh > 0 && fresh < met ? `（はじめて会った人は${fresh}人）` : ''
    const people = fresh > 0 && fresh === met ? `はじめての${met}人に会い` : `${met}人に会い${new_}`
    return `${people}、${wrote}人に連絡しました。`
  },
  rises: '間柄が進んだ人',
  noRises: 'この週、間柄の変化はありませんでした。',
  rose: (stage: string, day: string) => `${day}に「${stage}」へ`,
  lessons: '教わったこと',
  silences: 'しばらくぶりの人',
  since: (when: string) => `最近の接点：${when}`,
  next: 'これからの一歩',
}

export type ReviewWords = typeof review
