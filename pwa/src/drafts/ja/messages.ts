import type { Tone, Wordings } from '../kind'
import { gather, rest } from './gatherings'
import { bridge, first } from './meetings'

type Texts = Record<Tone, string>

const thanks: Texts = {
  polite: '{name}様\n{day}の「{event}」でご挨拶いたしました、{my_company}の{me}です。\nお時間をいただき、誠にありがとうございました。\n{topics}のお話、大変勉強になりました。\n{particular}\n{promise}\n今後ともどうぞよろしくお願いいたします。',
  standard: '{name}さん\n{day}の「{event}」でお話しした、{my_company}の{me}です。\nお時間をいただき、ありがとうございました。\n{topics}のお話が印象に残っています。\n{particular}\n{promise}\nまたお話しできるとうれしいです。',
  friendly: '{name}さん、{me}です。\n{day}の「{event}」では、ありがとうございました！\n{topics}の話、とても面白かったです。\n{particular}\n{promise}\nまたぜひ話しましょう。',
}

const promise: Texts = {
  polite: '{name}様\nお世話になっております。{my_company}の{me}です。\n{promise}\n{particular}\nどうぞよろしくお願いいたします。',
  standard: '{name}さん\n{my_company}の{me}です。{day}はありがとうございました。\n{promise}\n{particular}\nよろしくお願いします。',
  friendly: '{name}さん、{me}です。\n{promise}\n{particular}\nよろしくお願いします！',
}

const engage: Texts = {
  polite: '{name}様\nご投稿を拝読しました。\n{particular}\nまたお話を伺えましたら幸いです。',
  standard: '{name}さん\n投稿を拝見しました。\n{particular}\nまたお話を聞かせてください。',
  friendly: '{name}さん、投稿読みました！\n{particular}',
}

const meet: Texts = {
  polite: '{name}様\n{my_company}の{me}です。{day}はありがとうございました。\n{topics}のお話の続きを伺いたく、ご連絡いたしました。\n{particular}\n三十分ほど、お時間をいただけないでしょうか。\n{dates}\nご都合がつかない場合は、どうぞご放念ください。',
  standard: '{name}さん、{me}です。{day}はありがとうございました。\n{topics}のお話の続きを伺いたいです。\n{particular}\nよければ、お茶かランチをご一緒しませんか。\n{dates}\nお忙しければ、どうぞお気になさらず。',
  friendly: '{name}さん、{me}です。\n{topics}の話の続き、しませんか。\n{particular}\nこのあたりはどうでしょう。\n{dates}\n忙しければ、またの機会で大丈夫です！',
}

const keep: Texts = {
  polite: '{name}様\nご無沙汰しております。{my_company}の{me}です。\n{particular}\n{day}の「{event}」でのお話を、折にふれて思い出しております。\nまたお目にかかれましたら幸いです。',
  standard: '{name}さん、ご無沙汰しています。{me}です。\n{particular}\n{day}の「{event}」以来ですが、お元気ですか。\nまたお話しできるとうれしいです。',
  friendly: '{name}さん、お久しぶりです。{me}です。\n{particular}\nまた近いうちに話しましょう！',
}

const contact: Texts = {
  polite: '{name}様\nお世話になっております。{my_company}の{me}です。\n{particular}\nどうぞよろしくお願いいたします。',
  standard: '{name}さん、{me}です。\n{particular}\nよろしくお願いします。',
  friendly: '{name}さん、{me}です。\n{particular}',
}

const thanksReply: Texts = {
  polite: '{day}の「{event}」では、お話しする機会をいただき、ありがとうございました。\n{particular}\n今後ともどうぞよろしくお願いいたします。',
  standard: '{day}の「{event}」では、ありがとうございました。お話しできてうれしかったです。\n{particular}\nまたよろしくお願いします。',
  friendly: '{day}の「{event}」では、ありがとうございました！楽しかったです。\n{particular}\nまたぜひ！',
}

const thanksPost: Texts = {
  polite: '「{event}」に参加いたしました。\n{particular}\nお話しくださった皆さま、ありがとうございました。',
  standard: '「{event}」に参加しました。\n{particular}\nお話ししてくださった皆さん、ありがとうございました。',
  friendly: '「{event}」に行ってきました！\n{particular}\n話してくれた皆さん、ありがとうございました。',
}

const engageReply: Texts = {
  polite: 'ご投稿を拝読しました。\n{particular}',
  standard: '{particular}',
  friendly: '{particular}',
}

const keepReply: Texts = {
  polite: 'ご無沙汰しております。\n{particular}\nまたお話を伺えましたら幸いです。',
  standard: 'ご無沙汰しています。\n{particular}',
  friendly: 'お久しぶりです！\n{particular}',
}

/** LINE・DM・SMS、そしてXの返信と投稿。件名はない。 */
export const messages: Wordings = {
  thanks: { message: texts(thanks), reply: texts(thanksReply), post: texts(thanksPost) },
  promise: { message: texts(promise) },
  engage: { message: texts(engage), reply: texts(engageReply), post: texts(engageReply) },
  meet: { message: texts(meet) },
  keep: { message: texts(keep), reply: texts(keepReply) },
  contact: { message: texts(contact) },
  first,
  bridge,
  gather,
  rest,
}

function texts({ polite, standard, friendly }: Texts) {
  const only = (body: string) => ({ subject: '', body })
  return { polite: only(polite), standard: only(standard), friendly: only(friendly) }
}
