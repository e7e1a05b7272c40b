export const insight = {
  title: 'ふりかえり',
  network: (count: number) => `人脈 ${count}人`,
  noNetwork: '人脈は、これから',
  nearest: [
    (count: number) => `気になる人が${count}人います。投稿にひとこと返すのが、最初の一歩です。`,
    (count: number) => `面識のある人が${count}人います。お礼や近況を送り、返事をもらうのが次の一歩です。`,
    (count: number) => `やり取りのある人が${count}人います。仕事を離れた話や、仕事以外の時間が、打ち解けるきっかけになります。`,
    (count: number) => `打ち解けた人が${count}人います。気軽に連絡でき、腹を割って話せるようになると、人脈に数えられます。`,
    (count: number) => `腹を割れる人が${count}人います。久しぶりに言葉を交わすと、また人脈に数えられます。`,
  ],
  emptyTitle: 'ここに、歩みが描かれます',
  emptyText: '人に会い、お礼を伝えると、間柄の移り変わりが見えてきます。まずはひとつ、会いに行く場を。',
  addEvent: 'イベントを入れる',
  met: (count: number, fresh: number) => {
    if (count === 0) return '今月会った人は、まだ記録にありません。'
    if (fresh === count) return `今月は${count}人に会いました。みなさん、はじめて会った人です。`
    return `今月は${count}人に会いました。そのうち${fresh}人が、はじめて会った人です。`
  },
  monthsTitle: '会った人',
  firstTime: 'はじめて会った人',
  metBefore: '前にも会った人',
  months: (best: string, count: number) => `この半年でいちばん多かったのは、${best}の${count}人でした。`,
  thanksTitle: '3日以内のお礼',
  thanks: (within: number, count: number) => `この半年に会った${count}人のうち、${within}人に3日以内にお礼を伝えました。`,
  within: '3日以内',
  later: 'それより後',
  notYet: 'まだ',
  reviewTitle: '一週間のふりかえり',
  reviewText: '2分で、今週の歩みと次の一歩を',
  circleTitle: 'つながりの図',
  circleText: 'いちばん近い人と、人どうしのつながり',
  planTitle: '一年後の見通し',
  planText: '12か月後、声をかけられる人は何人か',
  stagesTitle: '間柄の移り変わり',
  stages: (close: number, more: number, network: number) => {
    if (close === 0) return 'まだ打ち解けた人はいません。やり取りを重ねる時期です。'
    const all = `打ち解けた人は${network > 0 ? '、腹を割れる人も含めて' : ''}${close}人です。`
    return more > 0 ? `${all}この1年で${more}人増えました。` : all
  },
  risesTitle: '今月、間柄が進んだ人',
  rose: (stage: string, day: string) => `${day}に「${stage}」へ`,
  onlineTitle: 'オンラインから対面へ',
  online: (met: number, began: number) => `オンラインで知り合った${began}人のうち、${met}人と実際に会いました。`,
  cameToMeet: '会った',
  onlineOnly: 'まだオンラインだけ',
  topicsTitle: '打ち解けるきっかけになった話題',
  eventsTitle: '打ち解けるきっかけになった場',
  leads: (name: string, count: number) => `「${name}」から、${count}人と打ち解けています。`,
  opened: (count: number, network: number) => (network > 0 ? `${count}人（腹を割れる人${network}人）` : `${count}人`),
  people: (count: number) => `${count}人`,
  note: '仕事の時間に会った人と、勤務先の人は含みません。',
}

export type InsightWords = typeof insight
