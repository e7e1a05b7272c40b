import type { Occasion, Tone, Wording } from '../kind'
import { gather, rest } from './gatherings'
import { bridge, first } from './meetings'

const TO = '{company}\n{department}\n{title} {name} 様'
const FIRM = '末筆ながら、貴社の一層のご発展をお祈り申し上げます。'
const I_AM: Record<Tone, string> = {
  polite: 'いつもお世話になっております。{my_company}の{me}でございます。',
  standard: 'お世話になっております。{my_company}の{me}です。',
  friendly: 'こんにちは。{my_company}の{me}です。',
}

/** 件名と本文。改まった順に三通り。 */
export const letters: Record<Occasion, Record<Tone, Wording>> = {
  thanks: {
    polite: letter('【お礼】{event}でご挨拶した{my_company}の{me}です', [
      `${TO}`,
      '{day}の「{event}」でご挨拶の機会をいただきました、{my_company}の{me}と申します。',
      'ご多用のところ貴重なお時間を賜り、誠にありがとうございました。\nなかでも、{topics}のお話は大変勉強になり、深く印象に残っております。\n{particular}\n{promise}',
      `またお目にかかる機会をいただけましたら幸いに存じます。\n${FIRM}\n今後とも何卒よろしくお願い申し上げます。`,
    ]),
    standard: letter('【お礼】{event}でご挨拶した{my_company}の{me}です', [
      TO,
      '{day}の「{event}」でご挨拶いたしました、{my_company}の{me}です。',
      'お時間をいただき、ありがとうございました。\nとくに、{topics}のお話が印象に残っております。\n{particular}\n{promise}',
      `またお話しできる機会を楽しみにしております。\n${FIRM}\n今後ともどうぞよろしくお願いいたします。`,
    ]),
    friendly: letter('{event}ではありがとうございました（{me}）', [
      '{name}さん',
      '{day}の「{event}」でお話しした、{my_company}の{me}です。',
      'とても楽しい時間でした。ありがとうございました。\n{topics}のお話、もっと伺いたいと思いながら帰りました。\n{particular}\n{promise}',
      'またお話しできるのを楽しみにしています。\nこれからもよろしくお願いします。',
    ]),
  },
  promise: {
    polite: letter('【ご連絡】お約束の件（{my_company}の{me}）', [
      TO,
      `${I_AM.polite}\n{day}の「{event}」では、貴重なお時間を賜りありがとうございました。`,
      '{promise}\n{particular}',
      'ご不明な点などございましたら、どうぞお申し付けください。\n今後とも何卒よろしくお願い申し上げます。',
    ]),
    standard: letter('お約束の件（{my_company}の{me}）', [
      TO,
      `${I_AM.standard}\n{day}の「{event}」では、ありがとうございました。`,
      '{promise}\n{particular}',
      'ご不明な点がありましたら、お気軽にお知らせください。\n今後ともどうぞよろしくお願いいたします。',
    ]),
    friendly: letter('お約束の件です（{me}）', [
      '{name}さん',
      `${I_AM.friendly}\n{day}の「{event}」では、ありがとうございました。`,
      '{promise}\n{particular}',
      '気になることがあれば、気軽に聞いてください。',
    ]),
  },
  engage: {
    polite: letter('ご投稿を拝読しました（{my_company}の{me}）', [
      TO, `${I_AM.polite}\nご投稿を拝読いたしました。`, '{particular}', 'またお話を伺えましたら幸いに存じます。',
    ]),
    standard: letter('ご投稿を拝見しました（{my_company}の{me}）', [
      TO, `${I_AM.standard}\nご投稿を拝見しました。`, '{particular}', 'またお話を伺えましたら幸いです。',
    ]),
    friendly: letter('投稿、読みました（{me}）', [
      '{name}さん', `${I_AM.friendly}\n投稿、読みました。`, '{particular}', 'また話を聞かせてください。',
    ]),
  },
  meet: {
    polite: letter('【ご相談】あらためてお話を伺う機会につきまして（{my_company}の{me}）', [
      TO,
      `${I_AM.polite}\n{day}の「{event}」では、誠にありがとうございました。`,
      '{topics}のお話の続きをぜひ伺いたく、ご連絡を差し上げました。\n{particular}',
      '三十分ほどお時間を頂戴することは可能でしょうか。たとえば、次のいずれかではいかがでしょうか。\n{dates}\nオンラインでも、こちらから伺う形でも結構でございます。',
      'ご多用の折かと存じますので、ご都合がつかない場合は、どうぞご放念ください。\n何卒よろしくお願い申し上げます。',
    ]),
    standard: letter('またお話しする機会のご相談（{my_company}の{me}）', [
      TO,
      `${I_AM.standard}\n{day}の「{event}」では、ありがとうございました。`,
      '{topics}のお話の続きを伺いたく、ご連絡いたしました。\n{particular}',
      '三十分ほどお時間をいただけないでしょうか。たとえば、次のいずれかはいかがでしょう。\n{dates}\nオンラインでも、お近くまで伺う形でも結構です。',
      'お忙しいようでしたら、どうぞお気になさらず、見送っていただいて構いません。\nどうぞよろしくお願いいたします。',
    ]),
    friendly: letter('またお話ししませんか（{me}）', [
      '{name}さん',
      `${I_AM.friendly}\n{day}の「{event}」では、ありがとうございました。`,
      '{topics}の話の続きを、ぜひ聞かせてください。\n{particular}',
      'お茶かランチでも、ご一緒しませんか。たとえば、このあたりはどうでしょう。\n{dates}',
      '忙しいときは遠慮なく断ってくださいね。またの機会で大丈夫です。',
    ]),
  },
  keep: {
    polite: letter('ご無沙汰しております（{my_company}の{me}）', [
      TO,
      'ご無沙汰しております。{my_company}の{me}でございます。\n{day}の「{event}」でお目にかかって以来となりますが、お変わりなくお過ごしでしょうか。',
      '{particular}\n{topics}のお話を、折にふれて思い出しております。',
      `またお目にかかれる日を楽しみにしております。\n${FIRM}\nどうぞご自愛くださいませ。`,
    ]),
    standard: letter('ご無沙汰しております（{my_company}の{me}）', [
      TO,
      'ご無沙汰しております。{my_company}の{me}です。\n{day}の「{event}」でお会いして以来ですが、いかがお過ごしでしょうか。',
      '{particular}\n{topics}のお話を、折にふれて思い出しております。',
      'また近いうちにお話しできましたら幸いです。\nどうぞご自愛ください。',
    ]),
    friendly: letter('お久しぶりです（{me}）', [
      '{name}さん',
      'お久しぶりです。{me}です。\n{day}の「{event}」以来ですが、お元気ですか。',
      '{particular}\n{topics}の話、ときどき思い出しています。',
      'また近いうちに話しましょう。',
    ]),
  },
  first: first.letter,
  bridge: bridge.letter,
  gather: gather.letter,
  rest: rest.letter,
  contact: {
    polite: letter('ご連絡（{my_company}の{me}）', [
      TO, I_AM.polite, '{particular}', '今後とも何卒よろしくお願い申し上げます。',
    ]),
    standard: letter('ご連絡（{my_company}の{me}）', [
      TO, I_AM.standard, '{particular}', '今後ともどうぞよろしくお願いいたします。',
    ]),
    friendly: letter('こんにちは（{me}）', ['{name}さん', I_AM.friendly, '{particular}', 'またお話ししましょう。']),
  },
}

function letter(subject: string, paragraphs: readonly string[]): Wording {
  return { subject, body: [...paragraphs, '{signature}'].join('\n\n') }
}
